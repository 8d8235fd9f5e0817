import type { Address } from "../provision/types.js";

export type Remark = { id: string; address: Address; text: string };
export type Similar = { id: string; score: number };

/** Scores at or above this are shown to a person as the same remark made twice. */
export const similarEnough = 0.4;

const words = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

// Pairs of neighbours: Vietnamese writes most words as two syllables.
function pairsOf(text: string): Set<string> {
  const list = words(text);
  if (list.length < 2) return new Set(list);
  return new Set(list.slice(1).map((word, index) => `${list[index] ?? ""} ${word}`));
}

/** How alike two texts are, 0 to 1: shared pairs of neighbouring words (Dice). */
export function likeness(first: string, second: string): number {
  const a = pairsOf(first);
  const b = pairsOf(second);
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

const related = (a: Address, b: Address) =>
  a === b || a.startsWith(`${b}__`) || b.startsWith(`${a}__`);

/** Remarks on the same provision (or one inside the other) with similar words, most alike first. */
export function similarTo(remark: Remark, others: readonly Remark[]): Similar[] {
  return others
    .filter((other) => other.id !== remark.id && related(other.address, remark.address))
    .map((other) => ({ id: other.id, score: likeness(remark.text, other.text) }))
    .filter(({ score }) => score >= similarEnough)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}
