import { describe, expect, it } from "vitest";
import { compareWords } from "../../../src/core/compare/words.js";
import { presentParts, type ShownPart } from "../../../src/features/comparisons/present-cells.js";
import { presentRuns, type ShownRun } from "../../../src/features/comparisons/present-runs.js";

const marks = { same: ["", ""], out: ["[-", "-]"], in: ["{+", "+}"], respelled: ["~", "~"] };
const words = (runs: readonly ShownRun[]) =>
  runs.map(({ kind, text }) => marks[kind].join(text.replaceAll("\n", "↵"))).join("");
const show = ({ runs, rows }: ShownPart) =>
  rows === null
    ? words(runs)
    : rows.map(({ kind, cells }) => `${kind}: ${cells.map(words).join(" | ")}`);

describe("compared tables", () => {
  it.each([
    ["phạt 10 triệu", "phạt 15 triệu", ["phạt [-10-]{+15+} triệu"]],
    [
      "TT\tTên\tPhí\n1\tHồ sơ\t100\n",
      "TT\tTên\tPhí\n1\tHồ sơ\t200\n",
      [["same: TT | Tên | Phí", "same: 1 | Hồ sơ | [-100-]{+200+}"]],
    ],
    [
      "TT\tTên\n1\tHồ sơ\n",
      "TT\tTên\n1\tHồ sơ\n2\tPhiếu\n",
      [["same: TT | Tên", "same: 1 | Hồ sơ", "in: {+2+} | {+Phiếu+}"]],
    ],
    [
      "1. Mức phí:\n1\tHồ sơ\nGhi chú.",
      "1. Mức thu:\n1\tHồ sơ\nGhi chú.",
      ["1. Mức [-phí-]{+thu+}:↵", ["same: 1 | Hồ sơ"], "Ghi chú."],
    ],
  ])("%j against %j", (before, after, shown) => {
    expect(presentParts(presentRuns(compareWords(before, after))).map(show)).toEqual(shown);
  });
});
