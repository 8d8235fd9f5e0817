import { describe, expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { addressesOf } from "../../support/reading.js";

const text = (...lines: string[]) => lines.join("\n");

describe("reading structure", () => {
  it("reads parts, chapters, sections, articles, clauses, points and sub-points", () => {
    const law = text(
      "LUẬT",
      "Căn cứ Hiến pháp;",
      "Phần thứ nhất",
      "CHUNG",
      "Chương I",
      "QUY ĐỊNH",
      "CHUNG",
      "Mục 1. MỘT",
      "Tiểu mục 1",
      "NHỎ",
      "Điều 1. Tên",
      "1. Gồm:",
      "a) Một:",
      "- gạch;",
      "b) Hai.",
      "Mục 2",
      "HAI",
      "Điều 2. Nữa",
      "Chương II",
      "KHÁC",
      "Điều 3. Cuối",
      "Nội dung.",
      "CHỦ TỊCH QUỐC HỘI",
      "Tên Người",
    );
    expect(addressesOf(law)).toEqual([
      "preamble",
      "part_1",
      "chp_I",
      "chp_I__sec_1",
      "chp_I__sec_1__subsec_1",
      "art_1",
      "art_1__cl_1",
      "art_1__cl_1__point_a",
      "art_1__cl_1__point_a__sub_1",
      "art_1__cl_1__point_b",
      "chp_I__sec_2",
      "art_2",
      "chp_II",
      "art_3",
      "signature",
    ]);
  });

  it.each([
    ["on the label's line", text("Điều 1. Phạm vi", "Nội dung."), "Phạm vi"],
    ["on the next line", text("Điều 1.", "Phạm vi", "1. Một."), "Phạm vi"],
    ["going on below", text("Điều 1. Phạm vi và", "đối tượng", "1. Một."), "Phạm vi và đối tượng"],
    ["none but a sentence below the number", text("Điều 1", "Nhà nước là một.", "Hai."), null],
    ["without a note's mark", text("Điều 1. Phạm vi[3]", "1. Một."), "Phạm vi"],
    ["closed by a full stop", text("Điều 1. Phạm vi.", "Nội dung."), "Phạm vi."],
    ["no heading but the content itself", "Điều 1. Thông tư này có hiệu lực từ ngày ký.", null],
    [
      "no heading but a sentence that announces",
      text("Điều 1. Ban hành các danh mục sau:", "1. Một."),
      null,
    ],
    [
      "an instruction",
      text("Điều 1. Sửa đổi, bổ sung Điều 2 như sau:", "“Điều 2. Mới”."),
      "Sửa đổi, bổ sung Điều 2 như sau:",
    ],
  ])("takes the heading of an article %s", (_where, article, heading) => {
    expect(read(article).provisions[0]?.heading).toBe(heading);
  });

  it("joins the lines of a chapter's title", () => {
    const [chapter] = read(
      text("Chương II", "ĐIỀU KIỆN,", "TRÌNH TỰ", "Điều 1. Tên", "A."),
    ).provisions;
    expect(chapter).toMatchObject({ label: "II", heading: "ĐIỀU KIỆN, TRÌNH TỰ" });
  });

  it.each([
    ["Chương I", "chp_I"],
    ["CHƯƠNG 2: TÊN", "chp_2"],
    ["Chương IVa", "chp_IVa"],
    ["PHẦN A. CHUNG", "part_A"],
    ["Phần thứ mười hai", "part_12"],
    ["MỤC 2a. TÊN", "sec_2a"],
    ["## Chương I", "chp_I"],
    ["**Chương I**", "chp_I"],
  ])("reads the printed form %s", (line, address) => {
    expect(addressesOf(text(line, "TÊN", "Điều 1. Một", "A."))[0]).toBe(address);
  });

  it.each([
    "Điều 1. Tên",
    "ĐIỀU 1: TÊN",
    "Ðiều 1. Tên",
    "  Điều  1 . Tên",
    "Điều 1.- Tên",
    "**Điều 1.** Tên",
    "***Điều 1. Tên***",
    "### _Điều 1._ Tên",
  ])("reads the printed form %s of an article", (line) => {
    expect(addressesOf(text(line, "1. Một.", "2. Hai."))).toEqual([
      "art_1",
      "art_1__cl_1",
      "art_1__cl_2",
    ]);
  });

  it("keeps inserted numbers where they stand", () => {
    expect(
      addressesOf(
        text(
          "Điều 5. A",
          "1. A",
          "1a. B",
          "a) C",
          "d) C;",
          "d1) C;",
          "đ) C;",
          "đ1) C.",
          "2. D",
          "Điều 5a. B",
          "Điều 5b. C",
          "Điều 6. D",
        ),
      ).filter((a) => !a.startsWith("preamble")),
    ).toEqual([
      "art_5",
      "art_5__cl_1",
      "art_5__cl_1a",
      "art_5__cl_1a__point_a",
      "art_5__cl_1a__point_d",
      "art_5__cl_1a__point_d1",
      "art_5__cl_1a__point_đ",
      "art_5__cl_1a__point_đ1",
      "art_5__cl_2",
      "art_5a",
      "art_5b",
      "art_6",
    ]);
  });

  it("reads points without a clause, and numbers below points as sub-points", () => {
    expect(
      addressesOf(
        text("Điều 1. A", "Gồm:", "a) Một:", "1. x", "2. y", "b) Hai:", "1. z", "c) Ba."),
      ),
    ).toEqual([
      "art_1",
      "art_1__point_a",
      "art_1__point_a__sub_1",
      "art_1__point_a__sub_2",
      "art_1__point_b",
      "art_1__point_b__sub_1",
      "art_1__point_c",
    ]);
  });

  it("reads decimal and Roman sub-points by order", () => {
    expect(
      addressesOf(
        text(
          "Điều 1. A",
          "1. Một:",
          "1.1. x:",
          "a) y;",
          "b) z.",
          "1.2. x:",
          "(i) r;",
          "(ii) s.",
          "2. Hai.",
        ),
      ),
    ).toEqual([
      "art_1",
      "art_1__cl_1",
      "art_1__cl_1__sub_1",
      "art_1__cl_1__sub_1__point_a",
      "art_1__cl_1__sub_1__point_b",
      "art_1__cl_1__sub_2",
      "art_1__cl_1__sub_2__sub_1",
      "art_1__cl_1__sub_2__sub_2",
      "art_1__cl_2",
    ]);
  });

  it("does not take a citation broken over lines for an article or a chapter", () => {
    expect(
      addressesOf(
        text(
          "Điều 1. A",
          "1. Theo quy định tại",
          "Điều 3. Trường hợp khác thì theo",
          "Chương II Nghị định này và",
          "Mục 3 Thông tư này.",
          "Điều 2. B",
          "Điều 3. C",
          "X.",
        ),
      ),
    ).toEqual(["art_1", "art_1__cl_1", "art_2", "art_3"]);
  });

  it("keeps amounts, dates and numbers of documents that begin a line inside", () => {
    expect(
      addressesOf(
        text(
          "Điều 1. A",
          "1. Mức",
          "10.000 đồng hoặc theo số",
          "26/2016/NĐ-CP ngày",
          "1.5 lần",
          "2. Hai.",
        ),
      ),
    ).toEqual(["art_1", "art_1__cl_1", "art_1__cl_2"]);
  });
});
