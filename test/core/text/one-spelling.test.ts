import { expect, it } from "vitest";
import { oneSpelling } from "../../../src/core/text/one-spelling.js";

it.each([
  ["hòa giải", "hoà giải"],
  ["Ủy ban", "Uỷ ban"],
  ["KHỎE", "KHOẺ"],
  ["2020 – 2025", "2020 - 2025"],
])("%s and %s are written alike", (old, now) => {
  expect(oneSpelling(old)).toBe(oneSpelling(now));
});

it.each(["quá", "giá", "bán", "ý kiến", "mười", "thuê"])("leaves %s as it is", (word) => {
  expect(oneSpelling(word)).toBe(word);
});

it("keeps every character in its place", () => {
  const text = "Ủy ban nhân dân hòa giải; của – mùa";
  expect(oneSpelling(text)).toHaveLength(text.length);
});
