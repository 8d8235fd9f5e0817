import { expect, it } from "vitest";
import { canonical } from "../../../src/core/text/canonical.js";
import { fold } from "../../../src/core/text/fold.js";
import { linesOf } from "../../../src/core/text/lines.js";

it.each([
  ["place of the tone mark", "hòa, thủy, khỏe", "hoà, thuỷ, khoẻ"],
  ["i and y", "kỹ thuật", "kĩ thuật"],
  ["case and spaces", "ĐIỀU 5.  Phạm vi", "điều 5 phạm vi"],
  ["punctuation", "“Luật”; (đất)", "Luật đất"],
  ["composed and decomposed letters", "Điều", "Điều".normalize("NFD")],
])("folds %s away", (_what, left, right) => {
  expect(fold(left)).toBe(fold(right));
});

it.each([
  ["đ and d", "đ", "d"],
  ["tones", "ba", "bà"],
  ["digits", "khoản 1", "khoản 2"],
])("keeps %s apart", (_what, left, right) => {
  expect(fold(left)).not.toBe(fold(right));
});

it("makes a text canonical once: composed, newlines, no byte order mark, nothing else", () => {
  const text = canonical("\uFEFFĐie\u0302\u0300u 1\r\nA\rB \t\u00a0");
  expect(text).toBe("Điều 1\nA\nB \t\u00a0");
  expect(canonical(text)).toBe(text);
});

it("cuts lines where the text can be put together again", () => {
  const text = "a\n\nb\n";
  const lines = linesOf(text);
  expect(lines.map((line) => line.text)).toEqual(["a", "", "b", ""]);
  expect(lines.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
});
