import { estimateWidth } from "./letter-widths.js";
import type { Segment } from "./runs.js";

/** What stands on one height of a page, from left to right. */
export type Row = { segments: Segment[]; y: number; size: number };

const motto = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u;

/** The segments of a head's two columns, each from top to bottom, and how many rows they take. */
export type Head = { left: Segment[]; right: Segment[]; rows: number };

// A body's name takes up to three lines, then come the number, the place and the day.
const mostRows = 8;

/**
 * The head of a document set in two columns, if it begins with the row: the issuing body and the number on
 * the left, the national motto, the place and the day on the right. Its columns share no white that runs
 * down between them, and their lines stand at heights of their own: it is read by where its motto stands.
 */
export function headColumns(rows: Row[], from: number): Head | null {
  const at = mottoRow(rows, from);
  const found = at === -1 ? null : splitMotto(rows[at]?.segments ?? []);
  if (found === null) return null;
  const { row, right: ofMotto } = found;
  const left: Segment[] = [];
  const right: Segment[] = [];
  let taken = 0;
  for (const [index, { segments }] of rows.slice(from, from + mostRows).entries()) {
    const sides = (from + index === at ? row : segments).map((s) => ({
      s,
      side: sideOf(s, ofMotto),
    }));
    if (sides.some(({ side }) => side === null)) break;
    for (const { s, side } of sides) (side === "left" ? left : right).push(s);
    taken++;
  }
  return left.length > 0 && from + taken > at ? { left, right, rows: taken } : null;
}

/** The motto's row: this one, or the next where the name of the body stands a little higher. */
function mottoRow(rows: Row[], from: number): number {
  for (const at of [from, from + 1]) {
    const [row, first] = [rows[at], rows[from]];
    if (row === undefined || first === undefined) return -1;
    if (first.y - row.y < first.size && row.segments.some(({ text }) => motto.test(text.trim())))
      return at;
  }
  return -1;
}

/** Where the name of the body and the motto stand too near to be told apart, they are cut by their letters. */
function splitMotto(segments: Segment[]): { row: Segment[]; right: Segment } | null {
  const whole = segments.find(({ text }) => motto.test(text.trim()));
  if (whole === undefined) return null;
  const text = whole.text.trim();
  const cut = text.search(motto);
  if (cut === 0) return { row: segments, right: whole };
  const [name, words] = [text.slice(0, cut).trim(), text.slice(cut)];
  const share = estimateWidth(words, 1) / estimateWidth(text, 1);
  const x = whole.end - (whole.end - whole.x) * share;
  const right = { ...whole, text: words, x };
  const others = segments.filter((segment) => segment !== whole);
  return { row: [...others, { ...whole, text: name, end: x - 1 }, right], right };
}

/** On which side of the head a segment stands; what crosses both is no part of it. */
function sideOf(segment: Segment, ofMotto: Segment): "left" | "right" | null {
  const middle = (s: Segment) => (s.x + s.end) / 2;
  const width = ofMotto.end - ofMotto.x;
  if (segment.end <= ofMotto.x + width * 0.04) return "left";
  const off = Math.abs(middle(segment) - middle(ofMotto));
  return segment.x >= ofMotto.x - width * 0.1 && off < width * 0.3 ? "right" : null;
}
