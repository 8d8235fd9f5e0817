import type { Reading } from "../provision/types.js";

/**
 * The text as its sentences run, every character in its place: note marks are blank, and a line that goes
 * on with a small letter and opens nothing (`opened`) is one with the line before: "Luật Đầu⏎tư".
 */
export function flowingText(reading: Reading, opened: Set<number>): string {
  return withoutMarks(reading).replace(
    /(?<=[\p{L}\d,])\n(?=\p{Ll}[\p{L} ])/gu,
    (line, at: number) => (opened.has(at + 1) ? line : " "),
  );
}

function withoutMarks({ text, spans }: Reading): string {
  let out = "";
  let at = 0;
  for (const { kind, start, end } of spans) {
    if (kind !== "note-mark" || start < at) continue;
    out += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
