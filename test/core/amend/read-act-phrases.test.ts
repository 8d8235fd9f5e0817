import { describe, expect, it } from "vitest";
import { operationsOf, readOne, show } from "./show.js";

describe("words that say the same in another way", () => {
  it.each([
    ["Thêm khoản 4 vào Điều 15 như sau:\n“4. Bốn.”", ["insert art_15__cl_4"]],
    ["Điều chỉnh khoản 1 Điều 3 như sau:\n“1. A.”", ["substitute art_3__cl_1"]],
    ["Sửa đổi lại khoản 1 Điều 3 như sau:\n“1. A.”", ["substitute art_3__cl_1"]],
    ["Thay đổi khoản 1 Điều 3 như sau:\n“1. A.”", ["substitute art_3__cl_1"]],
    ["Sửa đổi bổ sung khoản 1 Điều 3 như sau:\n“1. A.”", ["substitute art_3__cl_1"]],
    ["Khoản 1 Điều 3 được sửa đổi bổ sung như sau:\n“1. A.”", ["substitute art_3__cl_1"]],
    ["Bãi bỏ khoản 02 Điều 07.", ["repeal art_7__cl_2"]],
    [
      "Bổ sung Điều 20a dưới Điều 20 như sau:\n“Điều 20a. Tên\nA.”",
      ["insert art_20a after art_20"],
    ],
    ["Điểm a khoản 1 Điều 6 sửa đổi thành:\n“a) A”", ["substitute art_6__cl_1__point_a"]],
    ["Sửa đổi khổ thứ nhất khoản 3 Điều 7 như sau:\n“Mới.”", ["substitute art_7__cl_3#1"]],
    ["Sửa đổi tiêu đề Điều 31 thành: “Điều 31. Tên”.", ["retitle art_31#heading"]],
    [
      "Sửa đổi, bổ sung tên Điều 9 và nội dung khoản 1, khoản 2 Điều 9 như sau:\n“Điều 9. Tên\n1. A.\n2. B.”",
      ["retitle art_9#heading", "substitute art_9__cl_1 art_9__cl_2"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” trong toàn bộ nội dung Nghị định số 1/2020/NĐ-CP.",
      ["replace-words [-A-]{+B+}"],
    ],
    [
      "Ban hành kèm theo Nghị định này Phụ lục I thay thế Phụ lục I ban hành kèm theo Nghị định số 1/2020/NĐ-CP.",
      ["replace-annex annex_I"],
    ],
    ["Luật này sửa đổi, bổ sung khoản 2 Điều 5 như sau:\n“2. Hai.”", ["substitute art_5__cl_2"]],
    [
      "Bổ sung Mục 4 Chương II gồm Điều 20a và Điều 20b như sau:\n“Mục 4\nTÊN\nĐiều 20a. A\nX.\nĐiều 20b. B\nY.”",
      ["insert chp_II__sec_4"],
    ],
    [
      "Phụ lục I ban hành kèm theo Nghị định số 1/2020/NĐ-CP được thay thế bằng Phụ lục I ban hành kèm theo Nghị định này.",
      ["replace-annex annex_I"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("what a provision is about, told behind its citation", () => {
  it.each([
    [
      "Sửa đổi, bổ sung khoản 2 Điều 26 về kết nối dữ liệu về đo lường như sau:\n“2. Hai.”",
      ["substitute art_26__cl_2"],
    ],
    [
      "Bổ sung điểm đ vào khoản 2 Điều 19 về các trường hợp thu hồi như sau:\n“đ) Đ.”",
      ["insert art_19__cl_2__point_đ"],
    ],
    [
      "Sửa đổi khoản 2 Điều 5 về hồ sơ quy định tại khoản 3 Điều 6 như sau:\n“2. Hai.”",
      ["substitute art_5__cl_2 art_6__cl_3 ? not-understood"],
    ],
    ["Bãi bỏ khoản 2 Điều 5 về hồ sơ.", ["repeal art_5__cl_2 ? not-understood"]],
    ["Sửa đổi khoản 2 Điều 5 về hồ sơ:\n“2. Hai.”", ["substitute art_5__cl_2"]],
    ["Bãi bỏ toàn bộ nội dung Chương II.", ["repeal chp_II"]],
    ["Bãi bỏ toàn bộ quy định tại khoản 2 Điều 5.", ["repeal art_5__cl_2"]],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("sub-points by their Roman numbers", () => {
  it.each([
    ["Bãi bỏ điểm a (iii) khoản 2 Điều 1.", ["repeal art_1__cl_2__point_a__sub_3"]],
    [
      "Sửa đổi, bổ sung điểm b(ii) khoản 4 Điều 11 như sau:\n“(ii) Hai;”",
      ["substitute art_11__cl_4__point_b__sub_2"],
    ],
    [
      "Sửa đổi điểm a(i), (ii) khoản 2 Điều 1 như sau:\n“(i) Một;\n(ii) Hai;”",
      ["substitute art_1__cl_2__point_a__sub_1 art_1__cl_2__point_a__sub_2"],
    ],
    [
      "Bổ sung tiết (iv) vào sau tiết (iii) điểm a khoản 2 Điều 1 như sau:\n“(iv) Bốn.”",
      ["insert art_1__cl_2__point_a__sub_4 after art_1__cl_2__point_a__sub_3"],
    ],
    ["Bãi bỏ khoản 2 (iii) Điều 1.", ["repeal art_1__cl_2 ? not-understood"]],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("the place before the words", () => {
  it.each([
    ["Sửa đổi tên Điều 7 từ “A” thành “B”.", ["replace-words art_7#heading [-A-]{+B+}"]],
    ["Sửa đổi khoản 1 Điều 3 từ “A” thành “B”.", ["replace-words art_3__cl_1 [-A-]{+B+}"]],
    ["Bãi bỏ tại khoản 2 Điều 3 cụm từ “A”.", ["delete-words art_3__cl_2 [-A-]{++}"]],
    [
      "Thay thế tại Điều 5 cụm từ “A” bằng cụm từ “B” và cụm từ “C” bằng cụm từ “D”.",
      ["replace-words art_5 [-A-]{+B+}", "replace-words art_5 [-C-]{+D+}"],
    ],
    ["Thay thế tại Điều 5 cụm từ “A” bằng cụm từ “B” tại khoản 2.", ["other ? not-understood"]],
    ["Thay thế thuật ngữ “A” bằng thuật ngữ “B” tại Điều 5.", ["replace-words art_5 [-A-]{+B+}"]],
    [
      "Tại Điều 5 và khoản 2 Điều 6: bỏ cụm từ “A”; thay cụm từ “B” bằng cụm từ “C”.",
      ["delete-words art_5 art_6__cl_2 [-A-]{++}", "replace-words art_5 art_6__cl_2 [-B-]{+C+}"],
    ],
    ["Tại Điều 5 và Điều 6, bãi bỏ khoản 2.", ["repeal art_5__cl_2 ? ambiguous-citation"]],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("a list of places behind a colon", () => {
  it.each([
    [
      "Thay cụm từ “A” thành “B” ở các điều, khoản sau: khoản 1 Điều 33, khoản 2 Điều 34.",
      ["replace-words art_33__cl_1 art_34__cl_2 [-A-]{+B+}"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại các điểm, khoản, điều sau đây:\na) Khoản 1 Điều 35;\nb) Điểm a khoản 2 Điều 36.",
      ["replace-words art_35__cl_1 art_36__cl_2__point_a [-A-]{+B+}"],
    ],
    [
      "Bổ sung cụm từ “A” vào sau cụm từ “B” tại các quy định sau đây: khoản 1 Điều 5; khoản 2 Điều 6.",
      ["add-words art_5__cl_1 art_6__cl_2 [-B-]{+B A+}"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại các điều, khoản của Nghị định số 1/2020/NĐ-CP.",
      ["replace-words [-A-]{+B+} ? ambiguous-citation"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("repeals of a part that is not told", () => {
  it.each([
    ["Bãi bỏ một phần khoản 1 Điều 5.", ["repeal art_5__cl_1 ? not-understood"]],
    ["Bãi bỏ một số nội dung tại khoản 1 Điều 5.", ["repeal art_5__cl_1 ? not-understood"]],
    ["Bãi bỏ quy định về lệ phí tại Điều 5.", ["repeal art_5 ? not-understood"]],
    ["Bãi bỏ câu cuối khoản 1 Điều 5.", ["repeal art_5__cl_1 ? not-understood"]],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("words that are replaced in other words", () => {
  it.each([
    ["Cụm từ “A” tại khoản 1 Điều 4 được sửa thành “B”.", ["replace-words art_4__cl_1 [-A-]{+B+}"]],
    [
      "Thay thế dấu chấm (“.”) ở cuối điểm c khoản 1 Điều 4 bằng dấu chấm phẩy (“;”).",
      ["replace-words art_4__cl_1__point_c end art_4__cl_1__point_c [-.-]{+;+}"],
    ],
    ["Bỏ cụm từ “A” sau cụm từ “B” tại Điều 5.", ["other ? not-understood"]],
    [
      "Bỏ cụm từ “A” giữa “B” và “C” tại Điều 5.",
      [
        "delete-words [-A-]{++} ? not-understood",
        "delete-words art_5 [-B-]{++} ? not-understood",
        "delete-words art_5 [-C-]{++} ? not-understood",
      ],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại khoản 2 Điều 5 Nghị định này.",
      ["replace-words art_5__cl_2 [-A-]{+B+} ? ambiguous-citation"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("words that are added", () => {
  it.each([
    [
      "Bổ sung cụm từ “A” vào sau cụm từ “B” tại khoản 1 Điều 2 và sau cụm từ “C” tại khoản 3 Điều 4.",
      ["add-words art_2__cl_1 [-B-]{+B A+}", "add-words art_4__cl_3 [-C-]{+C A+}"],
    ],
    [
      "Bổ sung cụm từ “A” vào sau cụm từ “B” tại khoản 1 và khoản 3 Điều 24; vào cuối điểm i khoản 2 Điều 39 và điểm e khoản 2 Điều 40.",
      [
        "add-words art_24__cl_1 art_24__cl_3 [-B-]{+B A+}",
        "add-words art_39__cl_2__point_i art_40__cl_2__point_e {+A+} at the end",
      ],
    ],
    ["Bổ sung cụm từ “A” vào cuối khoản 1 Điều 2.", ["add-words art_2__cl_1 {+A+} at the end"]],
    [
      "Tại khoản 1 Điều 17: Thay thế cụm từ “A” bằng cụm từ “B”; bổ sung cụm từ “D” sau cụm từ “E”.",
      ["replace-words art_17__cl_1 [-A-]{+B+}", "add-words art_17__cl_1 [-E-]{+E D+}"],
    ],
    [
      "Bổ sung cụm từ “A” sau cụm từ “B”, cụm từ “C” trước cụm từ “D” tại Điều 5.",
      ["add-words art_5 [-B-]{+B A+}", "add-words art_5 [-D-]{+C D+}"],
    ],
    [
      "Bổ sung từ “A” liền trước từ “B” tại khoản 1 Điều 4.",
      ["add-words art_4__cl_1 [-B-]{+A B+}"],
    ],
    ["Bổ sung cụm từ “A” vào khoản 1 Điều 2.", ["insert art_2__cl_1 ? not-understood"]],
    [
      "Bổ sung từ “A” vào sau cụm từ “B” tại tên Chương VIII; tên các điều 60 và 61; các khoản 1 và 3 Điều 60.",
      [
        "add-words chp_VIII#heading art_60#heading art_61#heading art_60__cl_1 art_60__cl_3 [-B-]{+B A+}",
      ],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

it("reads a sentence alone in its article that begins with the words", () => {
  expect(readOne("Cụm từ “A” tại Điều 8 được thay bằng cụm từ “B”.")).toEqual([
    "replace-words art_8 [-A-]{+B+}",
  ]);
});

describe("lists that can be misread", () => {
  it.each([
    [
      "Bãi bỏ khoản 2 và 3 các Điều 5, 6.",
      ["repeal art_5__cl_2 art_5__cl_3 art_6__cl_2 art_6__cl_3"],
    ],
    [
      "Bãi bỏ điểm a các khoản 1 và 2 Điều 5.",
      ["repeal art_5__cl_1__point_a art_5__cl_2__point_a"],
    ],
    ["Bãi bỏ khoản 1 Điều 5, 6.", ["repeal art_5__cl_1 art_6__cl_1 ? ambiguous-citation"]],
    ["Bãi bỏ Điều 5 và khoản 2.", ["repeal art_5 ? ambiguous-citation"]],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại tên Điều 6; Điều 7 và Phụ lục II.",
      ["replace-words art_6#heading art_7 annex_II [-A-]{+B+}"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại tên Điều 6, Điều 7.",
      ["replace-words art_6#heading art_7#heading [-A-]{+B+} ? ambiguous-citation"],
    ],
    [
      "Sửa đổi đoạn thứ nhất và đoạn thứ hai khoản 2 Điều 5 như sau:\n“Một.\nHai.”",
      ["substitute art_5__cl_2#1 art_5__cl_2#2 ? quote-names-more"],
    ],
    [
      "Bãi bỏ khoản 2 Điều 5 và sửa đổi, bổ sung khoản 3 như sau:\n“3. Ba.”",
      ["repeal art_5__cl_2", "substitute art_5__cl_3"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("several of a kind in one sentence", () => {
  it.each([
    [
      "Thay thế từ “A” tại khoản 1, từ “C” tại khoản 2 Điều 5 bằng từ “B”.",
      ["replace-words art_5__cl_1 [-A-]{+B+}", "replace-words art_5__cl_2 [-C-]{+B+}"],
    ],
    [
      "Thay thế các cụm từ “A” và “C” lần lượt bằng các cụm từ “B” và “D” tại Điều 5.",
      ["replace-words art_5 [-A-]{+B+}", "replace-words art_5 [-C-]{+D+}"],
    ],
    [
      "Bổ sung Điều 5a vào sau Điều 5, Điều 6a vào sau Điều 6 như sau:\n“Điều 5a. A\nA.\nĐiều 6a. B\nB.”",
      ["insert art_5a after art_5", "insert art_6a after art_6"],
    ],
    [
      "Bổ sung khoản 3a và 3b vào sau khoản 3, khoản 5a vào sau khoản 5 Điều 7 như sau:\n“3a. A.\n3b. B.\n5a. C.”",
      [
        "insert art_7__cl_3a art_7__cl_3b after art_7__cl_3",
        "insert art_7__cl_5a after art_7__cl_5",
      ],
    ],
    [
      "Sửa đổi gạch đầu dòng thứ 2 điểm a khoản 1 Điều 15 như sau:\n“- Mới.”",
      ["substitute art_15__cl_1__point_a__sub_2"],
    ],
    ["Bổ sung đoạn sau vào cuối khoản 5 Điều 5:\n“Mới.”", ["insert art_5__cl_5 end art_5__cl_5"]],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("new provisions named behind their place", () => {
  it.each([
    [
      "Bổ sung vào sau khoản 4 Điều 27 khoản 4a như sau:\n“4a. Bốn a.”",
      ["insert art_27__cl_4a after art_27__cl_4"],
    ],
    ["Điều 32 được bổ sung khoản 6 như sau:\n“6. Sáu.”", ["insert art_32__cl_6"]],
    [
      "Khoản 2 Điều 32 được bổ sung các điểm d, đ như sau:\n“d) D;\nđ) Đ.”",
      ["insert art_32__cl_2__point_d art_32__cl_2__point_đ"],
    ],
    [
      "Bổ sung Chương IIa gồm các Điều 12a, 12b vào sau Chương II như sau:\n“Chương IIa\nTÊN\nĐiều 12a. A\nA.\nĐiều 12b. B\nB.”",
      ["insert chp_IIa after chp_II"],
    ],
    [
      "Sửa đổi, bổ sung khoản 1 và điểm b khoản 2 Điều 4 như sau:\n“1. A:\na) A;\nb) B;\nc) C.\nb) B.”",
      ["substitute art_4__cl_1 art_4__cl_2__point_b"],
    ],
    [
      "Sửa đổi, bổ sung khoản 1 và điểm b khoản 2 Điều 4 như sau:\n“1. A:\na) A;\nb) B.”",
      ["substitute art_4__cl_1 art_4__cl_2__point_b ? quote-lacks"],
    ],
    [
      "Sửa đổi, bổ sung Điều 3 và Điều 5 như sau:\n“Điều 3. A\nA.”\n“Điều 5. B\nB.”",
      ["substitute art_3 art_5"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("quotation marks of other kinds", () => {
  it.each([
    "Thay thế cụm từ ‘A b’ bằng cụm từ ‘B c’ tại Điều 5.",
    "Thay thế cụm từ «A b» bằng cụm từ «B c» tại Điều 5.",
    "Thay thế cụm từ ”A b” bằng cụm từ ”B c” tại Điều 5.",
    "Thay thế cụm từ “A b“ bằng cụm từ “B c“ tại Điều 5.",
    "Thay thế cụm từ ''A b'' bằng cụm từ ''B c'' tại Điều 5.",
  ])("%s", (sentence) => {
    expect(readOne(sentence)).toEqual(["replace-words art_5 [-A b-]{+B c+}"]);
  });

  it.each([
    ["Thay thế cụm từ “A b” bằng cụm từ “B c tại Điều 5.", ["other ? not-understood"]],
    ["Thay thế cụm từ “A b bằng cụm từ “B c” tại Điều 5.", ["other ? not-understood"]],
    ["Sửa đổi khoản 2 Điều 5 như sau:\n«2. Hai.»", ["substitute art_5__cl_2"]],
    ["Sửa đổi khoản 2 Điều 5 như sau:\n2. Hai.”", ["substitute art_5__cl_2"]],
    ['Sửa đổi khoản 2 Điều 5 như sau:\n2. Hai."', ["substitute art_5__cl_2"]],
    [
      'Bổ sung điểm q vào khoản 1 và điểm h vào khoản 3 Điều 5 (Quy tắc) như sau:\n"q) Q."\n"h) H."',
      ["insert art_5__cl_1__point_q", "insert art_5__cl_3__point_h"],
    ],
    [
      "Sửa đổi, bổ sung khoản 1 và khoản 3 Điều 5 như sau:\n“1. A.”;\n“3. C.”.",
      ["substitute art_5__cl_1 art_5__cl_3"],
    ],
    [
      "Sửa đổi, bổ sung điểm a, b khoản 2 Điều 5 như sau:\n“a) A;”\n“b) B.”",
      ["substitute art_5__cl_2__point_a art_5__cl_2__point_b"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("orders in the style of decisions", () => {
  it.each([
    ["Nay bãi bỏ Điều 5.", ["repeal art_5"]],
    ["Khoản 2 Điều 6 nay sửa đổi như sau:\n“2. Hai.”", ["substitute art_6__cl_2"]],
    [
      "Sửa đổi khoản 2 Điều 9 như sau: “2. Hai.” Bãi bỏ khoản 3 Điều 9.",
      ["substitute art_9__cl_2", "repeal art_9__cl_3"],
    ],
    ["Sửa đổi khoản 2 Điều 9 như sau: “2. Sở A” Bổ sung hồ sơ.”", ["substitute art_9__cl_2"]],
    [
      "Điều 11 sửa đổi như sau: bỏ cụm từ “A” tại khoản 1, thay cụm từ “C” bằng “D” tại khoản 2.",
      ["delete-words art_11__cl_1 [-A-]{++}", "replace-words art_11__cl_2 [-C-]{+D+}"],
    ],
    [
      "Tại Điều 10:\na) Khoản 1 sửa đổi như sau:\n“1. Một.”\nb) Thay cụm từ “A” bằng “B” ở khoản 3.",
      ["substitute art_10__cl_1", "replace-words art_10__cl_3 [-A-]{+B+}"],
    ],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });

  it("reads clauses behind a quotation that ends before its clause does", () => {
    expect(
      operationsOf(
        "Sửa đổi khoản 2 Điều 9 như sau: “2. Hai.” Bãi bỏ khoản 3 Điều 9.",
        "Bãi bỏ Điều 10.",
      ).map(show),
    ).toEqual(["substitute art_9__cl_2", "repeal art_9__cl_3", "repeal art_10"]);
  });
});
