import { describe, expect, it } from "vitest";
import { act, amended, decree } from "./show.js";

const annex = (label: string, ...lines: string[]) => `${label}\n${lines.join("\n")}\n`;
const one = (label: string) => `${decree("Một\nX.")}${annex(label, "DANH MỤC", "1. Cân.")}`;
const fresh = annex("PHỤ LỤC", "DANH MỤC MỚI", "1. Thước.");
const change = (base: string, clause: string, annexes = fresh) => {
  const { lines, open } = amended(base, [`${act(clause)}${annexes}`]);
  return [...lines.slice(2), ...open];
};

describe("the annex of an act that has no number", () => {
  it.each([
    ["PHỤ LỤC I", "Thay thế Phụ lục I bằng Phụ lục ban hành kèm theo Nghị định này."],
    ["PHỤ LỤC I", "Phụ lục I được thay thế bằng Phụ lục kèm theo Nghị định này."],
    [
      "PHỤ LỤC",
      "Thay thế Phụ lục ban hành kèm theo Nghị định số 1/2020/NĐ-CP bằng Phụ lục ban hành kèm theo Nghị định này.",
    ],
  ])("takes the place of %s, which keeps its number: %s", (label, clause) => {
    expect(change(one(label), clause)).toEqual([label, "DANH MỤC MỚI", "1. Thước."]);
  });

  it.each([
    [one("PHỤ LỤC I"), "Phụ lục I", `${fresh}${fresh}`, "annex-missing"],
    [one("PHỤ LỤC I"), "Phụ lục I", annex("PHỤ LỤC II", "MỚI"), "annex-missing"],
    [one("PHỤ LỤC"), "Mẫu số 01", fresh, "annex-renumbered"],
    [`${one("PHỤ LỤC")}${fresh}`, "Phụ lục", fresh, "target-unknown"],
  ])(
    "is asked about where it is not the only one, or meets another kind",
    (base, old, annexes, code) => {
      const clause = `Thay thế ${old} bằng Phụ lục ban hành kèm theo Nghị định này.`;
      expect(change(base, clause, annexes).at(-1)).toBe(code);
    },
  );
});
