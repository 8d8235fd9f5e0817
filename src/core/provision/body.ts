import { chainOf, type Link } from "./chain.js";
import { contentsLines } from "./contents-list.js";
import { readContent, type Work } from "./content.js";
import { headingOf } from "./headings.js";
import type { HeadingKind, HeadingMark } from "./heading-marks.js";
import {
  doubt,
  noteMark,
  endsSentence,
  inCapitals,
  lineBefore,
  linesBelow,
  type Scan,
} from "./scan.js";
import type { Provision } from "./types.js";

/** Lines [from, to) below an annex or form that is open, or of the text itself. */
export type Body = { from: number; to: number; home: Provision | null };

const levels: HeadingKind[] = ["part", "chapter", "section", "subsection", "article"];

/**
 * Opens parts, chapters, sections and articles of a body, and the content of each. What stands
 * before the first of them is left to the caller: `readBody` opens nothing there.
 */
export function readBody(work: Work, body: Body, openings: Opening[]): void {
  const { builder, scan } = work;
  const open: (Provision | null)[] = [];
  openings.forEach(({ index, mark, gap, noteDigits }, order) => {
    const line = scan.lines[index];
    if (!line) return;
    const level = levels.indexOf(mark.kind);
    open.length = level;
    const parent = open.findLast((provision) => provision) ?? body.home;
    const to = openings[order + 1]?.index ?? body.to;
    const { heading, lines } = headingOf(scan, index, to, mark);
    const label = noteDigits > 0 ? (mark.label ?? "").slice(0, -noteDigits) : mark.label;
    const unit = { kind: mark.kind, label, key: noteDigits > 0 ? label : mark.key, heading };
    const flat = mark.kind === "part" || mark.kind === "chapter" || mark.kind === "article";
    const provision = builder.open(unit, line.start, parent, flat ? body.home : parent);
    open[level] = provision;
    if (mark.note !== null) noteMark(scan, index, mark.note.from, mark.note.to);
    if (noteDigits > 0) {
      const end = line.text.indexOf(mark.label ?? "") + (mark.label ?? "").length;
      noteMark(scan, index, end - noteDigits, end);
    }
    if (gap) doubt(scan, index, "number-missing");
    if (builder.isRepeated(provision)) doubt(scan, index, "number-repeated");
    readContent(work, { from: index + lines, to, parent: provision });
  });
}

export type Opening = { index: number; mark: HeadingMark; gap: boolean; noteDigits: number };

/** The headings of a body that open something, in order. */
export function openingsOf(scan: Scan, body: Body): Opening[] {
  const astray: number[] = [];
  const articles = articleLinks(scan, body, astray);
  for (const index of astray) doubt(scan, index, "number-early");
  const others = headingLines(scan, body)
    .filter(({ heading: { kind } }) => kind !== "article" && levels.includes(kind))
    .filter(({ index, forced }) => forced || isHeadingLine(scan, index))
    .map(({ index }) => ({ index, gap: false, noteDigits: 0 }));
  return [...articles, ...others]
    .sort((a, b) => a.index - b.index)
    .flatMap(({ index, gap, noteDigits }) => {
      const mark = scan.lines[index]?.heading;
      return mark ? [{ index, mark, gap, noteDigits }] : [];
    });
}

/** The articles of a body: the row of their numbers, whatever stands between. */
export function articleLinks(scan: Scan, body: Body, astray: number[] = []): Link[] {
  const lines = headingLines(scan, body).filter(({ heading }) => heading.kind === "article");
  const decimals = lines.filter(isDecimal);
  if (2 * decimals.length > lines.length && decimals.length > 1) return decimalLinks(decimals);
  const undotted = lines.filter(({ index }) => isUndotted(scan, index));
  // Where most titles follow their number without a mark, that is how the text is printed.
  const doubted = new Set(2 * undotted.length > lines.length ? [] : undotted);
  const candidates = lines
    .filter((line) => !isDecimal(line))
    .map((line) => {
      const { index, forced, heading } = line;
      const weak = breaksOff(scan, index) || doubted.has(line);
      return { index, rank: heading.rank, weak, forced, digits: heading.label ?? "" };
    });
  return chainOf(candidates, { notes: scan.consolidated, anyStart: body.home === null, astray });
}

const isDecimal = ({ heading }: HeadingLine) => heading.key?.includes(".") === true;

// "Điều 1.1", "Điều 1.2", "Điều 2.1": treaties number the articles of each chapter.
function decimalLinks(lines: HeadingLine[]): Link[] {
  let at = [0, 0];
  return lines.flatMap(({ index, heading }) => {
    const [chapter = 0, article = 0] = (heading.key ?? "").split(".").map(Number);
    const follows = chapter > (at[0] ?? 0) || (chapter === at[0] && article > (at[1] ?? 0));
    if (!follows) return [];
    const gap = article > (chapter === at[0] ? (at[1] ?? 0) : 0) + 1;
    at = [chapter, article];
    return [{ index, repeated: false, gap, noteDigits: 0 }];
  });
}

type HeadingLine = { index: number; heading: HeadingMark; forced: boolean };

/** Lines that begin like headings and stand neither in a quotation nor in a list of contents. */
function headingLines(scan: Scan, { from, to }: Body): HeadingLine[] {
  const { lines } = scan;
  const found: HeadingLine[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line?.heading && !line.quoted)
      found.push({ index, heading: line.heading, forced: line.forced !== null });
  }
  const listed = contentsLines(
    scan,
    found.map(({ index }) => index),
  );
  return listed.size === 0 ? found : found.filter(({ index }) => !listed.has(index));
}

/** Whether the sentence before goes on into the line: "… quy định tại⏎Điều 6. …". */
function breaksOff(scan: Scan, index: number): boolean {
  const before = lineBefore(scan, index);
  return (
    before !== null &&
    before.heading === null &&
    !endsSentence(before.bare) &&
    !inCapitals(before.bare) &&
    citedNext.test(before.bare)
  );
}

/** Whether the title follows the number without a mark: it may be words of a sentence. */
function isUndotted(scan: Scan, index: number): boolean {
  const { text = "", heading = null } = scan.lines[index] ?? {};
  if (heading === null) return false;
  const title = /^\s*\p{Lu}/u.test(text.slice(heading.length));
  return title && /[\d\p{L}]\s*$/u.test(text.slice(0, heading.length));
}

// What a citation can be broken behind; a title or a line of a form without a full stop is not.
const citedNext =
  /(?:,|(?<!\p{L})(?:tại|theo|của|và|hoặc|với|các|từ|đến|là|trừ|khoản \d{1,3}\p{Ll}{0,2}|điểm \p{Ll}\d{0,2}))$/iu;

const citing =
  /^(?:của|này|và|hoặc|ban hành|Nghị định|Luật|Bộ luật|Thông tư|Quyết định|Nghị quyết|Pháp lệnh|kèm theo|(?:Phụ lục|Mẫu|Điều|Chương|Mục|Phần) (?:số )?[\dIVX]|[,;)])/u;

/** Whether a line that begins like a chapter or section is one, and no citation broken over lines. */
function isHeadingLine(scan: Scan, index: number): boolean {
  const line = scan.lines[index];
  if (!line?.heading) return false;
  const title = line.text.slice(line.heading.length).trim();
  if (title.length > 300 || citing.test(title) || /^\p{Ll}/u.test(title)) return false;
  if (title !== "" && !inCapitals(title) && breaksOff(scan, index)) return false;
  if (title !== "") return inCapitals(title) || !/[;,]$|.{60}\.$/u.test(title);
  const [next] = linesBelow(scan, index, 1);
  return next === undefined || !/^\p{Ll}/u.test(next.bare);
}
