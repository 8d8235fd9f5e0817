import { describe, expect, it } from "vitest";
import { unwrapText } from "../../../src/files/layout/unwrap-text.js";

/** `text` broken at a column, as terminals and mails do. */
function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

const running =
  "1. Cơ quan nhà nước có thẩm quyền quản lý về khoa học và công nghệ chịu trách nhiệm tổ chức thực hiện các quy định về tiêu chuẩn, đo lường và chất lượng trong phạm vi cả nước, báo cáo hằng năm và khi được yêu cầu.";
const clauses = Array.from({ length: 20 }, (_, n) => `${n + 1}${running.slice(1)}`);

/** What a line and the next give that stand at the end of a text broken at the first one's length. */
function unwrapped(line: string, ...more: string[]): string[] {
  const width = Math.max(60, line.length);
  const above = clauses.flatMap((clause) => wrap(clause, width));
  const text = [...above, line, ...more, "Điều 90. Hết"].join("\n");
  return unwrapText(text).text.trimEnd().split("\n").slice(clauses.length, -1);
}

describe("a full line goes on", () => {
  it.each([
    // Small letters behind a semicolon or a label, and numbers that are no labels.
    [
      "a) Hướng dẫn việc thành lập, tổ chức lại, sáp nhập và giải thể;",
      "tổ chức hoạt động của cơ sở.",
    ],
    [
      "b) Được hưởng từ đủ 15 năm đến dưới 30 năm đóng bảo hiểm xã hội;",
      "70 ngày nếu đã đóng từ đủ 30 năm trở lên.",
    ],
    [
      "b) Dự án có quy mô vốn đầu tư và thực hiện giải ngân tối thiểu",
      "6.000 tỷ đồng trong thời hạn 03 năm.",
    ],
    [
      "c) Đối với người có mức lương hưu hằng tháng thấp hơn hoặc bằng",
      "3.500.000 đồng/người/tháng.",
    ],
    ["c) Mỗi đợt đánh giá thử nghiệm câu hỏi có không ít hơn mười lăm", "(15) người tham gia."],
    [
      "c) Cơ quan tiếp nhận cấp giấy phép hoạt động theo đúng Mẫu số 04",
      "Phụ lục I ban hành kèm theo Nghị định này.",
    ],
    [
      "c) Các đồ vật, chất cấm thuộc Danh mục cấm tại khoản 1 Điều 7",
      "Mẫu số 01 về nội quy của cơ sở.",
    ],
    [
      "c) Chương trình phát triển kinh tế - xã hội vùng, giai đoạn 2021",
      "- 2030 được phê duyệt tại Quyết định này.",
    ],
    // Abbreviations and numbers of acts are capitals, but no titles.
    ["c) Tuyên truyền, phổ biến và tổ chức thi hành Luật Hỗ trợ về các", "DNNVV."],
    ["c) Thủ tục thực hiện dự án đầu tư theo hình thức hợp đồng", "PPP"],
    ["c) Cách thức thực hiện được áp dụng theo quy định tại Thông tư số", "14/2022/TT-BLĐTBXH."],
    ["Mục 5. THỜI GIỜ LÀM VIỆC, NGHỈ NGƠI ĐỐI VỚI NGƯỜI LÀM CÔNG", "VIỆC CÓ TÍNH CHẤT ĐẶC BIỆT"],
    ["Điều 8. Trách nhiệm của cơ quan quản lý và của công dân nước", "Việt Nam"],
  ])("%s / %s", (line, next) => {
    expect(unwrapped(line, next)).toEqual([`${line} ${next}`]);
  });
});

describe("a full line ends", () => {
  it.each([
    // A heading has no full stop: what runs on to one is the text below it.
    [
      "Điều 9. Chi phí thương lượng và ký kết thỏa ước lao động tập thể",
      "Mọi chi phí cho việc thương lượng do người sử dụng lao động chi trả.",
    ],
    [
      "Điều 10. Nghĩa vụ khi chấm dứt hợp đồng lao động trái pháp luật",
      "1. Phải nhận người lao động trở lại làm việc.",
    ],
    ["2. Nội dung hỗ trợ kết nối việc làm cho người dân tộc thiểu số", "1. Hỗ trợ chi phí đi lại."],
    // What goes on behind a full stop ends with a mark as well.
    ["a) Quyết định phân bổ vốn theo Luật Đấu thầu ngày 23 tháng 6 năm.", "Bản chụp"],
    ["DANH MỤC NGÀNH, NGHỀ ĐẦU TƯ KINH DOANH CÓ ĐIỀU KIỆN VỀ AN NINH", "STT"],
    ["Độc lập - Tự do - Hạnh phúc ____________________________________", "Kính gửi ai đó"],
    ["Đơn vị đề nghị cấp giấy phép và thời gian làm đơn như dưới đây", "…, ngày … tháng … năm …"],
    ["Kinh doanh dịch vụ đào tạo về kiểm tra an toàn lao động vùng sâu", "49"],
    ["Kinh doanh dịch vụ đào tạo về kiểm tra an toàn lao động vùng sâu", "15/02/2024"],
  ])("%s / %s", (line, next) => {
    expect(unwrapped(line, next)).toEqual([line, next]);
  });
});

it("takes a text broken at a column for exact: a line that a word would still fit in ends its paragraph", () => {
  const line = "a) Thông báo cho người lao động về thời hạn đã thỏa thuận từ đầu.";
  const next = "Ông bà nộp hồ sơ trực tuyến.";
  expect(unwrapped(`${line} Mọi`, "người đều được.", line, next).slice(1)).toEqual([line, next]);
});

describe("the indents of a text", () => {
  const indented = clauses
    .flatMap((clause) => wrap(`____${clause}`, 70))
    .map((line) => line.replace("____", "    "));
  const last = (...lines: string[]) =>
    unwrapText([...indented, ...lines, "    Điều 90. Hết"].join("\n"))
      .text.trimEnd()
      .split("\n")
      .slice(clauses.length, -1);
  const full = "Cơ quan quản lý nhà nước về đo lường chịu trách nhiệm về kết quả.";

  it("begin paragraphs, full as the line above may be", () => {
    expect(last(`    ${full}`, "    Trường hợp khác.")).toEqual([full, "Trường hợp khác."]);
    expect(last(`    ${full}`, "Trường hợp khác.")).toEqual([`${full} Trường hợp khác.`]);
  });

  it("part a heading from the text below it", () => {
    const heading = "Điều 9. Chi phí thương lượng, ký kết thỏa ước lao động tập thể";
    expect(last(`    ${heading}`, "    Mọi chi phí do bên thuê trả.")).toEqual([
      heading,
      "Mọi chi phí do bên thuê trả.",
    ]);
  });

  it("are nothing where lines that go on stand in as well", () => {
    const all = [...clauses.flatMap((clause) => wrap(clause, 66)), full, "Trường hợp khác."];
    const text = all.map((line) => `    ${line}`).join("\n");
    expect(unwrapText(text).text.trimEnd().split("\n").slice(clauses.length)).toEqual([
      `${full} Trường hợp khác.`,
    ]);
  });
});

it("white between all paragraphs tells them apart, and none within goes on", () => {
  const spaced = clauses.flatMap((clause) => [...wrap(clause, 70), ""]);
  const full = "Cơ quan quản lý nhà nước về đo lường chịu trách nhiệm về kết quả:";
  const last = (...lines: string[]) =>
    unwrapText([...spaced, ...lines].join("\n"))
      .text.trimEnd()
      .split("\n")
      .slice(clauses.length);
  expect(last(full, "Sở nộp hồ sơ.", "", "Hết.")).toEqual([`${full} Sở nộp hồ sơ.`, "Hết."]);
  expect(last(full, "", "Sở nộp hồ sơ.")).toEqual([full, "Sở nộp hồ sơ."]);
});

describe("numbers alone on their lines, white around them", () => {
  const page = clauses.flatMap((clause) => wrap(clause, 70)).slice(0, 45);
  const removed = (text: string) =>
    unwrapText(text)
      .doubts.filter((doubt) => doubt.reason === "page-number-removed")
      .map((doubt) => doubt.text);
  const paged = (numbers: number[], lines: string[]) =>
    numbers.map((n) => [...lines, "", String(n), ""].join("\n")).join("\n");

  it("are pages where they count on through the text", () => {
    expect(removed(paged([1, 2, 3, 4], page))).toEqual(["1", "2", "3", "4"]);
    expect(removed(paged([7, 8], page))).toEqual(["7", "8"]);
  });

  it("are the text's where they are near each other or lie apart, as rows of a table do", () => {
    expect(removed(paged([1, 2, 3, 4, 5, 6, 7, 8], page.slice(0, 9)))).toEqual([]);
    const two = [...page.slice(0, 25), "", "27", "", ...page.slice(0, 22), "", "28", ""];
    expect(removed([...page, ...page, ...two, ...page].join("\n"))).toEqual([]);
    const years = ["Năm", "2015", "2016"].join("\n\n");
    expect(removed([...page, ...page, "", years, "", ...page].join("\n"))).toEqual([]);
  });

  it("are pages where they stand in a sentence", () => {
    const at = page.findIndex(
      (line, n) => n > 20 && /^\p{Ll}/u.test(line) && /\p{Ll}$/u.test(page[n - 1] ?? ""),
    );
    expect(removed([...page.slice(0, at), "", "1", "", ...page.slice(at)].join("\n"))).toEqual([
      "1",
    ]);
  });

  it("are no page headers, though they repeat at the edges of pages", () => {
    const pages = [1, 2, 3, 4, 5].map((n) => [...page, `${n}02 - ${n}10`, `\f${n}22 - ${n}30`]);
    expect(unwrapText(pages.flat().join("\n")).text).toContain("102 - 110\n122 - 130");
  });
});
