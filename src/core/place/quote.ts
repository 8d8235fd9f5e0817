import { plainTokensOf } from "../compare/tokens.js";
import type { Unit } from "../compare/units.js";
import type { Vocabulary } from "../compare/vocabulary.js";
import type { Reading } from "../provision/types.js";
import type { Remark } from "./types.js";
import type { Stretch, WordIndex } from "./word-index.js";

/** The words of a quote, and where they stand in the text they were taken from, if they are found there. */
export type Quote = {
  text: string;
  ids: number[];
  at: Stretch | null;
  /** Words just before and behind the quote, nearest first. */
  lead: number[];
  trail: number[];
};

type Source = { reading: Reading; index: WordIndex; vocabulary: Vocabulary };

const contextWords = 12;

/** Reads the quote of a remark on a provision; null where it quotes nothing. */
export function quoteOf(remark: Remark, unit: Unit, source: Source): Quote | null {
  const text = remark.exact?.trim() ?? "";
  if (text === "") return null;
  const wordsOf = (words: string) => Array.from(source.vocabulary.words(words, plainTokensOf).ids);
  const range = rangeOf(remark, text, unit, source.reading);
  const { index } = source;
  const at = range === null ? wordsIn(index, wordsOf(text), unit) : index.within(...range);
  if (at === null || at.to === at.from)
    return {
      text,
      ids: wordsOf(text),
      at: null,
      lead: wordsOf(remark.prefix ?? "").reverse(),
      trail: wordsOf(remark.suffix ?? ""),
    };
  return {
    text,
    ids: index.ids.slice(at.from, at.to),
    at,
    lead: index.ids.slice(Math.max(0, at.from - contextWords), at.from).reverse(),
    trail: index.ids.slice(at.to, at.to + contextWords),
  };
}

/** By its offsets where they are right, else where it stands in the provision, by the words around it. */
function rangeOf(
  { start, end, prefix, suffix, exact }: Remark,
  quote: string,
  { provision }: Unit,
  { text }: Reading,
): [number, number] | null {
  if (typeof start === "number" && typeof end === "number" && text.slice(start, end) === exact)
    return [start, end];
  let best: { at: number; score: number } | null = null;
  for (
    let at = text.indexOf(quote, provision.start), seen = 0;
    at >= 0 && at + quote.length <= provision.end && seen < mostPlaces;
    at = text.indexOf(quote, at + 1), seen++
  ) {
    const before = text.slice(Math.max(0, at - 64), at);
    const after = text.slice(at + quote.length, at + quote.length + 64);
    const score = agreeingEnd(before, prefix ?? "") + agreeingStart(after, suffix ?? "");
    if (best === null || score > best.score) best = { at, score };
  }
  return best === null ? null : [best.at, best.at + quote.length];
}

const mostPlaces = 100;

function wordsIn(index: WordIndex, ids: number[], { provision }: Unit): Stretch | null {
  const found = index.find(ids, index.within(provision.start, provision.end));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function agreeingStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function agreeingEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return length;
}
