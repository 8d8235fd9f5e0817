import { breaksOff, opening } from "./opens.js";
import type { LayoutLine, Page } from "./types.js";

const noteStart = /^\[?(\d{1,3})\]?\s*(?=[\p{Lu}“])/u;

type Mark = { line: LayoutLine; at: number; length: number };

/** Where a mark may be stuck: behind a label, a word, a stop or a bracket; most certain first. */
function markPatterns(n: number): RegExp[] {
  const end = `(?!\\d|[.,]\\d|/)`;
  return [
    new RegExp(`\\[${n}\\]`, "u"),
    new RegExp(`(?<=^(?:Điều )?\\d{1,3}[a-zđ]{0,2}\\.|^[a-zđ]\\d?\\))${n}(?=\\s)`, "u"),
    new RegExp(`(?<=\\p{L}{2})${n}${end}`, "u"),
    new RegExp(`(?<=[\\p{L}\\d][.;:,”)])${n}${end}`, "u"),
    new RegExp(`(?<=\\p{L})${n}(?=[\\s.;,]|$)`, "u"),
  ];
}

/** The mark of note `n` in the lines above it on its page. */
function findMark(above: Page, n: number): Mark | undefined {
  for (const pattern of markPatterns(n)) {
    for (const line of above.toReversed()) {
      const found = line.removed === null ? pattern.exec(line.text) : null;
      if (found !== null) return { line, at: found.index, length: found[0].length };
    }
  }
  return undefined;
}

/** The mark as consolidations print it: "h)13" and "công nghệ cao,14" get their brackets. */
function bracket({ line, at, length }: Mark, n: number): void {
  line.text = `${line.text.slice(0, at)}[${n}]${line.text.slice(at + length)}`;
}

type Note = { number: number; lines: LayoutLine[]; mark: Mark | undefined };
type Start = { at: number; mark: Mark | undefined };

/** Does note `n` begin at this line of the page? Its mark stands above, or it is set smaller. */
function startsNote(page: Page, at: number, n: number): Start | null {
  const line = page[at];
  if (line === undefined || line.removed !== null || line.row) return null;
  const above = page.slice(0, at).filter((l) => l.removed === null);
  const before = above.at(-1);
  if (before === undefined) return null;
  const small = line.size !== null && before.size !== null && line.size < before.size - 0.3;
  if (!small && !line.gap && breaksOff(before.text)) return null;
  const mark = findMark(above, n);
  return small || mark !== undefined ? { at, mark } : null;
}

/** Below a note its successors need no evidence but their number. */
function startsFollowing(page: Page, at: number, n: number): Start | null {
  const line = page[at];
  if (line?.removed !== null) return null;
  return { at, mark: findMark(page.slice(0, at), n) };
}

// A page has fewer lines than this, and few of them begin with the number looked for: where text has
// no pages, or every line its number, the search for notes ends early.
const longestPage = 200;
const mostTries = 6;

type Starts = (page: Page, at: number, n: number) => Start | null;

/** The first line from `from` on at which note `n` starts. */
function firstStart(page: Page, { from, n, starts }: { from: number; n: number; starts: Starts }) {
  let tries = 0;
  for (let at = from; at < page.length && tries < mostTries; at++) {
    if (Number(noteStart.exec(page[at]?.text ?? "")?.[1]) !== n) continue;
    tries++;
    const found = starts(page, at, n);
    if (found !== null) return found;
  }
  return null;
}

/** A note too long for its page goes on at the foot of the next, under the same white or line. */
function continuation(page: Page): number {
  const from = page.findLastIndex((line, at) => at > 0 && line.gap && line.removed === null);
  const line = page[from];
  if (line === undefined || line.row) return -1;
  const body = page.find((l) => l.removed === null)?.size ?? null;
  if (line.size !== null && body !== null) return line.size < body - 0.3 ? from : -1;
  const tail = page.slice(from);
  return tail.length >= 2 && !noteStart.test(line.text) && !opensUnquoted(tail) ? from : -1;
}

/** Does the text itself go on here: a unit or item opens outside of what a note quotes? */
function opensUnquoted(lines: LayoutLine[]): boolean {
  let quoted = false;
  for (const { text } of lines) {
    const opens = opening(text);
    if (!quoted && !/^[“"]/.test(text) && opens !== null && opens !== "formula") return true;
    quoted = text.lastIndexOf("“") > text.lastIndexOf("”") || (quoted && !text.includes("”"));
  }
  return false;
}

function take(page: Page, { from, to, into }: { from: number; to: number; into: Note }): void {
  for (const line of page.slice(from, to)) {
    if (line.removed !== null) continue;
    into.lines.push(line);
    line.note = true;
  }
}

/** The notes at the foot of this page, the first of them numbered `next` or, in a form, 1 again. */
function notesOnPage(page: Page, next: number): { notes: Note[]; start: number } {
  const notes: Note[] = [];
  let number = next;
  if (page.length > longestPage) return { notes, start: -1 };
  let found = firstStart(page, { from: 0, n: number, starts: startsNote });
  if (found === null && next > 1) {
    number = 1;
    found = firstStart(page, { from: 0, n: number, starts: startsNote });
  }
  const start = found?.at ?? -1;
  for (; found !== null; number++) {
    const { at, mark } = found;
    const following = firstStart(page, { from: at + 1, n: number + 1, starts: startsFollowing });
    const note: Note = { number, lines: [], mark };
    take(page, { from: at, to: following?.at ?? page.length, into: note });
    notes.push(note);
    found = following;
  }
  return { notes, start };
}

/**
 * Takes the notes at the foot of the pages out of the running text. Numbered through the document they
 * are given back as lines for its end, "[n] …", as official consolidations print them, and their marks
 * get the same brackets. Where the numbers begin again (notes of forms), they stay as printed, as
 * `note` lines behind the paragraph they interrupt.
 */
export function takeNotes(pages: Page[]): LayoutLine[] {
  const notes: Note[] = [];
  let ranOver = false;
  for (const page of pages) {
    const found = notesOnPage(page, (notes.at(-1)?.number ?? 0) + 1);
    const open = notes.at(-1);
    if (ranOver && open !== undefined) {
      const end = found.start === -1 ? page.length : found.start;
      const tail = continuation(page.slice(0, end));
      if (tail !== -1) take(page, { from: tail, to: end, into: open });
    }
    ranOver = found.start !== -1;
    notes.push(...found.notes);
  }
  const throughout = notes.every((note, at) => note.number === at + 1);
  if (!throughout) return [];
  // From the last to the first: two marks may stand in one line, and brackets shift what follows.
  for (const { mark, number } of notes.toReversed()) {
    if (mark !== undefined) bracket(mark, number);
  }
  return notes.flatMap(moved);
}

function moved({ number, lines }: Note): LayoutLine[] {
  const copies = lines.map((line) => ({ ...line, note: false }));
  for (const line of lines) line.removed = "note-moved";
  const [first] = copies;
  if (first !== undefined) first.text = `[${number}] ${first.text.replace(noteStart, "")}`;
  return copies;
}
