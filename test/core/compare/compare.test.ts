import { describe, expect, it } from "vitest";
import { compare } from "../../../src/core/compare/compare.js";
import { read } from "../../../src/core/provision/read.js";
import { showChange } from "./show.js";

const matters = {
  scope:
    "Phạm vi điều chỉnh\nThông tư này quy định việc cấp giấy phép sử dụng tần số vô tuyến điện.",
  terms: "Giải thích từ ngữ\nThiết bị là máy phát sóng được lắp đặt cố định trên mặt đất.",
  files: "Hồ sơ đề nghị\nĐơn vị nộp một bộ hồ sơ gồm đơn đề nghị và bản sao quyết định thành lập.",
  fees: "Phí và lệ phí\nTổ chức nộp phí thẩm định trước khi nhận kết quả tại bộ phận một cửa.",
  force: "Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 01 tháng 01 năm 2026.",
};

const law = (...bodies: string[]) => bodies.map((body, i) => `Điều ${i + 1}. ${body}\n`).join("");
const clauses = (...bodies: string[]) =>
  `Điều 1. Quy định\n${bodies.map((body, i) => `${i + 1}. ${body}\n`).join("")}`;

const changes = (before: string, after: string) =>
  compare(read(before), read(after)).changes.map(showChange);

const one = "Bộ trưởng quyết định danh mục thiết bị phải kiểm định hằng năm.";
const two = "Sở Khoa học và Công nghệ tiếp nhận hồ sơ trong 05 ngày làm việc.";
const three = "Doanh nghiệp lưu giữ chứng từ ít nhất mười năm tại trụ sở chính.";
const added = "Ủy ban nhân dân cấp xã niêm yết công khai kết quả xử lý vi phạm.";

describe("compare", () => {
  it("says nothing of what did not change", () => {
    const text = law(matters.scope, matters.terms);
    const { summary, changes } = compare(read(text), read(text));
    expect(changes).toEqual([]);
    expect(summary.unchanged).toBe(read(text).provisions.length);
  });

  it("renumbers what follows an inserted article, and reddens none of it", () => {
    const before = law(matters.scope, matters.terms, matters.files, matters.force);
    const after = law(matters.scope, matters.fees, matters.terms, matters.files, matters.force);
    const found = compare(read(before), read(after));
    expect(found.summary).toMatchObject({ inserted: 1, renumbered: 3, changed: 0, repealed: 0 });
    expect(found.changes.map(({ kinds, before, after }) => [kinds.join(), before, after])).toEqual([
      ["inserted", null, "art_2"],
      ["renumbered", "art_2", "art_3"],
      ["renumbered", "art_3", "art_4"],
      ["renumbered", "art_4", "art_5"],
    ]);
  });

  it("gives an inserted article as one change with all its words", () => {
    const after = law(matters.scope, "Trách nhiệm\n1. Một việc.\n2. Hai việc.");
    expect(changes(law(matters.scope), after)).toEqual([
      "inserted ∅ → art_2: {+Điều 2. Trách nhiệm\n1. Một việc.\n2. Hai việc.+}",
    ]);
  });

  it("takes a number reused for another matter as a repeal and an insertion", () => {
    const found = changes(law(matters.scope, matters.files), law(matters.scope, matters.fees));
    expect(found.map((line) => line.split(":")[0])).toEqual([
      "repealed art_2 → ∅",
      "inserted ∅ → art_2",
    ]);
  });

  it.each([
    [
      "a changed clause",
      clauses(one, two),
      clauses(one, two.replace("05", "03")),
      [
        "changed art_1__cl_2 → art_1__cl_2: 2. Sở Khoa học và Công nghệ tiếp nhận hồ sơ trong [-05-]{+03+} ngày làm việc.",
      ],
    ],
    [
      "a clause with a new number",
      clauses(one, two),
      clauses(one, added, two),
      [
        `inserted ∅ → art_1__cl_2: {+2. ${added}+}`,
        `renumbered art_1__cl_2 → art_1__cl_3: [-2-]{+3+}. ${two}`,
      ],
    ],
    [
      "a clause with a new number and other words",
      clauses(one, two),
      clauses(one, added, two.replace("05", "03")),
      [
        `inserted ∅ → art_1__cl_2: {+2. ${added}+}`,
        "renumbered+changed art_1__cl_2 → art_1__cl_3: [-2-]{+3+}. Sở Khoa học và Công nghệ tiếp nhận hồ sơ trong [-05-]{+03+} ngày làm việc.",
      ],
    ],
    [
      "a repealed clause that left its number",
      clauses(one, two, three),
      clauses(one, "(được bãi bỏ)", three),
      [`repealed art_1__cl_2 → art_1__cl_2: 2. [-${two.slice(0, -1)}.-]{+(được bãi bỏ)+}`],
    ],
    [
      "a clause that went behind the others",
      clauses(one, two, three),
      clauses(two, three, one),
      [
        `renumbered art_1__cl_2 → art_1__cl_1: [-2-]{+1+}. ${two}`,
        `renumbered art_1__cl_3 → art_1__cl_2: [-3-]{+2+}. ${three}`,
        `moved+renumbered art_1__cl_1 → art_1__cl_3: [-1-]{+3+}. ${one}`,
      ],
    ],
    [
      "other spellings",
      clauses("Cơ quan hoà giải do Uỷ ban lập."),
      clauses("Cơ quan hòa giải do Ủy ban lập."),
      [],
    ],
  ])("shows %s", (_, before, after, shown) => {
    expect(changes(before, after)).toEqual(shown);
  });

  it("moves a clause from one article to another", () => {
    const before = `Điều 1. Một\n1. ${one}\n2. ${two}\nĐiều 2. Hai\n1. ${three}\n`;
    const after = `Điều 1. Một\n1. ${one}\nĐiều 2. Hai\n1. ${three}\n2. ${two}\n`;
    expect(changes(before, after)).toEqual([`moved art_1__cl_2 → art_2__cl_2: 2. ${two}`]);
  });

  it("shows a clause cut in two as split, with nothing but a number added", () => {
    expect(changes(clauses(one, `${two} ${three}`), clauses(one, two, three))).toEqual([
      `split art_1__cl_2 → art_1__cl_2 also art_1__cl_3: 2. ${two}{+\n3.+} ${three}`,
    ]);
  });

  it("shows two clauses put together as merged", () => {
    expect(changes(clauses(one, two, three), clauses(one, `${two} ${three}`))).toEqual([
      `merged art_1__cl_2 → art_1__cl_2 also art_1__cl_3: 2. ${two}[-\n3.-] ${three}`,
    ]);
  });

  it("leaves a point alone whose address differs only by its article", () => {
    const point = (no: number) => `Điều ${no}. Danh mục\n1. Gồm:\na) ${one}\nb) ${two}\n`;
    const found = changes(
      `Điều 1. ${matters.scope}\n${point(2)}`,
      `Điều 1. ${matters.scope}\nĐiều 2. ${matters.fees}\n${point(3)}`,
    );
    expect(found.map((line) => line.split(":")[0])).toEqual([
      "inserted ∅ → art_2",
      "renumbered art_2 → art_3",
    ]);
  });

  it.each([
    [{ lines: false }, ["changes", "summary"]],
    [{}, ["changes", "lines", "summary"]],
  ])("leaves out what is not asked for: %j", (options, keys) => {
    const found = compare(read(clauses(one)), read(clauses(two)), options);
    expect(Object.keys(found).sort()).toEqual(keys);
  });
});
