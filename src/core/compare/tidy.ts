import type { Block } from "./blocks.js";
import type { WordText } from "./vocabulary.js";

/** Weights of tokens, summed from the start, so that the weight of a stretch is a difference. */
type Weights = { before: Float64Array; after: Float64Array };

/**
 * Makes the equal stretches readable: one that is weaker than the changes on both its sides becomes
 * part of them, and a lone insertion or deletion is moved to the nearest break of the sentence.
 */
export function tidy(before: WordText, after: WordText, blocks: Block[]): Block[] {
  if (blocks.length === 0) return blocks;
  const weights = { before: summed(before), after: summed(after) };
  // The ends of the texts stand as empty blocks: what lies before and behind them is a change too.
  const start = { a: 0, b: 0, length: 0 };
  const end = { a: before.ids.length, b: after.ids.length, length: 0 };
  let kept = [start, ...blocks, end];
  for (let size = Infinity; kept.length < size;) {
    size = kept.length;
    kept = withoutWeak(kept, weights, (block) => touchesLineBreak(before, block));
  }
  return toBreaks(before, after, kept).filter((block) => block.length > 0);
}

function summed(words: WordText): Float64Array {
  const sums = new Float64Array(words.ids.length + 1);
  for (let i = 0; i < words.ids.length; i++)
    sums[i + 1] = (sums[i] ?? 0) + (words.weights[words.ids[i] ?? 0] ?? 0);
  return sums;
}

type Sides = { deleted: number; inserted: number };

function withoutWeak(blocks: Block[], weights: Weights, holds: (block: Block) => boolean): Block[] {
  const kept: Block[] = [];
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    const previous = kept.at(-1);
    const weak =
      previous !== undefined &&
      next !== undefined &&
      isWeak(weights, block, gap(weights, previous, block), gap(weights, block, next)) &&
      !holds(block);
    if (!weak) kept.push(block);
  });
  return kept;
}

function gap({ before, after }: Weights, left: Block, right: Block): Sides {
  return {
    deleted: (before[right.a] ?? 0) - (before[left.a + left.length] ?? 0),
    inserted: (after[right.b] ?? 0) - (after[left.b + left.length] ?? 0),
  };
}

function isWeak({ before }: Weights, block: Block, left: Sides, right: Sides): boolean {
  const own = (before[block.a + block.length] ?? 0) - (before[block.a] ?? 0);
  const least = Math.min(
    Math.max(left.deleted, left.inserted),
    Math.max(right.deleted, right.inserted),
  );
  const both = left.deleted + right.deleted > 0 && left.inserted + right.inserted > 0;
  if (own <= 1.5) return both && own <= least;
  if (block.length === 1) return both && own <= least && own < 3;
  return own <= 10 && 2 * own <= least;
}

function touchesLineBreak({ text, starts, ends }: WordText, block: Block): boolean {
  const from = ends[block.a - 1] ?? 0;
  const to = starts[block.a + block.length] ?? text.length;
  const at = text.indexOf("\n", from);
  return at >= 0 && at < to;
}

/** Slides each lone insertion or deletion over equal words to where it begins and ends best. */
function toBreaks(before: WordText, after: WordText, blocks: Block[]): Block[] {
  const slid = blocks.map((block) => ({ ...block }));
  for (let i = 1; i < slid.length; i++) {
    const [left, right] = [slid[i - 1], slid[i]];
    if (left === undefined || right === undefined) continue;
    const deleted = right.a - left.a - left.length;
    const inserted = right.b - left.b - left.length;
    if (deleted > 0 === inserted > 0) continue;
    const by =
      deleted > 0
        ? bestShift(before, { start: left.a + left.length, end: right.a, left, right })
        : bestShift(after, { start: left.b + left.length, end: right.b, left, right });
    left.length += by;
    right.a += by;
    right.b += by;
    right.length -= by;
  }
  return slid;
}

type Gap = { start: number; end: number; left: Block; right: Block };

function bestShift(words: WordText, { start, end, left, right }: Gap): number {
  const { ids } = words;
  const score = (by: number) => breakBefore(words, start + by) + breakBefore(words, end + by);
  let best = 0;
  let bestScore = score(0);
  const consider = (by: number) => {
    if (score(by) <= bestScore) return;
    best = by;
    bestScore = score(by);
  };
  for (let by = -1; by > -left.length && ids[start + by] === ids[end + by]; by--) consider(by);
  for (let by = 1; by < right.length && ids[start + by - 1] === ids[end + by - 1]; by++)
    consider(by);
  return best;
}

/** How good a place before a token is for a change to begin or end. */
function breakBefore({ text, starts, ends }: WordText, i: number): number {
  const [from, to] = [ends[i - 1] ?? 0, starts[i] ?? text.length];
  if (text.slice(from, to).includes("\n")) return 5;
  const previous = text.charAt(from - 1);
  if (/[.;:]/.test(previous)) return 4;
  const next = text.charAt(to);
  if (/[.;:]/.test(next)) return 3;
  return previous === "," || next === "," ? 2 : 0;
}
