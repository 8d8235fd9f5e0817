import { classOf, letter } from "./characters.js";
import { blocksOf, type Block } from "./blocks.js";
import { runsOf } from "./runs-of.js";
import { matchSequences } from "./sequence.js";
import type { Run } from "./types.js";
import type { Vocabulary } from "./vocabulary.js";

// A change longer than this is compared with what stands around it.
const longest = 80;
const reach = 60;

/**
 * The runs of two texts that differ in one place, where words gave way to words that have nothing in
 * common: only those are cut into words then, for nothing around them could change the result. Null
 * where the change has to be looked at with its surroundings: words only added or only taken out may
 * be marked in several places, and what two changes share may be too weak to stand alone.
 */
export function smallChange(before: string, after: string, vocabulary: Vocabulary): Run[] | null {
  const most = Math.min(before.length, after.length);
  let lead = 0;
  while (lead < most && before.charCodeAt(lead) === after.charCodeAt(lead)) lead++;
  let trail = 0;
  const [a, b] = [before.length - 1, after.length - 1];
  while (trail < most - lead && before.charCodeAt(a - trail) === after.charCodeAt(b - trail))
    trail++;
  if (Math.max(before.length, after.length) - lead - trail > longest) return null;
  const from = lead === 0 ? 0 : breakBefore(before, lead);
  const rest = trail === 0 ? 0 : before.length - breakAfter(before, before.length - trail);
  if (from < 0 || rest < 0) return null;
  const old = vocabulary.words(before.slice(from, before.length - rest));
  const fresh = vocabulary.words(after.slice(from, after.length - rest));
  const blocks = blocksOf(matchSequences(old.ids, fresh.ids));
  if (!isOneReplacement(blocks, old.ids.length, fresh.ids.length)) return null;
  return [
    ["=", before.slice(0, from)],
    ...runsOf(old, fresh, blocks),
    ["=", before.slice(before.length - rest)],
  ];
}

/** Whether all is equal but for spelling, or all that is stands at the ends, with words on both sides between. */
function isOneReplacement(blocks: Block[], n: number, m: number): boolean {
  const [first] = blocks;
  if (first?.length === n && n === m) return true;
  const last = blocks.at(-1);
  const head = first?.a === 0 && first.b === 0 ? first.length : 0;
  const atEnd = last !== undefined && last.a + last.length === n && last.b + last.length === m;
  const tail = atEnd && !(last === first && head > 0) ? last.length : 0;
  const known = (head > 0 ? 1 : 0) + (tail > 0 ? 1 : 0);
  return blocks.length === known && n - head - tail > 0 && m - head - tail > 0;
}

// The first word stays the first on both sides: what a text begins with is read as its label.
function breakBefore(text: string, from: number): number {
  for (let at = from; at > Math.max(0, from - reach); at--)
    if (isBreak(text, at) && at + wordFrom(text, at).length < from) return at;
  return from <= reach ? 0 : -1;
}

// A word stays behind the change, too: what ends with its number would be read as a label.
function breakAfter(text: string, from: number): number {
  for (let at = from + 1; at < Math.min(text.length, from + reach); at++)
    if (isBreak(text, at) && at - 1 - wordTo(text, at - 1).length >= from) return at;
  return text.length - from <= reach ? text.length : text.length + 1;
}

/** Whether a word begins at a place over which no token and no citation, date or number can reach. */
function isBreak(text: string, at: number): boolean {
  return (
    text.charCodeAt(at - 1) === space &&
    isPlain(wordFrom(text, at)) &&
    isPlain(wordTo(text, at - 1))
  );
}

const space = 0x20;
const isLetter = (text: string, at: number) => classOf(text.charCodeAt(at)) === letter;

function wordFrom(text: string, at: number): string {
  let end = at;
  while (end < text.length && isLetter(text, end)) end++;
  return end < text.length && text.charCodeAt(end) === space ? text.slice(at, end) : "";
}

function wordTo(text: string, end: number): string {
  let start = end;
  while (start > 0 && isLetter(text, start - 1)) start--;
  return start > 0 && text.charCodeAt(start - 1) === space ? text.slice(start, end) : "";
}

// What is part of citations, dates and the like; labels are one letter or capitals.
const parts = new Set(
  "điểm khoản điều mục chương phụ lục mẫu số này ngày tháng năm hằng hàng".split(" "),
);

function isPlain(word: string): boolean {
  if (word.length < 2 || parts.has(word)) return false;
  const lower = word.toLowerCase();
  // A word in small letters needs no more; one with capitals must not be all of them.
  return lower === word || (word.toUpperCase() !== word && !parts.has(lower));
}
