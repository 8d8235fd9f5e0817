import { expect, it } from "vitest";
import { tidied } from "../../../src/core/text/tidy.js";

it.each([
  ["runs of spaces", "a  b", "a b"],
  ["spaces that do not break", "Điều\u00a05", "Điều 5"],
  ["spaces at the end of a line", "a \nb ", "a\nb"],
  ["soft hyphens", "quy\u00adđịnh", "quyđịnh"],
  ["characters without width", "\u200bĐiều\u200c 5\ufeff", "Điều 5"],
  ["spaces among characters without width", "a \u200b b", "a b"],
  ["the eth of old fonts", "Ðiểm ð", "Điểm đ"],
  [
    "marks of Markdown",
    "## **Chương I**\n***Điều 1.*** Tên\n_a)_ Một\n1\\. Hai",
    " Chương I\nĐiều 1. Tên\na) Một\n1. Hai",
  ],
  [
    "but no stars of items, notes and lines",
    "* Một\n*Hai\n(*) Ba\nTên:____",
    "* Một\n*Hai\n(*) Ba\nTên:____",
  ],
  ["but no tabs and no line breaks", "a\t\tb\n\nc", "a\t\tb\n\nc"],
])("takes %s for what they mean", (_what, text, words) => {
  expect(tidied(text).words).toBe(words);
});

it("leaves what lies in a range to keep", () => {
  expect(tidied("a  b  c  d", [{ start: 3, end: 7 }]).words).toBe("a b  c d");
});

it("leads from every character of the words to the same one of the text, and back", () => {
  const text = "\u200bMột  hai\u00ad \n\u00a0ba\u00a0\u00a0bốn  ";
  const { words, at, after, before } = tidied(text);
  expect(words).toBe("Một hai\n ba bốn");
  for (const [offset, character] of words.split("").entries()) {
    expect(text.charAt(at(offset)).replace(/\s/, (s) => (s === "\n" ? s : " "))).toBe(character);
    expect(after(offset + 1)).toBe(at(offset) + 1);
    expect(before(at(offset))).toBe(offset);
  }
  expect([at(words.length), after(0), before(text.length)]).toEqual([text.length, 0, words.length]);
});
