import { linesOf, type Line } from "../text/lines.js";
import type { HeadingMark } from "./heading-marks.js";
import type { ItemMark } from "./item-marks.js";
import { markNotes } from "./notes.js";
import { forcedByLine, marksOf, type Forced, type LineMarks } from "./overrides.js";
import { markQuoted } from "./quotation.js";
import type { Doubt, DoubtReason, Override, Span } from "./types.js";

/** A line with what its own characters say, and what stands around it. */
export type ScannedLine = Line & {
  /** The text without spaces at both ends. */
  bare: string;
  heading: HeadingMark | null;
  item: ItemMark | null;
  /** It begins inside a quotation: whatever it looks like, it is content. */
  quoted: boolean;
  /** It is a note at the foot of a page. */
  note: boolean;
  /** It is a row of a table. */
  row: boolean;
  /** What a person says it opens; "nothing" where it opens nothing. */
  forced: Forced | null;
};

/** A text cut into lines, on its way to becoming provisions. */
export type Scan = {
  text: string;
  lines: ScannedLine[];
  /** For each line the nearest ones above and below that are not empty. */
  above: number[];
  below: number[];
  /** It is an official consolidation: numbers of notes are stuck to labels and words. */
  consolidated: boolean;
  doubts: Doubt[];
  /** Numbers of notes found on labels. */
  labelNotes: Span[];
};

const consolidation =
  /^(?:VĂN BẢN HỢP NHẤT|XÁC THỰC VĂN BẢN HỢP NHẤT)|\d\s?\/VBHN-|được hợp nhất từ/mu;

const noMarks: LineMarks = { heading: null, item: null };

export function scanOf(text: string, overrides: Override[]): Scan {
  const forced = forcedByLine(overrides);
  const lines: ScannedLine[] = [];
  linesOf(text).forEach((line, index) =>
    lines.push(scannedLine(line, forced.get(index + 1) ?? null, isTableRow(lines.at(-1)))),
  );
  const consolidated = consolidation.test(text);
  const scan: Scan = {
    text,
    lines,
    ...neighboursOf(lines),
    consolidated,
    doubts: [],
    labelNotes: [],
  };
  for (const { line, reason } of markQuoted(lines)) doubt(scan, line, reason);
  markNotes(scan);
  return scan;
}

function neighboursOf(lines: ScannedLine[]): Pick<Scan, "above" | "below"> {
  const above: number[] = [];
  const below: number[] = [];
  for (let index = 0, last = -1; index < lines.length; index++) {
    above.push(last);
    if (lines[index]?.bare !== "") last = index;
  }
  for (let index = lines.length - 1, next = lines.length; index >= 0; index--) {
    below[index] = next;
    if (lines[index]?.bare !== "") next = index;
  }
  return { above, below };
}

function scannedLine(
  { start, end, text }: Line,
  wanted: Forced | null,
  belowRow: boolean,
): ScannedLine {
  const bare = text.trim();
  // An empty line opens nothing, whatever a person says: a provision has at least one character.
  const forced = bare === "" ? null : wanted;
  const row = isRow(bare, belowRow);
  const silent = bare === "" || (row && forced === null);
  const { heading, item } = silent ? noMarks : marksOf(text, forced);
  return { start, end, text, bare, row, heading, item, quoted: false, note: false, forced };
}

// A tab that indents a line, or stands between its label and its words, parts no cells.
const labelTab =
  /^(?:Điều\s+\d{1,4}[a-zđ]{0,2}[.:]|\d{1,3}[a-zđ]{0,2}\.|[a-zđ]\d?\)|[-–+•](?=\t+\S{1,30}\s\S))\t+(?=\S)/u;

// "-\tThuộc:" may be a row of two cells or an item: it says nothing of the line below it.
const isTableRow = (line: ScannedLine | undefined) =>
  line?.row === true && !/^[-–+•]\t+[^\t]*$/u.test(line.bare);

function isRow(bare: string, belowRow: boolean): boolean {
  if (!bare.includes("\t")) return false;
  const label = belowRow ? 0 : (labelTab.exec(bare)?.[0].length ?? 0);
  return bare.includes("\t", label);
}

/** Notes that the reader is not sure of a line; `index` counts from 0. */
export function doubt(scan: Scan, index: number, reason: DoubtReason): void {
  const bare = scan.lines[index]?.bare ?? "";
  const text = bare.length > 120 ? `${bare.slice(0, 119)}…` : bare;
  scan.doubts.push({ line: index + 1, reason, text });
}

/** Notes that characters [from, to) of a line are the number of a note, stuck to its label. */
export function noteMark(scan: Scan, index: number, from: number, to: number): void {
  const start = scan.lines[index]?.start ?? 0;
  scan.labelNotes.push({ kind: "note-mark", start: start + from, end: start + to });
}

/** The line before which is not empty and no note, null at the start. */
export function lineBefore(scan: Scan, index: number): ScannedLine | null {
  for (let at = aboveOf(scan, index), seen = 0; at >= 0 && seen < 5; seen++) {
    const line = scan.lines[at];
    if (line && !line.note) return line;
    at = aboveOf(scan, at);
  }
  return null;
}

/** The index of the next line that is not empty, from `index` + 1 on; the number of lines where none is. */
export const belowOf = ({ lines, below }: Scan, index: number): number =>
  below[index] ?? lines.length;

const aboveOf = ({ above }: Scan, index: number): number => above[index] ?? -1;

/** At most so many lines below that are not empty. */
export function linesBelow(scan: Scan, index: number, count: number): ScannedLine[] {
  const found: ScannedLine[] = [];
  for (let at = belowOf(scan, index); found.length < count; at = belowOf(scan, at)) {
    const line = scan.lines[at];
    if (!line) break;
    found.push(line);
  }
  return found;
}

/** Whether a person says that a paragraph of its own begins with the line. */
export const isForcedParagraph = ({ forced }: ScannedLine): boolean =>
  forced !== null && forced !== "nothing" && forced.kind === "paragraph";

/** Whether a sentence or an item of a list ends with the line. */
export const endsSentence = (bare: string): boolean =>
  /[.:;!?…]["”’“)\]*_]*\d{0,3}$|["”]$/u.test(bare.slice(-12));

/** Whether the line is printed in capitals, as titles are. */
export const inCapitals = (bare: string): boolean =>
  !/\p{Ll}/u.test(bare) && /\p{Lu}{2}/u.test(bare);
