import { matchSequences } from "../compare/sequence.js";
import type { Stretch, WordIndex } from "./word-index.js";

/** Where a stretch of words went: the nearest stretch, null where nothing of it is left, and how much is. */
export type NearestPassage = { stretch: Stretch | null; kept: number };

/** How the words of one stretch are found in another. */
export type WordMap = { before: Stretch; after: Stretch; matches: Int32Array };

export function mapWords(
  before: WordIndex,
  after: WordIndex,
  { from, to }: { from: Stretch; to: Stretch },
): WordMap {
  const matches = matchSequences(
    before.ids.slice(from.from, from.to),
    after.ids.slice(to.from, to.to),
  );
  return { before: from, after: to, matches };
}

/**
 * What stands where a quote stood: from its first to its last word that is still there, and where
 * those are gone, from what stood before it to what stood behind it.
 */
export function nearestPassage(
  { before, after, matches }: WordMap,
  quote: Stretch,
): NearestPassage {
  const first = quote.from - before.from;
  const last = quote.to - before.from;
  let kept = 0;
  for (let i = first; i < last; i++) if ((matches[i] ?? -1) >= 0) kept++;
  const start = startOf(matches, first);
  const end = endOf(matches, last, after.to - after.from);
  const length = last - first;
  const share = length === 0 ? 0 : kept / length;
  if (end <= start || end - start > 3 * length + 12) return { stretch: null, kept: share };
  return { stretch: { from: after.from + start, to: after.from + end }, kept: share };
}

function startOf(matches: Int32Array, first: number): number {
  const own = matches[first] ?? -1;
  if (own >= 0) return own;
  for (let i = first - 1; i >= 0; i--) if ((matches[i] ?? -1) >= 0) return (matches[i] ?? 0) + 1;
  return 0;
}

function endOf(matches: Int32Array, last: number, size: number): number {
  const own = matches[last - 1] ?? -1;
  if (own >= 0) return own + 1;
  for (let i = last; i < matches.length; i++) if ((matches[i] ?? -1) >= 0) return matches[i] ?? 0;
  return size;
}
