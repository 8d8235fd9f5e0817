import { describe, expect, it } from "vitest";
import { addressesOf, doubtsOf } from "../../support/reading.js";

const act = (...lines: string[]) =>
  [
    "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP như sau:",
    ...lines,
    "Điều 2. Hiệu lực thi hành",
    "1. Từ ngày ký.",
    "2. Hết.",
  ].join("\n");

const whole = [
  "art_1",
  "art_1__cl_1",
  "art_1__cl_2",
  "art_1__cl_3",
  "art_2",
  "art_2__cl_1",
  "art_2__cl_2",
];
const first = [
  "1. Sửa đổi, bổ sung Điều 3 như sau:",
  "“Điều 3. Tên mới",
  "1. Một.",
  "2. Hai:",
  "a) Ba;",
  "b) Bốn.”.",
];
const second = ["2. Sửa đổi khoản 2 Điều 4 như sau:", "“2. Năm.”;"];
const third = ["3. Bãi bỏ khoản 5 Điều 6."];

describe("quoted structure", () => {
  it.each([
    ["a whole article", [...first, ...second, ...third]],
    [
      "a quotation that opens in the line of its instruction",
      ["1. Sửa đổi khoản 1 như sau: “1. Một:", "a) Hai;", "2. Ba.”.", ...second, ...third],
    ],
    [
      "quotations inside quotations",
      [
        "1. Sửa đổi khoản 1 như sau:",
        "“1. Bỏ cụm từ “một”, sửa như sau:",
        "“Điều 2. Tên”;",
        "2. Hai.”.",
        ...second,
        ...third,
      ],
    ],
    [
      "instructions that are quoted themselves",
      [
        "1. Thay cụm từ như sau:",
        "“a) Thay cụm từ “x” bằng “y”;",
        "b) Bãi bỏ cụm từ “z”.”",
        ...second,
        ...third,
      ],
    ],
    ["straight marks", first.concat(second, third).map((line) => line.replace(/[“”]/g, '"'))],
    ["mixed marks", first.concat(second, third).map((line) => line.replace("”", '"'))],
    [
      "marks turned the wrong way",
      first.concat(second, third).map((line) =>
        line
          .replace(/“(?=\p{L}|\d)/u, "#")
          .replace("”", "“")
          .replace("#", "”"),
      ),
    ],
    [
      "a chapter with articles",
      [
        "1. Bổ sung Chương IIa như sau:",
        "“Chương IIa",
        "TÊN CHƯƠNG",
        "Điều 2. Tên",
        "1. Một.",
        "Điều 3. Tên",
        "1. Hai.”.",
        ...second,
        ...third,
      ],
    ],
  ])("belongs to the provision that quotes %s", (_what, lines) => {
    expect(addressesOf(act(...lines))).toEqual(whole);
    expect(doubtsOf(act(...lines))).toEqual([]);
  });

  it("lets points of the act stand between quotations", () => {
    expect(
      addressesOf(
        act(
          "1. Sửa đổi Điều 3 như sau:",
          "a) Sửa đổi khoản 1 như sau:",
          "“1. Một:",
          "a) Hai;",
          "b) Ba.”;",
          "b) Bãi bỏ khoản 2.",
          ...second,
          ...third,
        ),
      ),
    ).toEqual([
      "art_1",
      "art_1__cl_1",
      "art_1__cl_1__point_a",
      "art_1__cl_1__point_b",
      ...whole.slice(2),
    ]);
  });

  it("does not take a phrase quoted over two lines for structure", () => {
    expect(addressesOf("Điều 1. A\n1. Từ “một\nhai” nghĩa là.\n2. Hai.\n3. “Ba” là ba.")).toEqual([
      "art_1",
      "art_1__cl_1",
      "art_1__cl_2",
      "art_1__cl_3",
    ]);
  });
});

describe("stray quotation marks", () => {
  const without = (lines: string[], mark: string) => lines.map((line) => line.replace(mark, ""));

  it.each([
    [
      "a quotation that never closes",
      [...without(first, "”"), ...second, ...third],
      ["3 quotation-not-closed"],
    ],
    [
      "a last quotation that never closes",
      [...first, ...without(second, "”"), ...third],
      ["9 quotation-not-closed"],
    ],
    [
      "a quotation that never opens",
      [...without(first, "“"), ...second, ...third],
      ["7 quotation-not-opened"],
    ],
    [
      "a quotation that closes twice",
      [
        "1. Sửa đổi khoản 7 Điều 3 như sau:",
        "“7. Một.”",
        "8. Hai.”",
        "9. Ba.”.",
        ...second,
        ...third,
      ],
      ["4 quotation-not-opened", "5 quotation-not-opened"],
    ],
    [
      "an opening mark too many in a sentence",
      ["1. Bãi bỏ cụm từ “một, hai.", ...second, ...third],
      [],
    ],
  ])("loses no provision to %s", (_what, lines, doubts) => {
    expect(addressesOf(act(...lines))).toEqual(whole);
    expect(doubtsOf(act(...lines))).toEqual(doubts);
  });

  it("ends an open quotation of a head before the first article", () => {
    expect(
      addressesOf(
        "LUẬT\ncó căn cứ như sau:\n“Căn cứ Hiến pháp;\nChương I\nCHUNG\nĐiều 1. A\nX.\nĐiều 2. B\nY.",
      ).slice(-2),
    ).toEqual(["art_1", "art_2"]);
  });

  it("ends an open quotation before the signature", () => {
    expect(
      addressesOf(
        "Điều 1. A\nX.\nĐiều 2. Sửa đổi Điều 3 như sau:\n“Điều 3. Tên\n1. Một.\nKT. BỘ TRƯỞNG\nTên Người",
      ),
    ).toEqual(["art_1", "art_2", "signature"]);
  });
});

describe("a mark that is never closed, in a text that changes no other", () => {
  const articles = ["art_1", "art_2", "art_3", "art_4"];
  it.each([
    ["before an article", "“Điều 2. Hai"],
    ["straight, before an article", '"Điều 2. Hai'],
    ["in a line of its own", "“", "Điều 2. Hai"],
    ["after a colon", "Nội dung như sau: “", "Điều 2. Hai"],
  ])("%s hides nothing, and is a doubt", (_, ...lines) => {
    const text = ["Điều 1. Một", ...lines, "Điều 3. Ba", "Điều 4. Bốn"].join("\n");
    expect(addressesOf(text).filter((address) => !address.includes("__"))).toEqual(articles);
    expect(doubtsOf(text)).toContain("2 quotation-not-closed");
  });

  it.each([
    ["a clause", "1. Một", "“2. Hai:", "a) A;", "b) B."],
    ["a point", "1. Một", "2. Hai:", "“a) A;", "b) B."],
    ["a later point", "1. Một", "2. Hai:", "a) A;", "“b) B."],
    ["a straight one before a clause", "1. Một", '"2. Hai:', "a) A;", "b) B."],
  ])("before %s hides nothing", (_, ...lines) => {
    const text = ["Điều 1. Tên", ...lines, "Điều 2. Cuối"].join("\n");
    expect(addressesOf(text)).toEqual(
      "art_1 art_1__cl_1 art_1__cl_2 art_1__cl_2__point_a art_1__cl_2__point_b art_2".split(" "),
    );
    expect(doubtsOf(text).map((doubt) => doubt.slice(2))).toEqual(["quotation-not-closed"]);
  });

  it.each([
    ["another annex", "Phụ lục II", "annex_II"],
    ["a form", "Mẫu số 02", "form_02"],
    ["a group of clauses", "II. NHÓM", "annex_I__sec_II"],
  ])("ends before %s", (_, line, address) => {
    const annex = "Phụ lục I\n(Kèm theo Nghị định)\nI. NHÓM\n1. Một\nGhi chú: “Điền như sau";
    const text = `Điều 1. Tên\nNội dung.\n${annex}\n“7. Bảy\n${line}\n1. Hai.\n2. Ba.`;
    expect(addressesOf(text)).toContain(address);
    expect(addressesOf(text)).toContain(`${address}__cl_2`);
  });

  it("after a change that is announced, quotes the article", () => {
    const text = ["Điều 1. Sửa đổi Điều 2 như sau:", "“Điều 2. Hai", "Điều 3. Ba"].join("\n");
    expect(addressesOf(text)).not.toContain("art_2");
  });
});
