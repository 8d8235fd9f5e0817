type Range = { start: number; end: number };

/** Questions about many ranges, each answered by halving: a text may hold 100,000 of them. */
export type RangeSearch = {
  /** Whether one of the ranges, as joined where they overlap, touches this one. */
  touches: (range: Range) => boolean;
  /** Whether one of them holds all of it. */
  holds: (range: Range) => boolean;
};

export function searchRanges(ranges: Range[]): RangeSearch {
  const joined = disjoint(ranges);
  const behind = (at: number) => {
    let [low, high] = [0, joined.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((joined[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return joined[low] ?? { start: Infinity, end: Infinity };
  };
  return {
    touches: ({ start, end }) => behind(start).start < end,
    holds: ({ start, end }) => behind(start).start <= start && end <= behind(start).end,
  };
}

function disjoint(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}
