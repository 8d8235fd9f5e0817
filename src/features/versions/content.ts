import type { Reading } from "../../core/provision/types.js";
import { AppError } from "../../platform/errors.js";
import type { Version } from "./types.js";
import { saveUnits } from "./unit-store.js";
import { contentHashOf, cutUnits } from "./units.js";

/** A text of more provisions than this is no legal text, and would outgrow a database record. */
export const maxProvisions = 40_000;
const maxDoubts = 2_000;

export type Content = Pick<
  Version,
  "contentHash" | "textLength" | "provisionCount" | "readNumber" | "readTitle" | "units" | "doubts"
>;

/** Stores the units of a reading and gives what the version says of them. */
export async function storeReading(reading: Reading): Promise<Content> {
  const provisionCount = reading.provisions.length;
  if (provisionCount > maxProvisions)
    throw new AppError("too-many-provisions", 422, "versions.error.too-many-provisions", {
      count: provisionCount,
      max: maxProvisions,
    });
  const { units, refs } = cutUnits(reading);
  await saveUnits(units);
  return {
    contentHash: contentHashOf(refs),
    textLength: reading.text.length,
    provisionCount,
    readNumber: reading.number,
    readTitle: reading.title,
    units: refs,
    doubts: reading.doubts.slice(0, maxDoubts),
  };
}
