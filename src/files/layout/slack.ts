import { opening } from "./opens.js";

/** `end` is the column at which the line ends. */
type Line = { text: string; end: number };

/** A line that surely goes on, as the next begins with a small letter: where it ends, and how long that word is. */
type Full = { end: number; word: number };

const fewest = 30;

/** The lines of running text that do not end their paragraph. */
export function fullLines(lines: Line[]): Full[] {
  const full: Full[] = [];
  lines.forEach(({ text, end }, at) => {
    const next = lines[at + 1]?.text;
    if (next === undefined || text.length < 26 || text.includes("\t") || next.includes("\t"))
      return;
    if (!/^\p{Ll}/u.test(next) || opening(next) !== null || /[.;:!?…_]$/u.test(text)) return;
    full.push({ end, word: next.split(" ", 1).join("").length });
  });
  return full;
}

/**
 * The column at which the text is broken, null where it was printed in type of uneven width: at a
 * column nearly every line that goes on is full, so that its next word would not have fitted in.
 */
export function columnOf(full: Full[]): number | null {
  if (full.length < fewest) return null;
  const longest = [...new Set(full.map(({ end }) => end))].sort((a, b) => b - a).slice(0, 8);
  const isFull = (column: number) => (line: Full) =>
    line.end <= column && line.end + 1 + line.word > column;
  const share = (column: number) => full.filter(isFull(column)).length / full.length;
  return longest.find((column) => share(column) > 0.96) ?? null;
}

const usual = 6;
const most = 8;

/** What full lines leave free beyond the word that did not fit any more. */
export function freeIn(lines: Line[], width: number): number[] {
  return fullLines(lines).map(({ end, word }) => width - end - word - 1.5);
}

/**
 * What full lines leave free besides, in characters: letters differ in width, so that half a word is noise.
 * All but a few leave less; the usual where too few lines tell.
 */
export function slackOf(free: number[]): number {
  if (free.length < fewest) return usual;
  const sorted = [...free].sort((a, b) => a - b);
  return Math.min(most, Math.max(0, sorted[Math.floor(sorted.length * 0.95)] ?? usual));
}
