import { describe, expect, it } from "vitest";
import { addressesOf, doubtsOf } from "../../support/reading.js";

const text = (...lines: string[]) => lines.join("\n");

describe("numbers out of order", () => {
  it("tells a repeated number apart, with a doubt", () => {
    const article = text("Điều 1. A", "1. Một.", "2. Hai.", "2. Ba.", "4. Bốn.");
    expect(addressesOf(article)).toEqual([
      "art_1",
      "art_1__cl_1",
      "art_1__cl_2",
      "art_1__cl_2~2",
      "art_1__cl_4",
    ]);
    expect(doubtsOf(article)).toEqual(["4 number-repeated", "5 number-missing"]);
  });

  it("goes on after a missing article, with a doubt", () => {
    const law = text("Điều 1. A", "X.", "Điều 4. B", "X.", "Điều 5. C", "X.");
    expect(addressesOf(law)).toEqual(["art_1", "art_4", "art_5"]);
    expect(doubtsOf(law)).toEqual(["3 number-missing"]);
  });

  it("reads a list that counts anew inside a clause as sub-points of it", () => {
    expect(
      addressesOf(text("Điều 1. A", "1. Gồm:", "1. x", "2. y", "3. z", "2. Hai.", "3. Ba.")),
    ).toEqual([
      "art_1",
      "art_1__cl_1",
      "art_1__cl_1__sub_1",
      "art_1__cl_1__sub_2",
      "art_1__cl_1__sub_3",
      "art_1__cl_2",
      "art_1__cl_3",
    ]);
  });

  it("opens the first article behind a title without a mark, whatever a form has later", () => {
    const decree = text(
      "NGHỊ ĐỊNH",
      "Quy định về đo lường",
      "Điều 1. Phạm vi",
      "X.",
      "Điều 1a. Đối tượng",
      "X.",
      "Điều 2. Cơ quan",
      "Nộp hồ sơ theo quy định tại",
      "Điều 6. Luật Đo lường.",
      "PHỤ LỤC",
      "Mẫu số 01",
      "QUYẾT ĐỊNH",
      "Điều 1. Công nhận",
    );
    expect(addressesOf(decree)).toEqual([
      "preamble",
      "art_1",
      "art_1a",
      "art_2",
      "annex_1",
      "form_01",
      "form_01__art_1",
    ]);
  });

  it("does not open what a printed list of contents lists", () => {
    expect(
      addressesOf(
        text(
          "MỤC LỤC",
          "Chương I. CHUNG",
          "Điều 1. Một...... 2",
          "Điều 2. Hai...... 3",
          "Chương I",
          "CHUNG",
          "Điều 1. Một",
          "A.",
          "Điều 2. Hai",
          "B.",
        ),
      ),
    ).toEqual(["preamble", "chp_I", "art_1", "art_2"]);
  });
});

describe("texts of other shapes", () => {
  it.each([
    ["", []],
    ["\n\n", ["preamble"]],
    ["Không có cấu trúc", ["preamble"]],
  ])("reads %j", (input, addresses) => {
    expect(addressesOf(input)).toEqual(addresses);
  });

  it("reads a resolution without articles by its Roman and Arabic numbers", () => {
    expect(
      addressesOf(
        text(
          "NGHỊ QUYẾT",
          "Căn cứ Luật;",
          "I. MỤC TIÊU",
          "1. Một.",
          "2. Hai.",
          "II. TỔ CHỨC",
          "1. Một:",
          "a) Ba.",
          "TM. CHÍNH PHỦ",
        ),
      ),
    ).toEqual([
      "preamble",
      "sec_I",
      "sec_I__cl_1",
      "sec_I__cl_2",
      "sec_II",
      "sec_II__cl_1",
      "sec_II__cl_1__point_a",
      "signature",
    ]);
  });

  it("reads rows of cells as tables, and what follows them as paragraphs", () => {
    expect(
      addressesOf(
        text("Điều 1. A", "1. Bảng:", "STT\tTên", "1.\tMột", "Ghi chú.", "2. Hai.", "a\tb"),
      ),
    ).toEqual([
      "art_1",
      "art_1__cl_1",
      "art_1__cl_1__table_1",
      "art_1__cl_1__para_1",
      "art_1__cl_2",
      "art_1__cl_2__table_1",
    ]);
  });

  it("keeps a table of two columns a table, though its rows are numbered", () => {
    expect(
      addressesOf(text("Điều 1. A", "1. Bảng:", "STT\tTên hàng", "1.\tGạo tẻ ngon", "2. Hai.")),
    ).toEqual(["art_1", "art_1__cl_1", "art_1__cl_1__table_1", "art_1__cl_2"]);
  });

  it.each([
    ["indented by tabs", ["\tĐiều 1. A", "\t1. Một.", "\t2. Hai.", "\tĐiều 2. B", "\tX."]],
    [
      "whose labels a tab parts from their words",
      [
        "Điều 1.\tTên của điều",
        "1.\tMột việc làm.",
        "2.\tHai việc làm.",
        "Điều 2.\tTên khác",
        "X.",
      ],
    ],
    ["without a space before numbers", ["Điều1. A", "1. Một.", "2. Hai.", "Điều2. B", "X."]],
    ["without a full stop", ["Điều 1 Phạm vi", "1. Một.", "2. Hai.", "Điều 2 Đối tượng", "X."]],
    [
      "without one before “Điều”",
      ["Điều 1 Phạm vi", "1. A.", "2. B.", "Điều 2 Điều khoản chung", "X."],
    ],
    [
      "without one before a sentence of effect",
      ["Điều 1 Phạm vi", "1. A.", "2. B.", "Điều 2 Quyết định này có hiệu lực từ ngày ký."],
    ],
    ["whose words are one, behind a tab", ["Điều 1.\tTên", "1.\tMột.", "2.\tHai.", "Điều 2.\tTên"]],
  ])("opens articles and clauses of lines %s", (_how, lines) => {
    const opened = addressesOf(text(...lines)).filter((address) => !address.includes("para"));
    expect(opened).toEqual(["art_1", "art_1__cl_1", "art_1__cl_2", "art_2"]);
  });

  it.each([
    "Điều 2 Luật Đất đai",
    "Điều 2 Quy định này",
    "Điều 2 Nghị định số 1/2020/NĐ-CP",
    "Điều 2 Tên;",
  ])("opens nothing where a citation is broken before “%s”", (cited) => {
    expect(addressesOf(text("Điều 1. A", "Thực hiện theo", cited, "Điều 2. B", "X."))).toEqual([
      "art_1",
      "art_2",
    ]);
  });

  it("numbers the articles of treaties by their chapters", () => {
    const treaty = ["Chương 1", "MỘT", "Điều 1.1: A", "X.", "Điều 1.2: B", "1. Một.", "2. Hai."];
    expect(addressesOf(text(...treaty, "Chương 2", "HAI", "Điều 2.1: C", "Y."))).toEqual([
      "chp_1",
      "art_1.1",
      "art_1.2",
      "art_1.2__cl_1",
      "art_1.2__cl_2",
      "chp_2",
      "art_2.1",
    ]);
  });

  it("reads the articles of a text given in parts, and doubts the numbers left out", () => {
    const parts = text("Điều 1. A", "X.", "Điều 158. B", "Y.", "Điều 159. C", "Z.");
    expect(addressesOf(parts)).toEqual(["art_1", "art_158", "art_159"]);
    expect(doubtsOf(parts)).toEqual(["3 number-missing"]);
  });

  it("doubts an article far from all others", () => {
    expect(doubtsOf(text("Điều 1. A", "X.", "Điều 158. B", "Y."))).toEqual(["3 number-early"]);
  });

  it("takes the first article of a number where none has a full stop", () => {
    const lines = [
      "Điều 1 Một",
      "X.",
      "Điều 2 Hai",
      "Y.",
      "Điều 3 Bước ba",
      "Theo",
      "Điều 2 Tên khác",
      "Z.",
    ];
    expect(addressesOf(text(...lines)).filter((a) => !a.includes("__"))).toEqual([
      "art_1",
      "art_2",
      "art_3",
    ]);
  });

  it("takes the article with a full stop, where one without has the same number", () => {
    expect(doubtsOf(text("Điều 1. A", "X.", "Điều 2 Bảng mẫu", "Điều 2. B", "X."))).toEqual([]);
  });
});

it("takes a dash that goes on with a full line for no list", () => {
  const full =
    "1. Doanh nghiệp hoạt động ở địa bàn có điều kiện kinh tế và điều kiện xã hội, điều kiện kinh tế";
  expect(addressesOf(text("Điều 1. A", full, "- xã hội khó khăn.", "2. Hai."))).toEqual([
    "art_1",
    "art_1__cl_1",
    "art_1__cl_2",
  ]);
  expect(addressesOf(text("Điều 1. A", `${full}:`, "- xã hội khó khăn.", "2. Hai."))).toContain(
    "art_1__cl_1__sub_1",
  );
});

it("doubts a number that the clauses have passed", () => {
  const mark = "Điều khoản được sửa đổi, bổ sung";
  const article = text("Điều 1. A", "1. Một.", "2. Hai.", "3. Ba.", mark, "2. Hai khác.");
  expect(addressesOf(article)).toEqual(["art_1", "art_1__cl_1", "art_1__cl_2", "art_1__cl_3"]);
  expect(doubtsOf(article)).toEqual(["6 number-astray"]);
});

describe("an article in groups", () => {
  it("counts the clauses of each anew", () => {
    const groups = ["I. QUAN ĐIỂM", "1. Một.", "2. Hai.", "II. MỤC TIÊU", "1. Ba:", "a) x."];
    expect(addressesOf(text("Điều 1. A:", ...groups, "Điều 2. B", "X."))).toEqual([
      "art_1",
      "art_1__sec_I",
      "art_1__sec_I__cl_1",
      "art_1__sec_I__cl_2",
      "art_1__sec_II",
      "art_1__sec_II__cl_1",
      "art_1__sec_II__cl_1__point_a",
      "art_2",
    ]);
  });

  it("has none where the clauses go on counting", () => {
    expect(addressesOf(text("Điều 1. A:", "I. Một", "1. x.", "II. Hai", "2. y."))).toEqual([
      "art_1",
      "art_1__cl_1",
      "art_1__cl_2",
    ]);
  });
});

describe("items marked in the way of old texts and of drafts", () => {
  it.each([
    ["1- Một.|2- Hai:|a- x.|b- y.|3- Ba.", "cl_1 cl_2 cl_2__point_a cl_2__point_b cl_3"],
    ["1/ Một.|2/ Hai:|a/ x.|b/ y.", "cl_1 cl_2 cl_2__point_a cl_2__point_b"],
    ["1) Một.|2) Hai.", "cl_1 cl_2"],
    ["1. Một:|(a) x.|(b) y.|2. Hai.", "cl_1 cl_1__point_a cl_1__point_b cl_2"],
    ["1. Một:|1) x.|2) y.|2. Hai.", "cl_1 cl_1__sub_1 cl_1__sub_2 cl_2"],
    ["01. Một.|02. Hai.", "cl_1 cl_2"],
    ["1. Một:|a) x.|2- Hai:|a) y.|3- Ba.", "cl_1 cl_1__point_a cl_2 cl_2__point_a cl_3"],
    ["1. Một:|a) x.|b- y.|c) z.|2. Hai.", "cl_1 cl_1__point_a cl_1__point_b cl_1__point_c cl_2"],
    ["1- Một mình.|Không phải khoản.", ""],
    ["3-4 người.|12/2020 tháng.", ""],
  ])("%s", (lines, expected) => {
    const units = expected.split(" ").filter((unit) => unit !== "");
    expect(addressesOf(text("Điều 01. A", ...lines.split("|")))).toEqual([
      "art_1",
      ...units.map((unit) => `art_1__${unit}`),
    ]);
  });
});
