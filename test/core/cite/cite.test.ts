import { describe, expect, it } from "vitest";
import { cite } from "../../../src/core/cite/cite.js";
import { read } from "../../../src/core/provision/read.js";

/** Citations as "what is written → document: addresses". */
function show(text: string): string[] {
  return cite(read(text)).map(({ text: written, document, addresses }) => {
    const where = document === null ? "" : `${document}: `;
    return `${written} → ${where}${addresses.join(" ")}`.trim();
  });
}

const clause = (n: number, points: string) =>
  [`${n}. Nội dung gồm:`, ...points.split("").map((p) => `${p}) Việc;`)].join("\n");
const article = (n: number, clauses = 3) => {
  const list = Array.from({ length: clauses }, (_, i) => clause(i + 1, "abcd"));
  return `Điều ${n}. Tên điều\n${list.join("\n")}`;
};

/** A decree of five articles; the sentence stands in clause 2 of Article 6. */
const decree = (sentence: string) =>
  [
    "NGHỊ ĐỊNH",
    ...[1, 2, 3, 4, 5].map((n) => article(n)),
    "Điều 6. Hồ sơ",
    "1. Hồ sơ gồm:",
    "a) Đơn;",
    "b) Bản sao.",
    `2. ${sentence}`,
    "Điều 7. Hiệu lực",
    "Nghị định có hiệu lực từ ngày ký.",
    "PHỤ LỤC I",
    "DANH MỤC",
    "(Kèm theo Nghị định)",
    "1. Nội dung",
  ].join("\n");

describe("a citation of the text itself", () => {
  it.each([
    ["theo Điều 4 khoản 2 điểm a.", ["Điều 4 khoản 2 điểm a → art_4__cl_2__point_a"]],
    ["theo Điều 4, khoản 2, điểm a.", ["Điều 4, khoản 2, điểm a → art_4__cl_2__point_a"]],
    [
      "theo Điều 4 khoản 2 và Điều 5 khoản 1.",
      ["Điều 4 khoản 2 và Điều 5 khoản 1 → art_4__cl_2 art_5__cl_1"],
    ],
    ["theo Điều 4, khoản 1 Điều này.", ["Điều 4, khoản 1 Điều này → art_4 art_6__cl_1"]],
    ["theo Điều 3 (trừ khoản 2).", ["Điều 3 → art_3", "khoản 2 → art_3__cl_2"]],
    ["theo Điều 5.", ["Điều 5 → art_5"]],
    ["theo Điều 5, trừ khoản 2.", ["Điều 5 → art_5", "khoản 2 → art_5__cl_2"]],
    ["theo Phụ lục I, II và III.", ["Phụ lục I, II và III → annex_I annex_II annex_III"]],
    ["theo Phụ lục I\n- Dự thảo.", ["Phụ lục I → annex_I"]],
    ["theo khoản 2 Mục III Điều 5.", ["khoản 2 Mục III Điều 5 → art_5__sec_III__cl_2"]],
    [
      "theo khoản 1 mục II Điều 1 Quyết định số 5/QĐ-TTg.",
      ["khoản 1 mục II Điều 1 Quyết định số 5/QĐ-TTg → 5/QĐ-TTg: art_1__sec_II__cl_1"],
    ],
    [
      "theo điểm d khoản này và điểm a khoản 1 Điều này.",
      ["điểm d khoản này và điểm a khoản 1 Điều này → art_6__cl_2__point_d art_6__cl_1__point_a"],
    ],
    [
      "theo điểm a khoản này và khoản 2 Điều 5.",
      ["điểm a khoản này và khoản 2 Điều 5 → art_6__cl_2__point_a art_5__cl_2"],
    ],
    ["theo khoản 2 điều 4.", ["khoản 2 điều 4 → art_4__cl_2"]],
    ["theo khoản 2 Ðiều 4.", ["khoản 2 Ðiều 4 → art_4__cl_2"]],
    ["theo khoản 02 Điều 04.", ["khoản 02 Điều 04 → art_4__cl_2"]],
    [
      "theo điểm b(i), điểm a (ii) khoản 2 Điều 5.",
      ["điểm b(i), điểm a (ii) khoản 2 Điều 5 → art_5__cl_2__point_b art_5__cl_2__point_a"],
    ],
    ["gồm 2 khoản 2 điều khoản.", []],
    ["theo khoản 2 Điều 5.", ["khoản 2 Điều 5 → art_5__cl_2"]],
    ["theo điểm a khoản 2 Điều 5.", ["điểm a khoản 2 Điều 5 → art_5__cl_2__point_a"]],
    ["theo khoản 2 và khoản 3 Điều 5.", ["khoản 2 và khoản 3 Điều 5 → art_5__cl_2 art_5__cl_3"]],
    [
      "theo các khoản 1, 2 và 3 Điều 5.",
      ["các khoản 1, 2 và 3 Điều 5 → art_5__cl_1 art_5__cl_2 art_5__cl_3"],
    ],
    [
      "theo điểm a, b khoản 1 và khoản 3 Điều 5.",
      [
        "điểm a, b khoản 1 và khoản 3 Điều 5 → art_5__cl_1__point_a art_5__cl_1__point_b art_5__cl_3",
      ],
    ],
    [
      "theo khoản 1, 2 Điều 3 và Điều 4.",
      ["khoản 1, 2 Điều 3 và Điều 4 → art_3__cl_1 art_3__cl_2 art_4"],
    ],
    ["từ Điều 2 đến Điều 5.", ["từ Điều 2 đến Điều 5 → art_2 art_3 art_4 art_5"]],
    [
      "từ điểm b đến điểm d khoản 1 Điều 2.",
      [
        "từ điểm b đến điểm d khoản 1 Điều 2 → art_2__cl_1__point_b art_2__cl_1__point_c art_2__cl_1__point_d",
      ],
    ],
    ["theo điểm a, khoản 1, Điều 5.", ["điểm a, khoản 1, Điều 5 → art_5__cl_1__point_a"]],
    ["theo khoản này.", ["khoản này → art_6__cl_2"]],
    ["theo điểm a) khoản 1 Điều 5.", ["điểm a) khoản 1 Điều 5 → art_5__cl_1__point_a"]],
    ["theo điểm “a” khoản 1 Điều 5.", ["điểm “a” khoản 1 Điều 5 → art_5__cl_1__point_a"]],
    [
      "theo điểm a), b) và c) khoản 1 Điều 5.",
      [
        "điểm a), b) và c) khoản 1 Điều 5 → art_5__cl_1__point_a art_5__cl_1__point_b art_5__cl_1__point_c",
      ],
    ],
    ["theo khoản 2 (điểm a) Điều 4.", ["khoản 2 (điểm a) Điều 4 → art_4__cl_2__point_a"]],
    ["theo Điều 5 (khoản 1, khoản 2).", ["Điều 5 (khoản 1, khoản 2) → art_5__cl_1 art_5__cl_2"]],
    [
      "theo khoản 2 (các điểm a, b) Điều 4 và Điều 5.",
      [
        "khoản 2 (các điểm a, b) Điều 4 và Điều 5 → art_4__cl_2__point_a art_4__cl_2__point_b art_5",
      ],
    ],
    ["tại khoản này và Điều này.", ["khoản này và Điều này → art_6__cl_2 art_6"]],
    ["tại khoản này, Điều này.", ["khoản này, Điều này → art_6__cl_2 art_6"]],
    ["theo khoản 1 và/hoặc 2 Điều 5.", ["khoản 1 và/hoặc 2 Điều 5 → art_5__cl_1 art_5__cl_2"]],
    ["theo Điều này.", ["Điều này → art_6"]],
    ["theo điểm b khoản 1 Điều này.", ["điểm b khoản 1 Điều này → art_6__cl_1__point_b"]],
    ["theo khoản 2 Điều 5 của Nghị định này.", ["khoản 2 Điều 5 của Nghị định này → art_5__cl_2"]],
    ["theo Phụ lục I kèm theo Nghị định này.", ["Phụ lục I kèm theo Nghị định này → annex_I"]],
    ["theo khoản 9 Điều 5.", ["khoản 9 Điều 5 → art_5__cl_9"]],
    ["theo khoản 1\nĐiều 5 và các nội dung khác.", ["khoản 1\nĐiều 5 → art_5__cl_1"]],
  ])("%s", (sentence, shown) => {
    expect(show(decree(sentence))).toEqual(shown);
  });

  it("names the articles of treaties", () => {
    expect(
      show("Điều 1.1: Một\nX.\nĐiều 1.2: Hai\n1. A.\n2. Theo Điều 1.1 và khoản 1 Điều 1.2."),
    ).toEqual(["Điều 1.1 và khoản 1 Điều 1.2 → art_1.1 art_1.2__cl_1"]);
  });

  it("finds in an annex numbered in clauses its “Mục”", () => {
    const annex = "QCVN 1:2026/BTN\nQUY CHUẨN\n1. CHUNG\n2. RIÊNG\nTheo Mục 1 của Quy chuẩn này.";
    expect(show(`${decree("A.").split("PHỤ LỤC")[0] ?? ""}KT. BỘ TRƯỞNG\nA B\n${annex}`)).toContain(
      "Mục 1 của Quy chuẩn này → annex_1__cl_1",
    );
  });

  it("takes “Như Điều 9” of the addressees for the text itself", () => {
    const text = "Điều 1. Một\nTheo Nghị định số 1/2020/NĐ-CP.\nNơi nhận:\n- Như Điều 9;";
    expect(show(text).at(-1)).toBe("Điều 9 → art_9");
  });

  it("takes headings in Markdown for headings", () => {
    expect(show("**Điều 1. Một**\nX.\n\n### Điều 2. Hai\nTheo **Điều 1**.")).toEqual([
      "Điều 1 → art_1",
    ]);
  });

  it("takes headings for headings, and numbers with a measure for no labels", () => {
    expect(show(decree("Các khoản 2 triệu đồng và danh mục 1 được nộp."))).toEqual([]);
  });
});

describe("a citation of another document", () => {
  it.each([
    [
      "theo khoản 2 Điều 5 Nghị định số 80/2021/NĐ-CP.",
      ["khoản 2 Điều 5 Nghị định số 80/2021/NĐ-CP → 80/2021/NĐ-CP: art_5__cl_2"],
    ],
    [
      "theo Điều 8 của Luật Chất lượng sản phẩm, hàng hóa và quy định khác.",
      ["Điều 8 của Luật Chất lượng sản phẩm, hàng hóa → Luật Chất lượng sản phẩm, hàng hóa: art_8"],
    ],
    [
      "theo Bộ luật Lao động số 45/2019/QH14.",
      ["Bộ luật Lao động số 45/2019/QH14 → 45/2019/QH14:"],
    ],
    ["theo Luật Viễn thông quy định.", ["Luật Viễn thông → Luật Viễn thông:"]],
    [
      "theo Điều 1 Thông tư số 07/2019/TT-BKHCN (được sửa đổi, bổ sung tại khoản 2 Điều 1 Thông tư số 03/2024/TT-BKHCN).",
      [
        "Điều 1 Thông tư số 07/2019/TT-BKHCN → 07/2019/TT-BKHCN: art_1",
        "khoản 2 Điều 1 Thông tư số 03/2024/TT-BKHCN → 03/2024/TT-BKHCN: art_1__cl_2",
      ],
    ],
    [
      "(hợp nhất tại Văn bản hợp nhất số 15/VBHN-BKHCN).",
      ["Văn bản hợp nhất số 15/VBHN-BKHCN → 15/VBHN-BKHCN:"],
    ],
    [
      "theo các điều 3, 4 và 5a Nghị định 12/2020/NĐ- CP.",
      ["các điều 3, 4 và 5a Nghị định 12/2020/NĐ- CP → 12/2020/NĐ-CP: art_3 art_4 art_5a"],
    ],
    [
      "theo Điều 3 Luật Sửa đổi, bổ sung một số điều của Luật Phòng cháy và chữa cháy ngày 22 tháng 11 năm 2013.",
      [
        "Điều 3 Luật Sửa đổi, bổ sung một số điều của Luật Phòng cháy và chữa cháy → Luật Sửa đổi, bổ sung một số điều của Luật Phòng cháy và chữa cháy: art_3",
      ],
    ],
    [
      "theo Luật sửa đổi, bổ sung một số điều của Luật Đầu tư và Luật Đấu thầu số 57/2024/QH15.",
      [
        "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư và Luật Đấu thầu số 57/2024/QH15 → 57/2024/QH15:",
      ],
    ],
    [
      "theo Luật sửa đổi, bổ sung một số điều của 37 Luật có liên quan đến quy hoạch ngày 20.",
      [
        "Luật sửa đổi, bổ sung một số điều của 37 Luật có liên quan đến quy hoạch → Luật sửa đổi, bổ sung một số điều của 37 Luật có liên quan đến quy hoạch:",
      ],
    ],
    [
      "theo Luật sửa đổi, bổ sung Điều 6 và Phụ lục số 4 của Luật Đầu tư.",
      [
        "Luật sửa đổi, bổ sung Điều 6 và Phụ lục số 4 của Luật Đầu tư → Luật sửa đổi, bổ sung Điều 6 và Phụ lục số 4 của Luật Đầu tư:",
      ],
    ],
    [
      "theo Luật Chất lượng sản phẩm, hàng hoá và Luật Địa chất và khoáng sản số 54/2024/QH15.",
      [
        "Luật Chất lượng sản phẩm, hàng hoá → Luật Chất lượng sản phẩm, hàng hoá:",
        "Luật Địa chất và khoáng sản số 54/2024/QH15 → 54/2024/QH15:",
      ],
    ],
    [
      "theo Điều 3 Luật Phòng, chống khủng bố và Luật Đầu\ntư công.",
      [
        "Điều 3 Luật Phòng, chống khủng bố → Luật Phòng, chống khủng bố: art_3",
        "Luật Đầu\ntư công → Luật Đầu tư công:",
      ],
    ],
    [
      "theo Điều 3 Luật Quản lý và phát triển đô thị số 99/2026/QH16.",
      ["Điều 3 Luật Quản lý và phát triển đô thị số 99/2026/QH16 → 99/2026/QH16: art_3"],
    ],
    [
      "theo Luật Đầu tư và Nghị quyết số 43/2022/QH15.",
      ["Luật Đầu tư → Luật Đầu tư:", "Nghị quyết số 43/2022/QH15 → 43/2022/QH15:"],
    ],
    [
      "Căn cứ Luật Bảo vệ và quản lý cây xanh ngày 3 tháng 12 năm 2031;",
      ["Luật Bảo vệ và quản lý cây xanh → Luật Bảo vệ và quản lý cây xanh:"],
    ],
    [
      "theo điểm 13 của Nghị quyết số 22/2026/NQ-CP.",
      ["điểm 13 của Nghị quyết số 22/2026/NQ-CP → 22/2026/NQ-CP: point_13"],
    ],
    [
      "theo các Nghị định số 31/2021/NĐ-CP, 32/2021/NĐ-CP và số 33/2021/NĐ-CP.",
      [
        "Nghị định số 31/2021/NĐ-CP → 31/2021/NĐ-CP:",
        "32/2021/NĐ-CP → 32/2021/NĐ-CP:",
        "số 33/2021/NĐ-CP → 33/2021/NĐ-CP:",
      ],
    ],
    ["theo Mẫu số 01\nThông báo này được niêm yết.", []],
    ["theo Điều 11 Công ước Viên năm 1980.", ["Điều 11 Công ước Viên → Công ước Viên: art_11"]],
    ["theo Điều 5 Hiệp định.", ["Điều 5 Hiệp định → Hiệp định: art_5"]],
    ["theo Điều 5 NĐ 80/2021/NĐ-CP.", ["Điều 5 NĐ 80/2021/NĐ-CP → 80/2021/NĐ-CP: art_5"]],
    ["theo Nghị quyết số 57-NQ/TW ngày 22.", ["Nghị quyết số 57-NQ/TW → 57-NQ/TW:"]],
    ["theo Nghị định số 217-HĐBT ngày 8.", ["Nghị định số 217-HĐBT → 217-HĐBT:"]],
    [
      "theo Điều 2 Nghị định của Chính phủ số 24/CP ngày 18.",
      ["Điều 2 Nghị định của Chính phủ số 24/CP → 24/CP: art_2"],
    ],
    [
      "từ Điều 67 đến Điều 69 Luật số 58/2014/QH13.",
      ["từ Điều 67 đến Điều 69 Luật số 58/2014/QH13 → 58/2014/QH13: art_67 art_68 art_69"],
    ],
  ])("%s", (sentence, shown) => {
    expect(show(decree(sentence))).toEqual(shown);
  });
});

describe("an amending act", () => {
  const act = [
    "THÔNG TƯ",
    "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 17/2022/TT-BLĐTBXH",
    "1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:",
    "“2. Trường hợp quy định tại điểm a khoản này và khoản 1 Điều này thì áp dụng Thông tư này.”.",
    "2. Bổ sung điểm d vào sau điểm c khoản 1 Điều 9 như sau:",
    "“d) Trường hợp quy định tại Điều 12.”.",
    "Điều 2. Hiệu lực",
    "Thông tư này có hiệu lực, trừ khoản 2 Điều 1 Thông tư này.",
  ].join("\n");

  it("speaks of the amended document in its instructions and quotations, of itself elsewhere", () => {
    expect(show(act)).toEqual([
      "Thông tư số 17/2022/TT-BLĐTBXH → 17/2022/TT-BLĐTBXH:",
      "khoản 2 Điều 5 → 17/2022/TT-BLĐTBXH: art_5__cl_2",
      "điểm a khoản này và khoản 1 Điều này → 17/2022/TT-BLĐTBXH: art_5__cl_2__point_a art_5__cl_1",
      "Thông tư này → 17/2022/TT-BLĐTBXH:",
      "điểm c khoản 1 Điều 9 → 17/2022/TT-BLĐTBXH: art_9__cl_1__point_c",
      "Điều 12 → 17/2022/TT-BLĐTBXH: art_12",
      "Thông tư này →",
      "khoản 2 Điều 1 Thông tư này → art_1__cl_2",
    ]);
  });
});

describe("a citation inside an attached regulation", () => {
  const text = (sentence: string) =>
    [
      "THÔNG TƯ",
      article(1),
      "Điều 2. Hiệu lực",
      "Thông tư có hiệu lực từ ngày ký.",
      "PHỤ LỤC I",
      "CÁC MẪU",
      "Mẫu số 01. Nội quy của cơ sở",
      article(1),
      "Mẫu số 02. Quy chế quản lý",
      article(1),
      "Điều 2. Xử lý",
      `1. ${sentence}`,
      "Mẫu số 03. Quy chế thăm gặp",
      article(1),
    ].join("\n");
  it.each([
    ["theo khoản 2 Điều 1.", ["khoản 2 Điều 1 → form_02__art_1__cl_2"]],
    [
      "theo khoản 2 Điều 1, Nội quy của cơ sở.",
      ["khoản 2 Điều 1, Nội quy của cơ sở → form_01__art_1__cl_2"],
    ],
    ["theo Điều 1 Quy chế thăm gặp.", ["Điều 1 Quy chế thăm gặp → form_03__art_1"]],
  ])("%s", (sentence, citations) => {
    expect(show(text(sentence)).filter((line) => line.includes("form"))).toEqual(citations);
  });
});
