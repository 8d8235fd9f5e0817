import { expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { presentText } from "../../../src/features/versions/present-text.js";

const labelsOf = (...lines: string[]) =>
  presentText(read(["Điều 1. A:", ...lines].join("\n")))
    .slice(1)
    .map(({ lines: [first] }) => first?.pieces.map(({ text }) => text));

it("sets the number of an item apart from its words, with the mark it is printed with", () => {
  expect(labelsOf("1. Một:", "a) x;", "b) y.", "2- Hai.")).toEqual([
    ["1.", "Một:"],
    ["a)", "x;"],
    ["b)", "y."],
    ["2-", "Hai."],
  ]);
});

it("keeps a dash and the words behind it", () => {
  expect(labelsOf("1. Một:", "- x;", "- y.")).toEqual([
    ["1.", "Một:"],
    ["-", "x;"],
    ["-", "y."],
  ]);
});

it("gives every row of a table all its columns", () => {
  const text = "Điều 1. A\n1. Bảng:\n\tTần số\tTần số\nKênh\tMHz\tMHz\n28\t530";
  const table = presentText(read(text)).find(({ kind }) => kind === "table");
  expect(table?.rows).toEqual([
    ["", "Tần số", "Tần số"],
    ["Kênh", "MHz", "MHz"],
    ["28", "530", ""],
  ]);
});
