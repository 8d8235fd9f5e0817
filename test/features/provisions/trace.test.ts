import { describe, expect, it } from "vitest";
import { compare } from "../../../src/core/compare/compare.js";
import { read } from "../../../src/core/provision/read.js";
import { traceBack, traceForward } from "../../../src/features/provisions/trace.js";

const before = read(`Điều 1. Phạm vi
Nghị định này quy định về đo lường của Ủy ban nhân dân.
Điều 2. Hồ sơ
1. Đơn đề nghị cấp giấy phép theo mẫu.
2. Trả lời trong thời hạn 15 ngày kể từ ngày nhận hồ sơ:
a) Đối với tổ chức trong nước;
b) Đối với cá nhân nước ngoài.
Điều 3. Thi hành
Các bộ chịu trách nhiệm thi hành.
`);
const after = read(`Điều 1. Phạm vi
Nghị định này quy định về đo lường của Ủy ban nhân dân.
Điều 2. Nguyên tắc
Thực hiện công khai, minh bạch, đúng thẩm quyền được giao.
Điều 3. Hồ sơ
1. Đơn đề nghị cấp giấy phép theo mẫu.
2. Trả lời trong thời hạn 10 ngày kể từ ngày nhận hồ sơ:
a) Đối với tổ chức trong nước;
b) Đối với cá nhân nước ngoài.
Điều 4. Thi hành
Các bộ chịu trách nhiệm thi hành.
`);
const { changes } = compare(before, after);
const show = (traced: { changes: typeof changes; before: string | null }) =>
  `${traced.before ?? "new"}: ${traced.changes.map(({ kinds, after }) => `${kinds.join("+")} ${after ?? "-"}`).join(", ")}`;

describe("a provision followed back through a comparison", () => {
  it.each([
    ["art_1", "art_1: "],
    ["art_2", "new: inserted art_2"],
    ["art_3", "art_2: renumbered art_3, changed art_3__cl_2"],
    ["art_3__cl_1", "art_2__cl_1: "],
    ["art_3__cl_2", "art_2__cl_2: changed art_3__cl_2"],
    ["art_3__cl_2__point_b", "art_2__cl_2__point_b: "],
  ])("%s was %s", (address, expected) => {
    expect(show(traceBack(changes, address))).toBe(expected);
  });
});

describe("a provision followed forward", () => {
  it.each([
    ["art_1", "art_1"],
    ["art_2", "art_3"],
    ["art_2__cl_2__point_a", "art_3__cl_2__point_a"],
  ])("%s is now %s", (address, expected) => {
    expect(traceForward(changes, address).after).toBe(expected);
  });

  it("is gone where it was repealed without a trace", () => {
    const shorter = read(before.text.replace(/Điều 3[^]*/u, ""));
    const { changes: repeal } = compare(before, shorter);
    expect(traceForward(repeal, "art_3")).toMatchObject({
      after: null,
      changes: [{ kinds: ["repealed"], before: "art_3", after: null }],
    });
  });
});
