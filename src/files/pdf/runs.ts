import type { Glyph } from "./glyphs.js";
import { raisedNumber } from "../note-mark.js";
import { estimateWidth } from "./letter-widths.js";

/** Text between two wide gaps of a printed line. */
export type Segment = { text: string; x: number; end: number; y: number; size: number };

// Gaps in type sizes. Columns stand further apart than justified words.
const columnGap = 1.4;
const spaceGap = 0.22;
const noWidth = 0.08;

const blank = /^\s*$/;

/** The glyphs of a page in reading order of the file, cut where the pen jumps. */
function cutRuns(glyphs: Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (glyph.text === "") continue;
    const size = Math.max(glyph.size, last?.size ?? 0);
    const goesOn =
      last !== undefined &&
      Math.abs(glyph.y - last.y) < size * 0.5 &&
      glyph.x > last.x + last.width - size * 1.5;
    if (goesOn) runs.at(-1)?.push(glyph);
    else if (!blank.test(glyph.text)) runs.push([glyph]);
    else continue;
    last = glyph;
  }
  return runs;
}

/** The size most of a run is set in. */
function mainSize(run: Glyph[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of run)
    letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  return [...letters].reduce<[number, number]>((a, b) => (b[1] > a[1] ? b : a), [1, -1])[0];
}

function isRaised(glyph: Glyph, line: { size: number; y: number }): boolean {
  return glyph.size < line.size * 0.8 && glyph.y > line.y + line.size * 0.15;
}

/** Small raised digits that stand together become one glyph: a note mark or an exponent. */
function joinRaised(run: Glyph[], line: { size: number; y: number }): Glyph[] {
  const joined: Glyph[] = [];
  let digits: Glyph | null = null;
  let before = "";
  for (const glyph of run) {
    const raised = /^\d$/.test(glyph.text) && isRaised(glyph, line);
    if (raised && digits !== null) {
      digits.width = glyph.x + glyph.width - digits.x;
      digits.text += glyph.text;
      continue;
    }
    if (digits !== null) digits.text = raisedNumber(digits.text, before);
    before = joined
      .slice(-3)
      .map((g) => g.text)
      .join("");
    digits = raised ? { ...glyph } : null;
    joined.push(digits ?? glyph);
  }
  if (digits !== null) digits.text = raisedNumber(digits.text, before);
  return joined;
}

type Pen = { end: number; sawSpace: boolean };

/** Some files type no spaces and only leave gaps. */
function isSpaced(pen: Pen, gap: number, size: number): boolean {
  return pen.sawSpace || gap > size * spaceGap;
}

function segmentsOf(run: Glyph[]): Segment[] {
  const size = mainSize(run);
  const y = run.find((glyph) => glyph.size === size)?.y ?? 0;
  const segments: Segment[] = [];
  const pen: Pen = { end: -Infinity, sawSpace: false };
  for (const glyph of joinRaised(run, { size, y })) {
    if (blank.test(glyph.text)) {
      pen.sawSpace = true;
      continue;
    }
    const gap = glyph.x - pen.end;
    const open = gap > size * columnGap ? undefined : segments.at(-1);
    const { text } = glyph;
    const space = isSpaced(pen, gap, size);
    // Gazette fonts declare no width for Vietnamese letters.
    const isWide = glyph.width >= size * noWidth;
    const end = glyph.x + (isWide ? glyph.width : estimateWidth(glyph.text, size));
    if (open === undefined) segments.push({ text, x: glyph.x, end, y, size });
    else Object.assign(open, { text: open.text + (space ? " " : "") + text, end });
    Object.assign(pen, { end, sawSpace: false });
  }
  return segments;
}

/** The segments of a page, in the order of the file. */
export function segmentsOfPage(glyphs: Glyph[]): Segment[] {
  return cutRuns(glyphs).flatMap(segmentsOf);
}
