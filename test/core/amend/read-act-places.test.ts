import { describe, expect, it } from "vitest";
import { readAct } from "../../../src/core/amend/read-act.js";
import { read } from "../../../src/core/provision/read.js";
import { readOne, show } from "./show.js";

describe("the place of a change", () => {
  it.each([
    [
      "Tại khoản 1 Điều 5, thay thế cụm từ “A” bằng cụm từ “B”.",
      ["replace-words art_5__cl_1 [-A-]{+B+}"],
    ],
    [
      "Tại Điều 5: Bãi bỏ khoản 2; thay thế cụm từ “A” bằng cụm từ “B” tại khoản 3.",
      ["repeal art_5__cl_2", "replace-words art_5__cl_3 [-A-]{+B+}"],
    ],
    [
      "Tại Điều 5 và Điều 6, thay thế cụm từ “A” bằng cụm từ “B”.",
      ["replace-words art_5 art_6 [-A-]{+B+}"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại phần căn cứ ban hành.",
      ["replace-words preamble [-A-]{+B+} ? title-by-hand"],
    ],
    ["Thay thế cụm từ “A” bằng cụm từ “B” tại toàn bộ Nghị định.", ["replace-words [-A-]{+B+}"]],
    [
      "Bãi bỏ khoản 1 và cụm từ “X” tại khoản 2 Điều 5.",
      ["repeal art_5__cl_1", "delete-words art_5__cl_2 [-X-]{++}"],
    ],
    [
      "Bãi bỏ điểm b và điểm c khoản 1, khoản 2 và khoản 3 Điều 9.",
      ["repeal art_9__cl_1__point_b art_9__cl_1__point_c art_9__cl_2 art_9__cl_3"],
    ],
    [
      "Thay cụm từ “A” bằng cụm từ “B” tại Mục 3 Chương III - Tiêu chuẩn đánh giá thuộc Mẫu số 02 ban hành kèm theo Nghị định số 1/2020/NĐ-CP.",
      ["replace-words form_02__chp_III__sec_3 [-A-]{+B+}"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("words in the title", () => {
  const title = "replace-words preamble [-A-]{+B+} ? title-by-hand";
  it.each([
    ["Thay thế cụm từ “A” bằng cụm từ “B” tại tên Nghị định.", [title]],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại tên Nghị định, tên Chương II và khoản 1 Điều 5.",
      ["replace-words chp_II#heading art_5__cl_1 [-A-]{+B+}", title],
    ],
    [
      "Thay thế cụm từ “A” tại tên Nghị định và Điều 5 bằng cụm từ “B”.",
      ["replace-words art_5 [-A-]{+B+}", title],
    ],
    [
      "Bỏ cụm từ “A” tại phần Tên, Căn cứ ban hành, Chương I; cụm từ “C” tại khoản 1 Điều 4.",
      [
        "delete-words chp_I [-A-]{++}",
        "delete-words art_4__cl_1 [-C-]{++}",
        "delete-words preamble [-A-]{++} ? title-by-hand",
      ],
    ],
    [
      "Bổ sung cụm từ “A” vào sau cụm từ “B” tại tên Nghị định và Điều 5.",
      ["add-words art_5 [-B-]{+B A+}", "add-words preamble [-B-]{+B A+} ? title-by-hand"],
    ],
  ])("are changed by hand, and those of the text at once: %s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

it("asks which words change where, if their order alone tells", () => {
  expect(readOne("Bỏ các cụm từ “A”, “B” lần lượt tại khoản 2, khoản 3 Điều 5.")).toEqual([
    "other ? not-understood",
  ]);
});

describe("a place that stands with the last of several orders", () => {
  it.each([
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” và bãi bỏ cụm từ “C” tại khoản 2 Điều 5, Điều 6.",
      ["replace-words art_5__cl_2 art_6 [-A-]{+B+}", "delete-words art_5__cl_2 art_6 [-C-]{++}"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B”; bãi bỏ cụm từ “C” tại khoản 2 Điều 5.",
      [
        "replace-words art_5__cl_2 [-A-]{+B+} ? ambiguous-citation",
        "delete-words art_5__cl_2 [-C-]{++}",
      ],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại Nghị định số 1/2020/NĐ-CP; bãi bỏ cụm từ “C” tại khoản 2 Điều 5.",
      ["replace-words [-A-]{+B+}", "delete-words art_5__cl_2 [-C-]{++}"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại toàn bộ Nghị định; cụm từ “C” bằng cụm từ “D” tại Điều 5.",
      ["replace-words [-A-]{+B+}", "replace-words art_5 [-C-]{+D+}"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("the verb behind what it acts on", () => {
  it.each([
    ["Khoản 3 Điều 7 được bãi bỏ.", ["repeal art_7__cl_3"]],
    ["Điều 10, Điều 11 bị bãi bỏ.", ["repeal art_10 art_11"]],
    ["Cụm từ “A” tại Điều 8 được thay bằng cụm từ “B”.", ["replace-words art_8 [-A-]{+B+}"]],
    [
      "Điểm b khoản 1 Điều 24: thay cụm từ “A” bằng cụm từ “B”.",
      ["replace-words art_24__cl_1__point_b [-A-]{+B+}"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("what older acts and banks write", () => {
  it.each([
    ["Khoản 4, Điều 3 được sửa đổi, bổ sung như sau:\n“4. Mới.”", ["substitute art_3__cl_4"]],
    ["Sửa đổi điểm a, khoản 4, Điều 3 như sau:\n“a) Mới.”", ["substitute art_3__cl_4__point_a"]],
    [
      "Sửa đổi khoản 4, khoản 5, Điều 3 như sau:\n“4. Bốn.\n5. Năm.”",
      ["substitute art_3__cl_4 art_3__cl_5"],
    ],
    [
      "Sửa đổi khoản 4, Điều 3 như sau:\n“4. Bốn.\nĐiều 3. Ba\nBa.”",
      ["substitute art_3 ? ambiguous-citation"],
    ],
    [
      "Sửa đổi điểm b (2) khoản 4 Điều 11 như sau:\n“(2) Mới;”",
      ["substitute art_11__cl_4__point_b ? not-understood"],
    ],
    [
      "Sửa đổi Phụ lục I: thay thế cụm từ “A” bằng cụm từ “B” tại mục 2.",
      ["replace-words annex_I__sec_2 [-A-]{+B+}"],
    ],
    [
      "Thay thế Mẫu số 06, Mẫu số 07 Phụ lục I bằng Mẫu số 06, Mẫu số 07 Phụ lục V; thay thế Phụ lục III bằng Phụ lục III.",
      ["replace-annex annex_I__form_06 annex_I__form_07", "replace-annex annex_III"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

it("takes the document from the chapter of the act that an article stands in", () => {
  const text = `QUYẾT ĐỊNH
Sửa đổi một số Quyết định
Chương I
SỬA ĐỔI MỘT SỐ ĐIỀU CỦA QUY ĐỊNH VỀ ĐO LƯỜNG BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ 8/2020/QĐ-UBND
Điều 1. Bãi bỏ Điều 15
Chương II
SỬA ĐỔI QUYẾT ĐỊNH SỐ 9/2021/QĐ-UBND
Điều 2. Bãi bỏ khoản 1 Điều 4
`;
  expect(readAct(read(text)).operations.map(show)).toEqual([
    "repeal annex_1__art_15 (8/2020/QĐ-UBND)",
    "repeal art_4__cl_1 (9/2021/QĐ-UBND)",
  ]);
});

describe("several words at once", () => {
  it.each([
    [
      "Thay thế các cụm từ “A”, “B” tương ứng bằng các cụm từ “C”, “D” tại Điều 19.",
      ["replace-words art_19 [-A-]{+C+}", "replace-words art_19 [-B-]{+D+}"],
    ],
    [
      "Thay thế cụm từ “A” tại Điều 3, cụm từ “B” tại Điều 4 bằng cụm từ “C”.",
      ["replace-words art_3 [-A-]{+C+}", "replace-words art_4 [-B-]{+C+}"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 3, bằng cụm từ “C” tại Điều 4.",
      ["other ? not-understood"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

it("looks for the articles of a regulation in what is attached, not in the act that issues it", () => {
  expect(
    readOne(
      "Sửa đổi Điều 2 Quy chế đo lường ban hành kèm theo Quyết định số 3/2020/QĐ-TTg như sau:\n“Điều 2. Mới\nA.”",
    ),
  ).toEqual(["substitute annex_1__art_2 (3/2020/QĐ-TTg)"]);
});

describe("groups of an article", () => {
  it.each([
    ["Sửa đổi khoản 2 Mục III Điều 1 như sau:\n“2. Mới.”", ["substitute art_1__sec_III__cl_2"]],
    ["Bãi bỏ mục III Điều 1.", ["repeal art_1__sec_III"]],
    ["Bãi bỏ khoản 2 phần II Điều 1.", ["repeal art_1__sec_II__cl_2"]],
    ["Bãi bỏ Điều 5 Mục 2 Chương I.", ["repeal art_5"]],
    ["Bãi bỏ Mục III, Điều 1.", ["repeal sec_III art_1 ? ambiguous-citation"]],
    ["Bãi bỏ Mục 3 Chương I, Điều 21.", ["repeal chp_I__sec_3 art_21"]],
    ["Bãi bỏ Mục 3; Điều 21.", ["repeal sec_3 art_21"]],
    ["Bãi bỏ Điều 5 khoản 2.", ["repeal art_5 ? ambiguous-citation"]],
    ["Bãi bỏ Chương II Điều 5.", ["repeal chp_II art_5 ? ambiguous-citation"]],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("new names", () => {
  it.each([
    ["Sửa đổi tên Chương V thành “Chương V. TÊN MỚI”.", ["retitle chp_V#heading"]],
    ["Sửa đổi tên Điều 5 thành: “Điều 5. Tên mới”.", ["retitle art_5#heading"]],
    ["Đổi tên Điều 5 thành “Tên mới”.", ["retitle art_5#heading"]],
    [
      "Sửa đổi, bổ sung tên và khoản 1 Điều 5 như sau:\n“Điều 5. Tên\n1. Mới.”",
      ["retitle art_5#heading", "substitute art_5__cl_1"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("words around the citation that change nothing", () => {
  it.each([
    ["Điểm a khoản 1 Điều 5 sửa đổi như sau:\n“a) Mới;”", ["substitute art_5__cl_1__point_a"]],
    ["Sửa đổi, bổ sung nội dung khoản 1 Điều 5 như sau:\n“1. Mới.”", ["substitute art_5__cl_1"]],
    ["Bổ sung thêm khoản 6 vào Điều 5 như sau:\n“6. Mới.”", ["insert art_5__cl_6"]],
    [
      "Bổ sung đoạn vào cuối khoản 2 Điều 5 như sau:\n“Câu mới.”",
      ["insert art_5__cl_2 end art_5__cl_2"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

it("reads a list under a sentence that names nothing of the text, and what follows the article", () => {
  expect(
    readOne(
      "Sửa đổi, bổ sung một số từ, cụm từ, điểm, khoản, điều như sau:\na) Sửa đổi khoản 1 Điều 5 như sau:\n“1. A.”\nb) Bỏ cụm từ “X” tại Điều 6.",
    ),
  ).toEqual(["substitute art_5__cl_1", "delete-words art_6 [-X-]{++}"]);
});
