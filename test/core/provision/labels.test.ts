import { expect, it } from "vitest";
import {
  headingRank,
  numberRank,
  ordinalValue,
  pointRank,
  romanValue,
  type Rank,
} from "../../../src/core/provision/labels.js";

const inOrder = (ranks: Rank[]) =>
  ranks.every((rank, i) => {
    const before = ranks[i - 1];
    return (
      !before ||
      before.main < rank.main ||
      (before.main === rank.main && before.inserted < rank.inserted)
    );
  });

it.each([
  [
    "points by the alphabet of law",
    "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ").map(pointRank),
  ],
  ["points put in", ["d", "d1", "d2", "đ", "đ1", "e"].map(pointRank)],
  ["clauses put in", ["3", "3a", "3b", "3đ", "3e", "4", "10", "10a"].map(numberRank)],
  ["chapters", ["I", "II", "IV", "V", "Va", "VI", "IX", "X", "XL"].map(headingRank)],
  ["annexes below annexes", ["I", "III.1", "III.2", "III.10", "IV"].map(headingRank)],
])("orders %s", (_what, ranks) => {
  expect(inOrder(ranks)).toBe(true);
});

it.each([
  ["nhất", 1],
  ["tư", 4],
  ["mười hai", 12],
  ["mười một", 11],
  ["cùng", null],
])("counts “thứ %s” as %s", (words, value) => {
  expect(ordinalValue(words)).toBe(value);
});

it("knows words in capitals from Roman numbers", () => {
  expect(["XIV", "LX", "MỤC", "A"].map(romanValue)).toEqual([14, 60, 0, 0]);
});
