import type { Style } from "./item-marks.js";
import { isForcedParagraph, lineBefore, type Scan, type ScannedLine } from "./scan.js";
import type { Provision } from "./types.js";

/** A list as it lies in its stretch of lines: its items begin at `first` … `last`. */
export type ListPlace = {
  from: number;
  to: number;
  first: number;
  last: number;
  style: Style;
  parent: Provision | null;
};

/**
 * The line where the words begin that close a list and belong to its parent ("Trường hợp … thì …"
 * after the last point), null where all that follows the last item is the item's own. A sentence
 * that ended, a new line in capitals, and a list announced by a colon make a closing; a paragraph
 * that names "khoản này" or "Điều này" as a whole says itself where it belongs.
 */
export function closingLine(scan: Scan, place: ListPlace): number | null {
  const { last, to } = place;
  let from = to;
  for (let index = to - 1; index > last; index--) {
    const line = scan.lines[index];
    if (!line || isInside(line)) break;
    from = index;
  }
  for (let index = from; index < to; index++) {
    if (startsParagraph(scan, index))
      return closes(scan, place, index, from > last + 1) ? index : null;
  }
  return null;
}

// A mark or a quotation below the last item belongs to it, and all before it.
function isInside(line: ScannedLine): boolean {
  return (
    line.item !== null ||
    (line.quoted && !line.note) ||
    line.row ||
    (/^["“]/.test(line.bare) && !line.note)
  );
}

/** Whether a paragraph of its own begins with the line, rather than a sentence going on. */
export function startsParagraph(scan: Scan, index: number): boolean {
  const line = scan.lines[index];
  if (!line) return false;
  if (line.forced !== null) return isForcedParagraph(line);
  if (line.quoted || line.note || !/^["“(]?\p{Lu}/u.test(line.bare)) return false;
  const before = lineBefore(scan, index);
  return before !== null && /[.!?][”"’)\]*_]*\d{0,3}$/u.test(before.bare);
}

// "Khoản 1 Điều này" is also said in a later clause of the article: it tells no level.
const levelNames = {
  article: /(?<![Kk]hoản \d{1,2}\p{Ll}? )Điều này/u,
  clause: /khoản này/u,
  point: /điểm này/u,
};

function closes(scan: Scan, place: ListPlace, index: number, nested: boolean): boolean {
  const line = scan.lines[index];
  if (!line || isForcedParagraph(line)) return true;
  const { bare } = line;
  const kind = place.parent?.kind;
  const named = nameIn(bare);
  if (named !== null && (kind === "article" || kind === "clause" || kind === "point"))
    return named === kind;
  const announced = lineBefore(scan, place.first)?.bare.endsWith(":") ?? false;
  if (kind === "article") return announced && !nested;
  return !itemsHaveParagraphs(scan, place);
}

/** The level a sentence speaks of first: "quy định tại điểm a khoản này" speaks from the clause. */
function nameIn(bare: string): keyof typeof levelNames | null {
  const found = (Object.keys(levelNames) as (keyof typeof levelNames)[])
    .map((kind) => ({ kind, at: bare.search(levelNames[kind]) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return found?.kind ?? null;
}

// Where earlier items go on over several paragraphs, the last one may as well.
function itemsHaveParagraphs(scan: Scan, { first, last }: ListPlace): boolean {
  for (let index = first + 1; index < last; index++) {
    if (scan.lines[index]?.item === null && startsParagraph(scan, index)) return true;
  }
  return false;
}
