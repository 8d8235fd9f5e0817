import { expect, it } from "vitest";
import { hunksOf, linesFrom } from "../../../src/features/comparisons/hunks.js";
import type { LineRun } from "../../../src/core/compare/types.js";

it("gives the line diff back from lengths and the two texts", () => {
  const lines: LineRun[] = [
    ["=", "Điều 1.\n"],
    ["-", "cũ\nhơn\n"],
    ["+", "mới\n"],
    ["=", "hết"],
  ];
  const before = "Điều 1.\ncũ\nhơn\nhết";
  const after = "Điều 1.\nmới\nhết";
  expect(linesFrom(hunksOf(lines), before, after)).toEqual(lines);
});
