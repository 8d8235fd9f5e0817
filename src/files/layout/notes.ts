import { breaksOff, opening } from "./opens.js";
import type { LayoutLine, Page } from "./types.js";

const noteStart = /^\[?(\d{1,3})\]?\s*(?=[\p{Lu}“])/u;

/** Does the page above hold the mark of note `n`: stuck to a letter, a label or a stop? */
function hasMark(page: Page, before: number, n: number): boolean {
  const mark = new RegExp(`(?:\\[${n}\\]|[\\p{L}.;:,”)]${n}(?![\\d.,/)]|[.,]\\d))`, "u");
  return page.slice(0, before).some((line) => line.removed === null && mark.test(line.text));
}

function startsNote(page: Page, at: number, n: number): boolean {
  const line = page[at];
  const before = page.slice(0, at).findLast((l) => l.removed === null);
  if (line === undefined || before === undefined || line.removed !== null || line.row) return false;
  if (Number(noteStart.exec(line.text)?.[1]) !== n) return false;
  const small = line.size !== null && before.size !== null && line.size < before.size - 0.3;
  if (!small && !line.gap && breaksOff(before.text)) return false;
  return small || hasMark(page, at, n);
}

type Note = { number: number; lines: LayoutLine[] };

/** A note too long for its page goes on at the foot of the next, under the same white or line. */
function continuation(page: Page): number {
  const from = page.findLastIndex((line, at) => at > 0 && line.gap && line.removed === null);
  const line = page[from];
  if (line === undefined || line.row) return -1;
  const body = page[0]?.size ?? null;
  if (line.size !== null && body !== null) return line.size < body - 0.3 ? from : -1;
  const open = opening(line.text);
  return open === null && page.length - from >= 2 && noteStart.exec(line.text) === null ? from : -1;
}

/**
 * Takes the notes at the foot of the pages out of the way of the text and gives them, in order, as
 * lines for its end: each opens "[n] ", as the official consolidations print their notes.
 */
export function takeNotes(pages: Page[]): LayoutLine[] {
  const notes: Note[] = [];
  let ranOver = false;
  for (const page of pages) {
    const next = (notes.at(-1)?.number ?? 0) + 1;
    let start = page.findIndex((_, at) => startsNote(page, at, next));
    const open = notes.at(-1);
    if (ranOver && open !== undefined) {
      const tail = continuation(start === -1 ? page : page.slice(0, start));
      if (tail !== -1)
        take(page, { from: tail, to: start === -1 ? page.length : start, into: open });
    }
    ranOver = start !== -1;
    while (start !== -1) {
      const number = (notes.at(-1)?.number ?? 0) + 1;
      const note: Note = { number, lines: [] };
      const end = page.findIndex((line, at) => at > start && startsNextNote(line, number + 1));
      take(page, { from: start, to: end === -1 ? page.length : end, into: note });
      notes.push(note);
      start = end;
    }
  }
  return notes.flatMap(labelled);
}

function startsNextNote(line: LayoutLine, n: number): boolean {
  return line.removed === null && Number(noteStart.exec(line.text)?.[1]) === n;
}

function take(page: Page, { from, to, into }: { from: number; to: number; into: Note }): void {
  for (const line of page.slice(from, to)) {
    if (line.removed !== null) continue;
    into.lines.push({ ...line });
    line.removed = "note-moved";
  }
}

function labelled({ number, lines }: Note): LayoutLine[] {
  return lines.map((line, at) => {
    if (at > 0) return line;
    return { ...line, text: `[${number}] ${line.text.replace(noteStart, "")}`, gap: true };
  });
}
