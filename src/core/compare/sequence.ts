/** Which element of `after` each element of `before` is, -1 for none; rising. */
export type Matches = Int32Array;

type Ids = ArrayLike<number>;
type Range = { aLow: number; aHigh: number; bLow: number; bHigh: number };
type Search = { a: Ids; b: Ids; matches: Matches; steps: number };

// Up to this many differences the shortest edit is looked for at once; past it, after cutting at
// anchors. Where there are none the search is given up at the second bound: one coarse change.
const directDifferences = 300;
const mostDifferences = 2000;
const stepsOfSearch = 20_000_000;

/**
 * Matches two sequences of ids in order: the shortest edit (Myers 1986) between anchors that are
 * unique on both sides (patience). Bounded: what is too different is left unmatched, never matched wrong.
 */
export function matchSequences(a: Ids, b: Ids): Matches {
  const search = { a, b, matches: new Int32Array(a.length).fill(-1), steps: stepsOfSearch };
  const open: Range[] = [{ aLow: 0, aHigh: a.length, bLow: 0, bHigh: b.length }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    trim(search, range);
    if (range.aLow === range.aHigh || range.bLow === range.bHigh) continue;
    if (shortestEdit(search, range, directDifferences)) continue;
    const anchors = anchorsOf(search, range);
    if (anchors.length > 0) open.push(...between(anchors, range));
    else shortestEdit(search, range, mostDifferences);
  }
  return search.matches;
}

function trim({ a, b, matches }: Search, range: Range): void {
  while (range.aLow < range.aHigh && range.bLow < range.bHigh && a[range.aLow] === b[range.bLow])
    matches[range.aLow++] = range.bLow++;
  while (
    range.aHigh > range.aLow &&
    range.bHigh > range.bLow &&
    a[range.aHigh - 1] === b[range.bHigh - 1]
  )
    matches[--range.aHigh] = --range.bHigh;
}

/**
 * Greedy forward search by diagonals, the furthest rows kept for each number of differences so that
 * the path can be walked back. False where `most` differences do not reach the end.
 */
function shortestEdit(search: Search, range: Range, most: number): boolean {
  const { a, b } = search;
  const n = range.aHigh - range.aLow;
  const m = range.bHigh - range.bLow;
  const bound = Math.min(most, n + m);
  if (Math.abs(n - m) > bound || search.steps <= 0) return false;
  const rows = rowsFor(bound);
  const kept: Int32Array[] = [];
  for (let d = 0; d <= bound; d++) {
    kept.push(rows.slice(bound - d, bound + d + 3));
    search.steps -= d;
    for (let k = -d; k <= d; k += 2) {
      const at = bound + 1 + k;
      const down = k === -d || (k !== d && (rows[at - 1] ?? 0) < (rows[at + 1] ?? 0));
      let x = down ? (rows[at + 1] ?? 0) : (rows[at - 1] ?? 0) + 1;
      while (x < n && x - k < m && a[range.aLow + x] === b[range.bLow + x - k]) x++;
      rows[at] = x;
      if (x === n && x - k === m) {
        walkBack(search, range, kept);
        return true;
      }
    }
  }
  return false;
}

// One buffer for all searches: a comparison makes thousands of small ones.
let buffer = new Int32Array(1024);

function rowsFor(bound: number): Int32Array {
  const size = 2 * bound + 3;
  if (buffer.length < size) buffer = new Int32Array(size);
  // Only the middle is read before it is written.
  buffer[bound + 1] = 0;
  buffer[bound + 2] = 0;
  return buffer;
}

function walkBack({ matches }: Search, range: Range, kept: Int32Array[]): void {
  let x = range.aHigh - range.aLow;
  let y = range.bHigh - range.bLow;
  for (let d = kept.length - 1; d >= 0; d--) {
    // Row k of step d - 1 stands at k + d + 1 of what was kept before step d.
    const rows = kept[d] ?? new Int32Array();
    const k = x - y;
    const down = k === -d || (k !== d && (rows[k + d] ?? 0) < (rows[k + d + 2] ?? 0));
    const from = d === 0 ? 0 : down ? (rows[k + d + 2] ?? 0) : (rows[k + d] ?? 0) + 1;
    while (x > from) {
      x--;
      y--;
      matches[range.aLow + x] = range.bLow + y;
    }
    if (d === 0) return;
    if (down) y--;
    else x--;
  }
}

type Anchor = { a: number; b: number };

/** Elements that are unique on both sides, the longest chain of them that rises on both. */
function anchorsOf({ a, b }: Search, range: Range): Anchor[] {
  const inB = uniqueIn(b, range.bLow, range.bHigh);
  const pairs: Anchor[] = [];
  for (const [id, at] of uniqueIn(a, range.aLow, range.aHigh)) {
    const other = at < 0 ? undefined : inB.get(id);
    if (other !== undefined && other >= 0) pairs.push({ a: at, b: other });
  }
  return rising(pairs.map((pair) => pair.b)).flatMap((i) => pairs[i] ?? []);
}

/** Where each id stands, -1 for an id that stands there twice; in order of first appearance. */
function uniqueIn(ids: Ids, low: number, high: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = low; i < high; i++) {
    const id = ids[i] ?? 0;
    found.set(id, found.has(id) ? -1 : i);
  }
  return found;
}

function between(anchors: Anchor[], range: Range): Range[] {
  const ranges: Range[] = [];
  let [aLow, bLow] = [range.aLow, range.bLow];
  for (const anchor of anchors) {
    // The anchor itself opens the next range, which trimming then matches.
    ranges.push({ aLow, aHigh: anchor.a, bLow, bHigh: anchor.b });
    [aLow, bLow] = [anchor.a, anchor.b];
  }
  return [...ranges, { aLow, aHigh: range.aHigh, bLow, bHigh: range.bHigh }];
}

/** The indexes of a longest strictly rising subsequence. */
export function rising(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Int32Array(values.length);
  values.forEach((value, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  });
  const chain: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) chain.push(i);
  return chain.reverse();
}
