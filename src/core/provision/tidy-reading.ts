import { tidied, type Range, type Tidy } from "../text/tidy.js";
import type { Reading } from "./types.js";

/** The reading as if its text were tidy but for the ranges to keep; `tidy` leads back to its text. */
export function tidyReading(
  reading: Reading,
  kept: Range[] = [],
): { reading: Reading; tidy: Tidy } {
  const tidy = tidied(reading.text, kept);
  if (tidy.words === reading.text) return { reading, tidy };
  const moved = <R extends Range>(range: R): R => ({
    ...range,
    start: tidy.before(range.start),
    end: tidy.before(range.end),
  });
  const provisions = reading.provisions.map(moved);
  return {
    reading: { ...reading, text: tidy.words, provisions, spans: reading.spans.map(moved) },
    tidy,
  };
}
