import { describe, expect, it } from "vitest";
import { readOne } from "./show.js";

const five = "Điều 5. Kiểm định\n1. Việc thứ nhất.\n2. Việc thứ hai.";

describe("substitution", () => {
  it.each([
    ["Sửa đổi, bổ sung khoản 2 Điều 5 như sau:\n“2. Mới.”", ["substitute art_5__cl_2"]],
    ["Sửa đổi khoản 2 Điều 5 như sau:\n“2. Mới.”.", ["substitute art_5__cl_2"]],
    [`Sửa đổi, bổ sung Điều 5 như sau:\n“${five}”.`, ["substitute art_5"]],
    [
      "Sửa đổi, bổ sung điểm đ khoản 2 Điều 5 như sau:\n“đ) Mới;”",
      ["substitute art_5__cl_2__point_đ"],
    ],
    [
      "Sửa đổi, bổ sung khoản 1 và khoản 3 Điều 4 như sau:\n“1. Một.\n3. Ba.”",
      ["substitute art_4__cl_1 art_4__cl_3"],
    ],
    [
      "Sửa đổi, bổ sung điểm c khoản 1 và khoản 3 Điều 5 như sau:\n“c) Xê.\n3. Ba.”",
      ["substitute art_5__cl_1__point_c art_5__cl_3"],
    ],
    [
      "Sửa đổi, bổ sung các điểm a, b và đ khoản 2 Điều 7 như sau:\n“a) A;\nb) B;\nđ) Đ.”",
      ["substitute art_7__cl_2__point_a art_7__cl_2__point_b art_7__cl_2__point_đ"],
    ],
    [
      "Bãi bỏ Điều 9 đã được sửa đổi, bổ sung tại khoản 2 Điều 1 Nghị định số 7/2022/NĐ-CP và khoản 4 Điều 10 Nghị định số 1/2020/NĐ-CP.",
      ["repeal art_9 art_10__cl_4"],
    ],
    [
      "Bãi bỏ Điều 9 đã được sửa đổi, bổ sung tại khoản 2 Điều 1 Nghị định số 7/2022/NĐ-CP và khoản 4 Điều 1 Nghị định số 8/2023/NĐ-CP.",
      ["repeal art_9"],
    ],
    [
      "Sửa đổi, bổ sung khoản 3 Điều 5 (được sửa đổi, bổ sung tại khoản 2 Điều 1 Nghị định số 7/2022/NĐ-CP) như sau:\n“3. Ba.”",
      ["substitute art_5__cl_3"],
    ],
    ["Khoản 1 Điều 8 được sửa đổi, bổ sung như sau:\n“1. Một.”", ["substitute art_8__cl_1"]],
    [
      "Sửa đổi, bổ sung khoản 3 Mục 1 Phụ lục VIII ban hành kèm theo Nghị định số 1/2020/NĐ-CP như sau:\n“3. Ba.”",
      ["substitute annex_VIII__sec_1__cl_3"],
    ],
    [
      "Sửa đổi gạch đầu dòng thứ hai điểm g khoản 2 Điều 7 như sau:\n“- Mức chi.”",
      ["substitute art_7__cl_2__point_g__sub_2"],
    ],
  ])("%s", (clause, expected) => {
    expect(readOne(clause)).toEqual(expected);
  });
});

describe("headings, introductions and paragraphs", () => {
  it.each([
    ["Sửa đổi tên Điều 23 như sau:\n“Điều 23. Tên mới”", ["retitle art_23#heading"]],
    [
      "Sửa đổi, bổ sung tiêu đề khoản 3 Điều 5 như sau:\n“3. Tên khoản”",
      ["retitle art_5__cl_3#heading"],
    ],
    ["Sửa đổi, bổ sung tên Chương V như sau:\n“Chương V\nTÊN MỚI”", ["retitle chp_V#heading"]],
    [
      "Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 5 như sau:\n“2. Mở đầu mới:”",
      ["substitute art_5__cl_2#intro"],
    ],
    [
      "Sửa đổi, bổ sung đoạn thứ hai điểm b khoản 1 Điều 5 như sau:\n“Đoạn mới.”",
      ["substitute art_5__cl_1__point_b#2"],
    ],
    [
      "Sửa đổi, bổ sung tên Điều và khoản 7 Điều 39 như sau:\n“Điều 39. Tên mới\n7. Bảy.”",
      ["retitle art_39#heading", "substitute art_39__cl_7"],
    ],
  ])("%s", (clause, expected) => {
    expect(readOne(clause)).toEqual(expected);
  });
});

describe("insertion", () => {
  it.each([
    [
      "Bổ sung khoản 4a vào sau khoản 4 Điều 8 như sau:\n“4a. Mới.”",
      ["insert art_8__cl_4a after art_8__cl_4"],
    ],
    ["Bổ sung khoản 3 vào Điều 7 như sau:\n“3. Mới.”", ["insert art_7__cl_3"]],
    [
      "Bổ sung khoản 1a trước khoản 1 Điều 3 như sau:\n“1a. Mới.”",
      ["insert art_3__cl_1a before art_3__cl_1"],
    ],
    [
      "Bổ sung Điều 64a vào sau Điều 64 như sau:\n“Điều 64a. Mới\nNội dung.”",
      ["insert art_64a after art_64"],
    ],
    ["Bổ sung Điều 15a như sau:\n“Điều 15a. Mới\nNội dung.”", ["insert art_15a"]],
    [
      "Bổ sung các khoản 5, 6 và 7 vào sau khoản 4 Điều 9 như sau:\n“5. A.\n6. B.\n7. C.”",
      ["insert art_9__cl_5 art_9__cl_6 art_9__cl_7 after art_9__cl_4"],
    ],
    [
      "Bổ sung điểm k, l và m vào khoản 2 Điều 20 như sau:\n“k) A;\nl) B;\nm) C.”",
      ["insert art_20__cl_2__point_k art_20__cl_2__point_l art_20__cl_2__point_m"],
    ],
    [
      "Bổ sung Mục 2a vào sau Mục 2 Chương IV như sau:\n“Mục 2a\nMỤC MỚI\nĐiều 9a. Mới\nNội dung.”",
      ["insert chp_IV__sec_2a after chp_IV__sec_2"],
    ],
  ])("%s", (clause, expected) => {
    expect(readOne(clause)).toEqual(expected);
  });
});

describe("instructions with several verbs", () => {
  it.each([
    [
      "Sửa đổi khoản 4 Điều 12 và bổ sung khoản 7, khoản 8 vào Điều 12 như sau:\n“4. A.\n7. B.\n8. C.”",
      ["substitute art_12__cl_4", "insert art_12__cl_7 art_12__cl_8"],
    ],
    [
      "Sửa đổi, bổ sung điểm c và bổ sung điểm d vào sau điểm c khoản 6 Điều 3 như sau:\n“c) C;\nd) D.”",
      ["substitute art_3__cl_6__point_c", "insert art_3__cl_6__point_d after art_3__cl_6__point_c"],
    ],
    [
      "Bãi bỏ khoản 1 Điều 12 và đoạn “việc cũ” tại khoản 2 Điều 12.",
      ["repeal art_12__cl_1", "delete-words art_12__cl_2 [-việc cũ-]{++}"],
    ],
  ])("%s", (clause, expected) => {
    expect(readOne(clause)).toEqual(expected);
  });
});

describe("repeal", () => {
  it.each([
    ["Bãi bỏ khoản 2 Điều 5.", ["repeal art_5__cl_2"]],
    ["Bãi bỏ các điều 5 và 6.", ["repeal art_5 art_6"]],
    ["Bãi bỏ các khoản 3a, 3b và 3c Điều 3.", ["repeal art_3__cl_3a art_3__cl_3b art_3__cl_3c"]],
    [
      "Bãi bỏ điểm đ khoản 7, điểm b khoản 8 Điều 22, Điều 4.",
      ["repeal art_22__cl_7__point_đ art_22__cl_8__point_b art_4"],
    ],
    ["Bãi bỏ các điều từ Điều 67 đến Điều 69.", ["repeal art_67 art_68 art_69"]],
    ["Bãi bỏ Chương VIII.", ["repeal chp_VIII"]],
    [
      "Bãi bỏ tên Mục 1, Mục 2 trong Chương III.",
      ["repeal chp_III__sec_1#heading chp_III__sec_2#heading"],
    ],
    ["Bãi bỏ Mẫu số 08 Phụ lục I.", ["repeal annex_I__form_08"]],
    ["Bãi bỏ toàn bộ Thông tư số 5/2019/TT-BKHCN.", ["repeal (5/2019/TT-BKHCN) ? whole-document"]],
  ])("%s", (clause, expected) => {
    expect(readOne(clause)).toEqual(expected);
  });
});

describe("words", () => {
  it.each([
    [
      "Thay thế cụm từ “10 ngày” bằng cụm từ “05 ngày” tại khoản 1 Điều 3, Điều 4.",
      ["replace-words art_3__cl_1 art_4 [-10 ngày-]{+05 ngày+}"],
    ],
    [
      "Thay cụm từ “A” tại tên Điều 42 bằng cụm từ “B”.",
      ["replace-words art_42#heading [-A-]{+B+}"],
    ],
    [
      "Sửa đổi cụm từ “500 triệu đồng” thành “01 tỷ đồng” tại Điều 3.",
      ["replace-words art_3 [-500 triệu đồng-]{+01 tỷ đồng+}"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại khoản 1 Điều 5, cụm từ “C” bằng cụm từ “D” tại khoản 6 Điều 5.",
      ["replace-words art_5__cl_1 [-A-]{+B+}", "replace-words art_5__cl_6 [-C-]{+D+}"],
    ],
    [
      "Thay thế cụm từ “A” và cụm từ “B” bằng cụm từ “C” tại Điều 5.",
      ["replace-words art_5 [-A-]{+C+}", "replace-words art_5 [-B-]{+C+}"],
    ],
    ["Bỏ cụm từ “và Sở” tại khoản 2 Điều 8.", ["delete-words art_8__cl_2 [-và Sở-]{++}"]],
    [
      "Bỏ cụm từ “cấp tỉnh” trong cụm từ “Ủy ban cấp tỉnh” tại Điều 8.",
      ["replace-words art_8 [-Ủy ban cấp tỉnh-]{+Ủy ban+}"],
    ],
    [
      "Bổ sung cụm từ “, cấp xã” vào sau cụm từ “cấp tỉnh” tại Điều 8.",
      ["add-words art_8 [-cấp tỉnh-]{+cấp tỉnh, cấp xã+}"],
    ],
  ])("%s", (clause, expected) => {
    expect(readOne(clause)).toEqual(expected);
  });
});
