import { describe, expect, it } from "vitest";
import { act, amended, decree, readOne } from "./show.js";

const hoSo = decree("Hồ sơ\nHồ sơ gồm:\n1. A.\n2. B.", "Hai\nX.");

describe("parts of a provision in a list", () => {
  it.each([
    [
      "Sửa đổi, bổ sung đoạn mở đầu và điểm a khoản 3 Điều 2 như sau:\n“3. Giấy tờ gồm:\na) A;”",
      ["substitute art_2__cl_3#intro art_2__cl_3__point_a"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại đoạn mở đầu, điểm a và điểm b khoản 3 Điều 2.",
      ["replace-words art_2__cl_3#intro art_2__cl_3__point_a art_2__cl_3__point_b [-A-]{+B+}"],
    ],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại đoạn thứ nhất và đoạn thứ hai khoản 2 Điều 5.",
      ["replace-words art_5__cl_2#1 art_5__cl_2#2 [-A-]{+B+}"],
    ],
    ["Bãi bỏ đoạn cuối và điểm a khoản 2 Điều 5.", ["repeal art_5__cl_2#-1 art_5__cl_2__point_a"]],
    [
      "Thay thế cụm từ “A” bằng cụm từ “B” tại khoản 3 Điều 4; tên, khoản 1 và khoản 2 Điều 5.",
      [
        "replace-words art_4__cl_3 art_5#heading art_5__cl_1 art_5__cl_2 [-A-]{+B+} ? ambiguous-citation",
      ],
    ],
    ["Bãi bỏ tên và khoản 1.", ["repeal cl_1 ? ambiguous-citation"]],
  ])("%s", (sentence, expected) => {
    expect(readOne(sentence)).toEqual(expected);
  });
});

describe("changes of a part of a provision", () => {
  it.each([
    ["Sửa đổi đoạn mở đầu Điều 1", "Giấy gồm:", ["Điều 1. Hồ sơ", "Giấy gồm:", "1. A."]],
    [
      "Sửa đổi đoạn mở đầu Điều 1",
      "Điều 1. Hồ sơ\nGiấy gồm:",
      ["Điều 1. Hồ sơ", "Giấy gồm:", "1. A."],
    ],
    [
      "Sửa đổi đoạn mở đầu và khoản 1 Điều 1",
      "Điều 1. Hồ sơ\nGiấy gồm:\n1. Mới.",
      ["Điều 1. Hồ sơ", "Giấy gồm:", "1. Mới."],
    ],
    [
      "Sửa đổi đoạn mở đầu và khoản 1 Điều 1",
      "Giấy gồm:\n1. Mới.",
      ["Điều 1. Hồ sơ", "Giấy gồm:", "1. Mới."],
    ],
    ["Sửa đổi đoạn mở đầu Điều 1", "Điều 1. Tên khác\nGiấy gồm:", ["quote-frame-differs"]],
    ["Sửa đổi đoạn mở đầu và khoản 1 Điều 1", "Điều 1. Hồ sơ\n1. Mới.", ["quote-lacks"]],
    ["Sửa đổi đoạn thứ nhất Điều 2", "Ba.", ["Điều 2. Hai", "Ba."]],
  ])("changes a part of an article below its name: %s: %s", (order, quoted, expected) => {
    const { lines, open } = amended(hoSo, [act(`${order} như sau:\n“${quoted}”.`)]);
    const at = Math.max(0, lines.indexOf(expected[0] ?? ""));
    expect(open.length > 0 ? open : lines.slice(at, at + expected.length)).toEqual(expected);
  });

  it.each([
    ["đoạn đầu", ["1. Trong 5 ngày.", "Bưu chính 10 ngày.", "Khác 10 ngày."]],
    ["đoạn thứ hai", ["1. Trong 10 ngày.", "Bưu chính 5 ngày.", "Khác 10 ngày."]],
    ["đoạn thứ nhất và đoạn cuối", ["1. Trong 5 ngày.", "Bưu chính 10 ngày.", "Khác 5 ngày."]],
  ])("changes words in the paragraph that the act names: %s", (part, expected) => {
    const text = decree("Hồ sơ\n1. Trong 10 ngày.\nBưu chính 10 ngày.\nKhác 10 ngày.\n2. B.");
    const clause = `Thay thế cụm từ “10 ngày” bằng cụm từ “5 ngày” tại ${part} khoản 1 Điều 1.`;
    expect(amended(text, [act(clause)]).lines.slice(1, 4)).toEqual(expected);
  });

  it("takes no word of the name of an article for its introduction", () => {
    const clause = "Thay thế cụm từ “Hồ sơ” bằng cụm từ “Giấy tờ” tại đoạn mở đầu Điều 2.";
    const text = decree("Một\nX.", "Hồ sơ\n1. A.\n2. B.");
    expect(amended(text, [act(clause)]).open).toEqual(["paragraph-unclear"]);
  });
});
