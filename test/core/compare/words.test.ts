import { describe, expect, it } from "vitest";
import { compareWords } from "../../../src/core/compare/words.js";
import { show } from "./show.js";

const rows = (cases: string[][]) => cases as [string, string, string][];

describe("compareWords", () => {
  it.each(
    rows([
      ["phạt 10 triệu", "phạt 15 triệu", "phạt [-10-]{+15+} triệu"],
      ["từ 1.000.000 đồng", "từ 1.500.000 đồng", "từ [-1.000.000-]{+1.500.000+} đồng"],
      ["mức 10,5% lương", "mức 12,5% lương", "mức [-10,5%-]{+12,5%+} lương"],
      ["trước 01/7/2025", "trước 01/7/2026", "trước [-01/7/2025-]{+01/7/2026+}"],
      [
        "từ ngày 01 tháng 7 năm 2025",
        "từ ngày 01 tháng 7 năm 2026",
        "từ ngày [-01 tháng 7 năm 2025-]{+01 tháng 7 năm 2026+}",
      ],
      [
        "Nghị định số 17/2022/NĐ-CP này",
        "Nghị định số 18/2022/NĐ-CP này",
        "Nghị định số [-17/2022/NĐ-CP-]{+18/2022/NĐ-CP+} này",
      ],
      [
        "theo điểm đ khoản 2 Điều 5 Luật này",
        "theo điểm e khoản 2 Điều 5 Luật này",
        "theo [-điểm đ khoản 2 Điều 5-]{+điểm e khoản 2 Điều 5+} Luật này",
      ],
      [
        "tại Mục I Phụ lục III;",
        "tại Mục I và khoản 7 Mục II Phụ lục III.1;",
        "tại [-Mục I Phụ lục III-]{+Mục I và khoản 7 Mục II Phụ lục III.1+};",
      ],
    ]),
  )("never splits a number, a date or a citation: %s", (before, after, shown) => {
    expect(show(compareWords(before, after))).toBe(shown);
  });

  it.each(
    rows([
      ["Điều 5. Phạm vi", "Điều 6. Phạm vi", "Điều [-5-]{+6+}. Phạm vi"],
      ["2. Phạt tiền", "3. Phạt tiền", "[-2-]{+3+}. Phạt tiền"],
      ["đ) Chủ trì;", "e) Chủ trì;", "[-đ-]{+e+}) Chủ trì;"],
    ]),
  )("marks the number alone in a label: %s", (before, after, shown) => {
    expect(show(compareWords(before, after))).toBe(shown);
  });

  it.each(
    rows([
      ["hoà bình", "hòa bình", "{~hoà|hòa~} bình"],
      ["Uỷ ban", "Ủy ban", "{~Uỷ|Ủy~} ban"],
      ["sức khoẻ", "sức khỏe", "sức {~khoẻ|khỏe~}"],
      ["kĩ thuật", "kỹ thuật", "{~kĩ|kỹ~} thuật"],
      ["Hàng năm, cơ quan", "Hằng năm, cơ quan", "{~Hàng năm|Hằng năm~}, cơ quan"],
      ["Bộ Trưởng", "Bộ trưởng", "Bộ {~Trưởng|trưởng~}"],
      ["số 14/2022/TT- BYT)", "số 14/2022/TT-BYT)", "số {~14/2022/TT- BYT|14/2022/TT-BYT~})"],
      ["ngày........ tháng", "ngày..... tháng", "ngày{~........|.....~} tháng"],
      ["một\nhai", "một hai", "một{~\n| ~}hai"],
    ]),
  )("shows another spelling as no change: %s", (before, after, shown) => {
    expect(show(compareWords(before, after))).toBe(shown);
  });

  it.each(
    rows([
      ["hai tay", "hai tai", "hai [-tay-]{+tai+}"],
      ["ngân hàng", "ngân hằng", "ngân [-hàng-]{+hằng+}"],
      ["điểm d khoản này", "điểm đ khoản này", "[-điểm d khoản này-]{+điểm đ khoản này+}"],
    ]),
  )("does not take another word for another spelling: %s", (before, after, shown) => {
    expect(show(compareWords(before, after))).toBe(shown);
  });

  it("tells spellings apart where tone marks are asked for", () => {
    expect(show(compareWords("hoà bình", "hòa bình", { toneMarks: true }))).toBe(
      "[-hoà-]{+hòa+} bình",
    );
  });

  it.each(
    rows([
      [
        "trong thời hạn 15 ngày kể từ",
        "trong thời hạn 10 ngày làm việc kể từ",
        "trong thời hạn [-15 ngày-]{+10 ngày làm việc+} kể từ",
      ],
      [
        "do Bộ Tài chính và Bộ Nội vụ ban hành",
        "do Ủy ban nhân dân và Sở Nội vụ ban hành",
        "do [-Bộ Tài chính và Bộ-]{+Ủy ban nhân dân và Sở+} Nội vụ ban hành",
      ],
      [
        "phạt từ 5 đồng đến 10 đồng",
        "phạt từ 20 đồng đến 30 đồng",
        "phạt từ [-5-]{+20+} đồng đến [-10-]{+30+} đồng",
      ],
    ]),
  )("marks across words that say nothing between two changes: %s", (before, after, shown) => {
    expect(show(compareWords(before, after))).toBe(shown);
  });

  it.each(
    rows([
      ["Bộ A, Bộ C.", "Bộ A, Bộ B, Bộ C.", "Bộ A, {+Bộ B, +}Bộ C."],
      ["Câu một. Câu hai.", "Câu một. Câu mới. Câu hai.", "Câu một. {+Câu mới. +}Câu hai."],
      ["a b", "a x b", "a {+x +}b"],
      ["a, b", "a x, b", "a{+ x+}, b"],
    ]),
  )("sets an insertion between breaks of the sentence: %s", (before, after, shown) => {
    expect(show(compareWords(before, after))).toBe(shown);
  });

  it.each(
    rows([
      ["", "", ""],
      ["", "mới", "{+mới+}"],
      ["cũ", "", "[-cũ-]"],
      ["như nhau", "như nhau", "như nhau"],
    ]),
  )("takes empty and equal texts: %j → %j", (before, after, shown) => {
    expect(show(compareWords(before, after))).toBe(shown);
  });
});
