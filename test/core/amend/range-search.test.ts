import { expect, it } from "vitest";
import { searchRanges } from "../../../src/core/amend/range-search.js";

const range = (start: number, end: number) => ({ start, end });

it("finds what ranges touch and hold, in whatever order they are given", () => {
  const ranges = searchRanges([range(20, 30), range(0, 5), range(3, 8)]);
  expect([range(8, 20), range(7, 9), range(29, 40), range(30, 31)].map(ranges.touches)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([range(0, 8), range(20, 30), range(7, 9), range(10, 11)].map(ranges.holds)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(searchRanges([]).touches(range(0, 1))).toBe(false);
});
