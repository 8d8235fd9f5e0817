import { describe, expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { treeOf } from "../../../src/core/provision/tree.js";
import { addressesOf, spansOf } from "../../support/reading.js";

const consolidation = (...lines: string[]) =>
  ["VĂN BẢN HỢP NHẤT", "Điều 1. Tên", ...lines, "Hết. ".repeat(400)].join("\n");

describe("note marks", () => {
  it.each([
    ["2.[1] Hai.", "[1]", "art_1__cl_2"],
    ["2.1 Hai.", "1", "art_1__cl_2"],
    ["21. (được bãi bỏ)", "1", "art_1__cl_2"],
    ["2. Đóng bảo hiểm1 đủ.", "1", "art_1__cl_2"],
    ["2. Đóng bảo hiểm đủ.2 Rồi thôi.", "2", "art_1__cl_2"],
    ["2. (được bãi bỏ)1", "1", "art_1__cl_2"],
  ])("are spans in %j", (line, mark, address) => {
    const text = consolidation("1. Một.", line, "3. Ba.");
    expect(addressesOf(text)).toContain(address);
    expect(spansOf(text)).toEqual([`note-mark ${mark}`]);
  });

  it("stand on points, articles and chapters too", () => {
    const text = consolidation(
      "1. Gồm:",
      "a)1 Một;",
      "b) Hai.",
      "Chương II2",
      "TÊN",
      "Điều 2.3 Tên",
      "X.",
    );
    expect(addressesOf(text).slice(2)).toEqual([
      "art_1__cl_1",
      "art_1__cl_1__point_a",
      "art_1__cl_1__point_b",
      "chp_II",
      "art_2",
    ]);
    expect(spansOf(text)).toEqual(["note-mark 1", "note-mark 2", "note-mark 3"]);
  });

  it("stand on the numbers of forms, whatever follows them", () => {
    const forms = ["1A1", "1B2", "1C3", "24"].map((n) => `Mẫu số ${n} (được bãi bỏ)`);
    const text = consolidation("1. Một.", "BỘ TRƯỞNG", "Nguyễn A", ...forms);
    expect(spansOf(text)).toEqual(["1", "2", "3", "4"].map((n) => `note-mark ${n}`));
  });

  it("are told from numbers by their count and by what they stand on", () => {
    expect(
      spansOf(consolidation("1. Rộng 30 km2, dài 5 m2.", "2. Theo mẫu tờ khai99 nộp.")),
    ).toEqual([]);
  });

  it("are left out also where the notes themselves are too long to be", () => {
    const note = `[1] Khoản này được sửa đổi theo quy định tại khoản 1 Điều 1 Thông tư số 2/2020/TT-BTC${", có hiệu lực".repeat(80)}.`;
    const text = consolidation("1.[1] Một.", "2. Hai.", note);
    expect(spansOf(text)).toEqual(["note-mark [1]"]);
  });

  it("are sought on words in consolidations alone", () => {
    expect(spansOf("Điều 1. Tên\n1. Đóng bảo hiểm1 đủ.")).toEqual([]);
  });
});

describe("notes at the foot of a page", () => {
  it("are spans that break no sentence and open nothing", () => {
    const text = consolidation(
      "1. Người lao động theo",
      "2 Khoản này được sửa đổi theo quy định tại khoản 1 Điều 1 Thông tư số 2/2020/TT-BTC.",
      "quy định thì nộp.",
      "2. Hai.",
    );
    const reading = read(text);
    expect(treeOf(reading).words("art_1__cl_1")).toBe(
      "1. Người lao động theo\nquy định thì nộp.\n",
    );
    expect(treeOf(reading).own("art_1__cl_1")).toContain("2 Khoản này");
  });

  it("take the final clauses of other acts that they quote", () => {
    const text = consolidation(
      "1. Một.",
      "Điều 2 của Luật số 4/2014/QH13 sửa đổi một số điều quy định như sau:",
      "“Điều 2",
      "1. Luật này có hiệu lực.",
      "2. Chính phủ quy định.”.",
      "2. Hai.",
    );
    expect(addressesOf(text)).toEqual(["preamble", "art_1", "art_1__cl_1", "art_1__cl_2"]);
    expect(spansOf(text)[0]).toMatch(/^note Điều 2 của Luật .*quy định\.”\.$/su);
  });

  it("stay words where they would fill a seventh of the text", () => {
    expect(
      spansOf("VĂN BẢN HỢP NHẤT\nĐiều 1. A\n1 Khoản này được sửa đổi theo quy định tại Điều 2."),
    ).toEqual([]);
  });
});

it("marks the furniture of the gazette", () => {
  const text = `Điều 1. A\n${"Một. ".repeat(99)}\nCÔNG BÁO/Số 6 + 7/Ngày 12-7-2022\n(Xem tiếp Công báo số 8 + 9)`;
  expect(spansOf(text)).toEqual([
    "furniture CÔNG BÁO/Số 6 + 7/Ngày 12-7-2022",
    "furniture (Xem tiếp Công báo số 8 + 9)",
  ]);
});

it("marks what the national portal sets before a provision that was amended", () => {
  const text = `Điều 1. A\n${"Một. ".repeat(99)}\nĐiều khoản được sửa đổi, bổ sung\n1. Hai.`;
  expect(spansOf(text)).toEqual(["furniture Điều khoản được sửa đổi, bổ sung"]);
});
