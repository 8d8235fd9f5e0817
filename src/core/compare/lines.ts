import { matchSequences } from "./sequence.js";
import type { LineRun } from "./types.js";

/**
 * The plain line diff of two texts. Each run is whole lines with their line ends, so that `=` and
 * `-` joined are `before` and `=` and `+` joined are `after`.
 */
export function compareLines(before: string, after: string): LineRun[] {
  const ids = new Map<string, number>();
  const a = cut(before, ids);
  const b = cut(after, ids);
  const matches = matchSequences(a.ids, b.ids);
  const runs: LineRun[] = [];
  const add = (kind: LineRun[0], text: string) => {
    if (text !== "") runs.push([kind, text]);
  };
  let [x, y] = [0, 0];
  for (let i = 0; i < matches.length;) {
    const other = matches[i] ?? -1;
    if (other < 0) {
      i++;
      continue;
    }
    add("-", before.slice(a.starts[x], a.starts[i]));
    add("+", after.slice(b.starts[y], b.starts[other]));
    const first = i;
    for (y = other; i < matches.length && matches[i] === y; y++) i++;
    add("=", before.slice(a.starts[first], a.starts[i]));
    x = i;
  }
  add("-", before.slice(a.starts[x]));
  add("+", after.slice(b.starts[y]));
  return runs;
}

type Lines = { ids: number[]; starts: number[] };

/** Line ids and where each line starts, with the end of the text as the last start. */
function cut(text: string, known: Map<string, number>): Lines {
  const lines: Lines = { ids: [], starts: [] };
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found + 1;
    const line = text.slice(start, end);
    const id = known.get(line) ?? known.size;
    known.set(line, id);
    lines.ids.push(id);
    lines.starts.push(start);
    start = end;
  }
  lines.starts.push(text.length);
  return lines;
}
