import type { Address } from "../provision/types.js";

/**
 * A remark on a provision of one version, on all of it or on a quote from it. `prefix` and `suffix`
 * are the words around the quote, `start` and `end` its place in that version's text, where known.
 */
export type Remark = {
  id: string;
  address: Address;
  exact?: string | null;
  prefix?: string | null;
  suffix?: string | null;
  start?: number | null;
  end?: number | null;
};

/** Why a remark was placed so, as a code with values; the edges make a sentence of it. */
export type PlacementReason =
  | { code: "same-words" }
  | { code: "same-words-other-spelling" }
  | { code: "same-words-though-renewed" }
  | { code: "provision-moved"; from: Address }
  | { code: "words-moved"; from: Address }
  | { code: "words-changed" }
  | { code: "words-gone" }
  | { code: "provision-split" }
  | { code: "placeholder" }
  | { code: "provision-gone" }
  | { code: "number-reused" }
  | { code: "unknown-address" }
  | { code: "several-homes" }
  | { code: "not-certain" };

/** The words a remark now hangs on, as a range of the later text. */
export type Passage = { exact: string; start: number; end: number };
type NoPassage = { exact: null; start: null; end: null };

type Found = { address: Address } & (Passage | NoPassage);

/** Where a remark hangs in the later version; `confidence` is 0 to 1, of the status as well as the place. */
export type Placement = { id: string; confidence: number; reason: PlacementReason } & (
  | ({ status: "held" } & Found)
  | ({ status: "moved" } & Found)
  | ({ status: "reworded" } & Found)
  | ({ status: "split"; addresses: Address[] } & NoPassage)
  | ({ status: "repealed"; lastAddress: Address } & NoPassage)
  | ({ status: "orphaned"; lastAddress: Address; candidates: Address[] } & NoPassage)
);

export const noPassage: NoPassage = { exact: null, start: null, end: null };
