import { expect, it } from "vitest";
import { compare } from "../../../src/core/compare/compare.js";
import { read } from "../../../src/core/provision/read.js";
import { sequenceOf } from "../../../src/features/comparisons/sequence.js";

const base = [
  "Điều 1. Phạm vi\nNghị định này quy định về đo lường.",
  "Điều 2. Đối tượng\n1. Tổ chức trong nước và ngoài nước.\n2. Cá nhân kinh doanh.\n3. Cơ quan nhà nước.",
  "Điều 3. Thời hạn\nTrả lời trong 15 ngày làm việc.",
  "Điều 4. Thi hành\nCác bộ chịu trách nhiệm thi hành.",
];

function show(before: string[], after: string[]): string[] {
  const [old, fresh] = [read(before.join("\n")), read(after.join("\n"))];
  const { changes } = compare(old, fresh);
  const both = { before: old.provisions, after: fresh.provisions };
  return sequenceOf(changes, both).map((step) =>
    step.step === "unchanged"
      ? `= ${step.provisions.map(({ address }) => address).join(" ")}`
      : `${step.step} ${step.change.before ?? "-"} > ${step.change.after ?? "-"}`,
  );
}

it.each([
  ["nothing", base, ["= art_1 art_2 art_2__cl_1 art_2__cl_2 art_2__cl_3 art_3 art_4"]],
  [
    "a change in the middle",
    base.map((text) => text.replace("15 ngày", "10 ngày")),
    ["= art_1 art_2 art_2__cl_1 art_2__cl_2 art_2__cl_3", "change art_3 > art_3", "= art_4"],
  ],
  [
    "a repeal, shown where the article stood",
    base.map((text) => text.replace(/2\. Cá nhân[^\n]*\n/u, "")),
    ["= art_1 art_2 art_2__cl_1", "change art_2__cl_2 > -", "= art_2__cl_3 art_3 art_4"],
  ],
  [
    "a new article with all below it in one place",
    [
      ...base.slice(0, 3),
      "Điều 3a. Tạm dừng\n1. Khi cần lấy ý kiến.\n2. Không quá 20 ngày.",
      base[3] ?? "",
    ],
    ["= art_1 art_2 art_2__cl_1 art_2__cl_2 art_2__cl_3 art_3", "change - > art_3a", "= art_4"],
  ],
  [
    "the last article gone",
    base.slice(0, 3),
    ["= art_1 art_2 art_2__cl_1 art_2__cl_2 art_2__cl_3 art_3", "change art_4 > -"],
  ],
])("puts %s in the order of the new text", (_name, after, expected) => {
  expect(show(base, after)).toEqual(expected);
});
