import { describe, expect, it } from "vitest";
import { applyItems, inOrder, overlapsOf, type Item } from "../../../src/core/dossier/items.js";
import { missingIn } from "../../../src/core/dossier/missing.js";
import { read } from "../../../src/core/provision/read.js";

const base = read(
  [
    "Điều 1. Phạm vi",
    "Nghị định này quy định về phân cấp.",
    "Điều 2. Thời hạn",
    "1. Thời hạn cấp là 10 ngày.",
    "2. Hồ sơ gồm:",
    "a) Đơn;",
    "b) Bản sao.",
    "Điều 3. Hiệu lực",
    "Nghị định này có hiệu lực từ ngày ký.",
    "",
  ].join("\n"),
);
const item = (id: string, operation: Item["operation"], address: string, proposed = ""): Item => ({
  id,
  operation,
  address,
  proposed,
});

describe("items of a proposal", () => {
  it.each<[string, Item, Item, boolean]>([
    [
      "the same clause twice",
      item("1", "substitute", "art_2__cl_1"),
      item("2", "repeal", "art_2__cl_1"),
      true,
    ],
    [
      "a clause and its article",
      item("1", "substitute", "art_2"),
      item("2", "repeal", "art_2__cl_1"),
      true,
    ],
    [
      "two clauses",
      item("1", "substitute", "art_2__cl_1"),
      item("2", "repeal", "art_2__cl_2"),
      false,
    ],
    [
      "clause 1 and clause 10",
      item("1", "substitute", "art_2__cl_1"),
      item("2", "repeal", "art_2__cl_10"),
      false,
    ],
    [
      "a new clause after a changed one",
      item("1", "insert", "art_2__cl_1", "1a. Mới."),
      item("2", "substitute", "art_2__cl_1"),
      false,
    ],
    [
      "a new clause in a replaced article",
      item("1", "substitute", "art_2"),
      item("2", "insert", "art_2__cl_1", "1a. Mới."),
      true,
    ],
    [
      "two new clauses with one number",
      item("1", "insert", "art_2__cl_1", "1a. Một."),
      item("2", "insert", "art_2__cl_1", "1a. Hai."),
      true,
    ],
    [
      "two new clauses in a row",
      item("1", "insert", "art_2__cl_1", "1a. Một."),
      item("2", "insert", "art_2__cl_1", "1b. Hai."),
      false,
    ],
  ])("%s overlap: see the row", (_name, first, second, expected) => {
    expect(overlapsOf([first, second]).length).toBe(expected ? 1 : 0);
    expect(overlapsOf([second, first]).length).toBe(expected ? 1 : 0);
  });

  it("come in the order of the text, an insertion after its neighbour, with the words of today", () => {
    const items = [
      item("c", "repeal", "art_3"),
      item("b", "insert", "art_2__cl_1", "1a. Mới."),
      item("a", "substitute", "art_2__cl_1", "1. Thời hạn cấp là 15 ngày."),
      item("x", "repeal", "art_99"),
    ];
    expect(inOrder(base, items).map(({ id, current, known }) => [id, current, known])).toEqual([
      ["a", "1. Thời hạn cấp là 10 ngày.", true],
      ["b", "", true],
      ["c", "Điều 3. Hiệu lực\nNghị định này có hiệu lực từ ngày ký.", true],
      ["x", "", false],
    ]);
  });

  it("are written into the text, which is otherwise left as it is", () => {
    const items = [
      item("a", "substitute", "art_2__cl_1", "1. Thời hạn cấp là 15 ngày."),
      item("b", "insert", "art_2__cl_1", "1a. Thời hạn gia hạn là 05 ngày."),
      item("c", "repeal", "art_2__cl_2__point_a"),
      item("d", "repeal", "art_3"),
    ];
    expect(applyItems(base, items, "(được bãi bỏ)")).toEqual({
      leftOut: [],
      text: [
        "Điều 1. Phạm vi",
        "Nghị định này quy định về phân cấp.",
        "Điều 2. Thời hạn",
        "1. Thời hạn cấp là 15 ngày.",
        "1a. Thời hạn gia hạn là 05 ngày.",
        "2. Hồ sơ gồm:",
        "a) (được bãi bỏ)",
        "b) Bản sao.",
        "Điều 3. (được bãi bỏ)",
        "",
      ].join("\n"),
    });
  });

  it("are left out of the preview where they contradict each other or name no provision", () => {
    const items = [
      item("a", "substitute", "art_2", "Điều 2. Khác"),
      item("b", "repeal", "art_2__cl_1"),
      item("x", "repeal", "art_99"),
    ];
    expect(applyItems(base, items, "(được bãi bỏ)")).toEqual({
      text: base.text,
      leftOut: ["a", "b", "x"],
    });
  });
});

describe("what a dossier still misses", () => {
  it("is named one by one", () => {
    const items = [
      {
        ...item("a", "substitute", "art_2", "Điều 2. Khác"),
        explanation: "Vì vướng.",
        known: true,
      },
      { ...item("b", "repeal", "art_2__cl_1"), explanation: " ", known: false },
    ];
    const opinions = [
      { code: "1", mergedInto: null, decision: null },
      { code: "2", mergedInto: "1", decision: null },
      { code: "3", mergedInto: null, decision: { reason: "" } },
      { code: "4", mergedInto: null, decision: { reason: "Phù hợp." } },
    ];
    expect(missingIn(items, opinions)).toEqual([
      { code: "undecided", feedback: "1" },
      { code: "no-reason", feedback: "3" },
      { code: "provision-unknown", item: "b" },
      { code: "no-explanation", item: "b" },
      { code: "conflict", item: "a", other: "b" },
    ]);
  });
});
