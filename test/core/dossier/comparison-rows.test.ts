import { describe, expect, it } from "vitest";
import {
  comparisonRows,
  type CellRun,
  type ComparisonRow,
} from "../../../src/core/dossier/comparison-rows.js";
import type { Item } from "../../../src/core/dossier/items.js";

const shown = (runs: CellRun[] | null) =>
  runs === null ? "–" : runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");
const row = (operation: Item["operation"], current: string, proposed: string) => {
  const [only] = comparisonRows([{ id: "1", operation, address: "art_5", current, proposed }]);
  const { current: before, draft } = only as ComparisonRow<Item & { current: string }>;
  return [shown(before), shown(draft)];
};

describe("a row of the comparison table", () => {
  it.each<[string, Item["operation"], string, string, string[]]>([
    [
      "marks what goes and what comes",
      "substitute",
      "thời hạn 10 ngày",
      "thời hạn 15 ngày",
      ["thời hạn [10] ngày", "thời hạn [15] ngày"],
    ],
    ["has no current words for a new provision", "insert", "", "2a. Mới.", ["–", "[2a. Mới.]"]],
    ["has no draft words for a repealed one", "repeal", "2. Cũ.", "", ["[2. Cũ.]", "–"]],
    [
      "does not take another spelling for a change",
      "substitute",
      "hoà giải",
      "hòa giải",
      ["hoà giải", "hòa giải"],
    ],
  ])("%s", (_name, operation, current, proposed, expected) => {
    expect(row(operation, current, proposed)).toEqual(expected);
  });
});
