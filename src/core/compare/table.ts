import { bestInOrder } from "./in-order.js";
import { RunList } from "./run-list.js";
import { matchSequences } from "./sequence.js";
import type { Run } from "./types.js";
import type { Vocabulary } from "./vocabulary.js";
import { compareTexts } from "./words.js";

/** A table is lines with cells set apart by tabs. */
export const isTable = (text: string) => text.includes("\t");

// Past this many pairs of rows between two equal ones, rows are paired as they stand.
const mostPairs = 10_000;
const leastAlike = 0.3;

/**
 * Compares two tables row by row and, in rows that belong together, cell by cell: a cell that was
 * filled in anew does not redden its neighbours. Rebuilds both texts like `compareWords`.
 */
export function compareTables(before: string, after: string, vocabulary: Vocabulary): Run[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const runs = new RunList();
  const end = (rows: string[], i: number) => (i + 1 < rows.length ? "\n" : "");
  const change = (i: number, j: number, toI: number, toJ: number) => {
    for (; i < toI; i++) runs.deleted((a[i] ?? "") + end(a, i));
    for (; j < toJ; j++) runs.inserted((b[j] ?? "") + end(b, j));
  };
  let [i, j] = [0, 0];
  for (const [x, y] of rowPairs(a, b, vocabulary)) {
    change(i, j, x, y);
    addRow(runs, [a[x] ?? "", b[y] ?? ""], vocabulary);
    runs.spelled(end(a, x), end(b, y));
    [i, j] = [x + 1, y + 1];
  }
  change(i, j, a.length, b.length);
  return runs.list;
}

/** Equal rows first, then rows alike between them. */
function rowPairs(a: string[], b: string[], vocabulary: Vocabulary): [number, number][] {
  const ids = new Map<string, number>();
  const idOf = (row: string) => {
    const id = ids.get(row) ?? ids.size;
    ids.set(row, id);
    return id;
  };
  const matches = matchSequences(a.map(idOf), b.map(idOf));
  const pairs: [number, number][] = [];
  const between = (i: number, j: number, toI: number, toJ: number) => {
    const [n, m] = [toI - i, toJ - j];
    if (n === 0 || m === 0) return;
    const found =
      n * m > mostPairs
        ? inPlace(Math.min(n, m))
        : bestInOrder(n, m, rowLikeness(a.slice(i, toI), b.slice(j, toJ), vocabulary));
    for (const [x, y] of found) pairs.push([i + x, j + y]);
  };
  let [i, j] = [0, 0];
  matches.forEach((y, x) => {
    if (y < 0) return;
    between(i, j, x, y);
    pairs.push([x, y]);
    [i, j] = [x + 1, y + 1];
  });
  between(i, j, a.length, b.length);
  return pairs;
}

const inPlace = (rows: number) => Array.from({ length: rows }, (_, i): [number, number] => [i, i]);

function rowLikeness(a: string[], b: string[], vocabulary: Vocabulary) {
  const sets = (rows: string[]) => rows.map((row) => new Set(vocabulary.words(row).ids));
  const [x, y] = [sets(a), sets(b)];
  return (i: number, j: number) => {
    const [mine, theirs] = [x[i] ?? new Set(), y[j] ?? new Set()];
    let common = 0;
    for (const id of mine) if (theirs.has(id)) common++;
    const alike = (2 * common) / Math.max(1, mine.size + theirs.size);
    return alike < leastAlike ? 0 : alike;
  };
}

function addRow(runs: RunList, [before, after]: [string, string], vocabulary: Vocabulary): void {
  const [a, b] = [before.split("\t"), after.split("\t")];
  if (a.length !== b.length) {
    runs.addAll(compareTexts(before, after, vocabulary));
    return;
  }
  a.forEach((cell, i) => {
    const other = b[i] ?? "";
    if (i > 0) runs.equal("\t");
    if (cell === other) runs.equal(cell);
    else runs.addAll(compareTexts(cell, other, vocabulary));
  });
}
