import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unwrapText } from "../../../src/files/layout/unwrap-text.js";

const gazette = `CÔNG BÁO/Số 751 + 752/Ngày 10-10-2022 
17 
 
Chương I 
QUY ĐỊNH CHUNG VỀ PHÂN CẤP, PHÂN QUYỀN TRONG LĨNH VỰC KHOA HỌC VÀ 
CÔNG NGHỆ 
Điều 1. Phạm vi điều chỉnh 
1. Thông tư này hướng dẫn một số nội dung về thẩm quyền của Bộ Lao động - 
Thương binh và Xã hội theo Nghị định số 80/2021/NĐ-CP và Thông tư số 5/2020/TT-
BKHCN của Bộ trưởng; trường hợp đặc biệt thực hiện theo quy định tại khoản 
2 Điều này. 
2. Người đứng đầu cơ quan, tổ chức chịu trách nhiệm trước pháp luật về nội dung 
Người ký: Cổng Thông tin điện tử Chính phủ
Thời gian ký: 14.10.2022 14:37:14 +07:00

18 
CÔNG BÁO/Số 751 + 752/Ngày 10-10-2022 
 
của văn bản do mình ban hành.2 
a) Được lập thành văn bản; 
1 Khoản này không có trong văn bản. 
`;

describe("a page layout in plain text", () => {
  it("becomes paragraphs: lines joined, headers, numbers and stamps out", () => {
    expect(unwrapText(gazette).text.split("\n")).toEqual([
      "Chương I",
      "QUY ĐỊNH CHUNG VỀ PHÂN CẤP, PHÂN QUYỀN TRONG LĨNH VỰC KHOA HỌC VÀ CÔNG NGHỆ",
      "Điều 1. Phạm vi điều chỉnh",
      "1. Thông tư này hướng dẫn một số nội dung về thẩm quyền của Bộ Lao động - Thương binh và Xã hội theo Nghị định số 80/2021/NĐ-CP và Thông tư số 5/2020/TT-BKHCN của Bộ trưởng; trường hợp đặc biệt thực hiện theo quy định tại khoản 2 Điều này.",
      "2. Người đứng đầu cơ quan, tổ chức chịu trách nhiệm trước pháp luật về nội dung của văn bản do mình ban hành.2",
      "a) Được lập thành văn bản;",
      "1 Khoản này không có trong văn bản.",
      "",
    ]);
  });

  it("keeps the items of a list of dashes apart, and a name that goes on with a dash together", () => {
    const lines = [
      "- Tính khác biệt về năng suất và chất lượng của vật nuôi được khảo nghiệm",
      "- Tính ổn định về năng suất và chất lượng của vật nuôi được khảo nghiệm và",
      "kết quả",
      "- Cơ quan chủ trì là Bộ Nông nghiệp và Môi trường phối hợp Bộ Lao động",
      "- Thương binh và Xã hội",
    ];
    const filled = [...lines, ...Array.from({ length: 12 }, () => lines[0] ?? "")].join("\n");
    expect(unwrapText(filled).text.split("\n").slice(0, 3)).toEqual([
      lines[0],
      `${lines[1] ?? ""} ${lines[2] ?? ""}`,
      `${lines[3] ?? ""} ${lines[4] ?? ""}`,
    ]);
  });

  it("lists what was taken out, and where", () => {
    const taken = unwrapText(gazette).doubts.filter((doubt) => doubt.reason.endsWith("removed"));
    expect(taken.map(({ line, reason, text }) => [line, reason, text])).toEqual([
      [1, "page-header-removed", "CÔNG BÁO/Số 751 + 752/Ngày 10-10-2022"],
      [1, "page-number-removed", "17"],
      [5, "signature-stamp-removed", "Người ký: Cổng Thông tin điện tử Chính phủ"],
      [5, "signature-stamp-removed", "Thời gian ký: 14.10.2022 14:37:14 +07:00"],
      [5, "page-number-removed", "18"],
      [5, "page-header-removed", "CÔNG BÁO/Số 751 + 752/Ngày 10-10-2022"],
    ]);
  });

  it("moves the notes of a consolidation behind the text and brackets their marks", () => {
    const page = [
      "Điều 2. Người nộp thuế",
      "2.1 Doanh nghiệp có thu nhập chịu thuế quy định tại Điều 3 của Luật này phải",
      "nộp thuế thu nhập doanh nghiệp theo quy định của pháp luật về thuế và kế",
      "toán;",
      "h)2 Dự án đầu tư thuộc đối tượng ưu đãi theo quy định của pháp luật về đầu",
      "",
      "1 Khoản này được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 2 của Luật số",
      "141/2025/QH15.",
      "2 Điểm này được bổ sung theo quy định tại Điều 3 của Luật số 141/2025/QH15.",
      "\ftư và pháp luật có liên quan.",
    ].join("\n");
    expect(unwrapText(page).text.split("\n")).toEqual([
      "Điều 2. Người nộp thuế",
      "2.[1] Doanh nghiệp có thu nhập chịu thuế quy định tại Điều 3 của Luật này phải nộp thuế thu nhập doanh nghiệp theo quy định của pháp luật về thuế và kế toán;",
      "h)[2] Dự án đầu tư thuộc đối tượng ưu đãi theo quy định của pháp luật về đầu tư và pháp luật có liên quan.",
      "[1] Khoản này được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 2 của Luật số 141/2025/QH15.",
      "[2] Điểm này được bổ sung theo quy định tại Điều 3 của Luật số 141/2025/QH15.",
      "",
    ]);
  });

  it("leaves a text that is not wrapped as it is", () => {
    const text = `Điều 1. Phạm vi\n1. ${"Nội dung của khoản này. ".repeat(12).trim()}\nTrường hợp khác.\n`;
    expect(unwrapText(text).text).toBe(text);
  });

  it("keeps every word of any text that has no furniture", () => {
    const word = fc.constantFrom(
      "cơ",
      "quan",
      "Bộ",
      "Điều 5.",
      "2.",
      "a)",
      "-",
      "“",
      "”.",
      "khoản",
    );
    const line = fc.array(word, { maxLength: 14 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const words = (text: string) => text.replace(/\s+/g, "");
        const unwrapped = unwrapText(lines.join("\n"));
        const moved = unwrapped.doubts.some((doubt) => doubt.reason.endsWith("removed"));
        expect(moved || words(unwrapped.text) === words(lines.join("\n"))).toBe(true);
      }),
    );
  });

  it.each([
    ["one character", "x".repeat(1_000_000)],
    ["opening quotes", "“".repeat(1_000_000)],
    ["clause labels", "1. ".repeat(333_000)],
    ["short lines", "1 Khoản\n".repeat(125_000)],
    ["page numbers", "\n7\n".repeat(300_000)],
    ["blanks", " ".repeat(1_000_000)],
  ])("of 1 MB of %s ends in linear time", (_, text) => {
    const began = performance.now();
    unwrapText(text);
    // Far above what it takes, far below what anything quadratic would.
    expect(performance.now() - began).toBeLessThan(8000);
  });
});
