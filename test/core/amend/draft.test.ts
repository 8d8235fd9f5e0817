import { describe, expect, it } from "vitest";
import { draft } from "../../../src/core/amend/draft/draft.js";
import { read } from "../../../src/core/provision/read.js";
import { brokenPromises, style } from "./round-trip.js";
import { decree } from "./show.js";

const scope =
  "Phạm vi\n1. Quy định về cân.\n2. Quy định về thước:\na) thước dây;\nb) thước gấp;\nc) thước kẹp.";
const files = "Hồ sơ\n1. Nộp đơn trong 10 ngày.\n2. Nộp bản sao giấy phép.\n3. Trả kết quả.";
const fees = "Lệ phí\nNộp lệ phí trong 10 ngày tại bộ phận một cửa của Sở.";
const before = decree(scope, files, fees);

const drafted = (after: string) => draft(read(before), read(after), style);
const sentences = (after: string) =>
  drafted(after)
    .articles.split("\n")
    .filter((line) => /^\d+\. (?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Bỏ)/u.test(line));

it("names a clause and a section of an annex instead of writing the annex anew", () => {
  const annex = (clause: string, close: string) =>
    `${before}PHỤ LỤC I\nQUY TRÌNH\n(Kèm theo Nghị định số 1/2020/NĐ-CP)\nI. QUY ĐỊNH CHUNG\n1. Một.\n2. Hai.\nII. TRÌNH TỰ\n1. ${clause}\n2. Kiểm tra hồ sơ trong 10 ngày.\nIII. KẾT THÚC\n${close}\n`;
  const [old, fresh] = [annex("Nộp đơn.", "Lưu hồ sơ."), annex("Gửi đơn.", "Lưu hồ sơ 5 năm.")];
  const { articles, rest } = draft(read(old), read(fresh), style);
  expect(rest).toEqual([]);
  expect(articles.split("\n").filter((line) => line.endsWith("như sau:"))).toEqual([
    "1. Sửa đổi, bổ sung khoản 1 Mục II Phụ lục I như sau:",
    "2. Sửa đổi, bổ sung Mục III Phụ lục I như sau:",
  ]);
  expect(brokenPromises(old, fresh)).toEqual({ broken: [], rest: [] });
});

it("puts new texts of clauses that follow each other into one instruction", () => {
  const text = (two: string, three: string, four: string) =>
    decree(`Một\n1. Cân.\n2. ${two}.\n3. ${three}.\n4. ${four}.\n5. Hết.`, "Hai\nHai.");
  const old = text("Thước dây dài", "Bình chứa lớn", "Đồng hồ nước");
  const both = text("Mọi loại thước", "Các thùng đựng", "Đồng hồ nước");
  const apart = text("Mọi loại thước", "Bình chứa lớn", "Công tơ điện");
  const written = (after: string) => draft(read(old), read(after), style).articles;
  expect(written(both)).toContain(
    "1. Sửa đổi, bổ sung khoản 2, khoản 3 Điều 1 như sau:\n“2. Mọi loại thước.\n3. Các thùng đựng.”.\nĐiều 2.",
  );
  expect(written(apart)).toContain("1. Sửa đổi, bổ sung khoản 2 Điều 1 như sau:");
  expect(written(apart)).toContain("2. Sửa đổi, bổ sung khoản 4 Điều 1 như sau:");
  expect(brokenPromises(old, both)).toEqual({ broken: [], rest: [] });
});

it("replaces a chapter whole where only a point that stands in no article changes", () => {
  const chapter = (point: string) =>
    `${before}Chương II\nQUY ĐỊNH KHÁC\na) ${point};\nb) Trả kết quả.\n`;
  const [old, fresh] = [chapter("Nộp đơn"), chapter("Gửi đơn")];
  expect(draft(read(old), read(fresh), style).operations).toMatchObject([
    { action: "substitute", targets: [{ address: "chp_II" }] },
  ]);
  expect(brokenPromises(old, fresh)).toEqual({ broken: [], rest: [] });
});

describe("a text that does not tell its number", () => {
  const after = before.replace("thước gấp", "thước cuộn").replace("3. Trả kết quả.\n", "");
  const bare = (text: string) => text.slice(text.indexOf("Điều 1."));

  it("is named with a blank, and comes back word for word", () => {
    const { articles } = draft(read(bare(before)), read(bare(after)));
    expect(articles).toContain("Điều 1. Sửa đổi, bổ sung một số điều của Văn bản số …\n");
    expect(brokenPromises(bare(before), bare(after), {})).toEqual({ broken: [], rest: [] });
  });

  it("of a kind that is known, is named by it", () => {
    const typed = (text: string) => `NGHỊ ĐỊNH\nVề đo lường\n${bare(text)}`;
    const { articles } = draft(read(typed(before)), read(typed(after)));
    expect(articles).toContain("một số điều của Nghị định số …\n");
    expect(brokenPromises(typed(before), typed(after), {})).toEqual({ broken: [], rest: [] });
  });
});

describe("annexes that are replaced whole", () => {
  const body = "Tên hàng\nCân bàn\nCân treo\nTấm mẫu\n…\nGhi chú khác";
  it.each([
    ["with a name of its own kind", `Phụ lục IIA\nDANH MỤC HÀNG HÓA\n${body.replace("…\n", "")}`],
    ["named in its title", `PHỤ LỤC II DANH MỤC HÀNG HÓA\n${body.replace("…\n", "")}`],
    ["with a form to be filled in", `PHỤ LỤC I\nBIỂU MẪU\nMẫu số 01\nĐƠN\n${body}`],
  ])("%s come back word for word", (_, annex) => {
    const [old, fresh] = [annex, annex.replace("Cân bàn", "Cân bàn điện tử")].map(
      (text) => `${before}${text}\n`,
    );
    expect(brokenPromises(old ?? "", fresh ?? "")).toEqual({ broken: [], rest: [] });
  });
});

describe("the smallest instruction", () => {
  it.each([
    [
      "a point",
      before.replace("thước gấp", "thước cuộn"),
      ["1. Sửa đổi, bổ sung điểm b khoản 2 Điều 1 như sau:"],
    ],
    [
      "a clause",
      before.replace("3. Trả kết quả.", "3. Trả kết quả trực tuyến."),
      ["1. Sửa đổi, bổ sung khoản 3 Điều 2 như sau:"],
    ],
    [
      "a heading",
      before.replace("Điều 2. Hồ sơ", "Điều 2. Hồ sơ và thời hạn"),
      ["1. Sửa đổi, bổ sung tên Điều 2 như sau:"],
    ],
    [
      "an introduction",
      before.replace("Quy định về thước:", "Quy định về các thước:"),
      ["1. Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 1 như sau:"],
    ],
    [
      "an added clause",
      before.replace("Trả kết quả.\n", "Trả kết quả.\n4. Lưu hồ sơ.\n"),
      ["1. Bổ sung khoản 4 vào sau khoản 3 Điều 2 như sau:"],
    ],
    [
      "an added point with a number of its own",
      before.replace("b) thước gấp;\n", "b) thước gấp;\nb1) thước laser;\n"),
      ["1. Bổ sung điểm b1 vào sau điểm b khoản 2 Điều 1 như sau:"],
    ],
    [
      "an added article",
      decree(scope, files, fees, "Hiệu lực\nTừ ngày ký."),
      ["1. Bổ sung Điều 4 vào sau Điều 3 như sau:"],
    ],
    [
      "repealed provisions, in one sentence",
      before.replace("3. Trả kết quả.\n", "").replace("b) thước gấp;\n", ""),
      ["1. Bãi bỏ điểm b khoản 2 Điều 1, khoản 3 Điều 2."],
    ],
    [
      "words that change in several places",
      before.replaceAll("10 ngày", "05 ngày"),
      ["1. Thay thế cụm từ “10 ngày” bằng cụm từ “05 ngày” tại khoản 1 Điều 2, Điều 3."],
    ],
    [
      "a whole article where its clauses are renumbered",
      before
        .replace("1. Nộp đơn trong 10 ngày.\n2. Nộp bản", "1. Nộp bản")
        .replace("3. Trả", "2. Trả"),
      ["1. Sửa đổi, bổ sung Điều 2 như sau:"],
    ],
  ])("%s", (_, after, expected) => {
    expect(sentences(after)).toEqual(expected);
    expect(brokenPromises(before, after)).toEqual({ broken: [], rest: [] });
  });
});

it("writes the articles of an act: changes, then words and repeals, then its effect", () => {
  const after = before
    .replace("thước kẹp.", "thước kẹp điện tử.")
    .replace("3. Trả kết quả.\n", "")
    .replaceAll("10 ngày", "05 ngày");
  expect(drafted(after).articles)
    .toBe(`Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP
1. Sửa đổi, bổ sung điểm c khoản 2 Điều 1 như sau:
“c) thước kẹp điện tử.”.
Điều 2. Thay thế cụm từ, bãi bỏ một số điều của Nghị định số 1/2020/NĐ-CP
1. Thay thế cụm từ “10 ngày” bằng cụm từ “05 ngày” tại khoản 1 Điều 2, Điều 3.
2. Bãi bỏ khoản 3 Điều 2.
Điều 3. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành kể từ ngày … tháng … năm ….
`);
});

it("leaves renumbered articles to the rest, and drafts the others", () => {
  const after = decree(
    scope,
    "Đối tượng áp dụng\nÁp dụng cho mọi tổ chức.",
    files,
    "Lệ phí\nNộp trực tuyến.",
  );
  const { rest } = draft(
    read(decree(scope, files, "Thời hạn xử lý\nMười ngày.")),
    read(after),
    style,
  );
  expect(rest.map(({ address, reason }) => [address, reason])).toEqual(
    ["", "__cl_1", "__cl_2", "__cl_3"].map((inner) => [
      `art_3${inner}`,
      { code: "renumbered", before: `art_2${inner}` },
    ]),
  );
});

it("keeps quotation marks of the text apart from those of the act", () => {
  const after = before
    .replace("3. Trả kết quả.", "3. Ghi “đã trả” vào sổ “kết quả”.")
    .replace("Sở.", "Sở” và nơi khác.\n“Nộp một lần.");
  expect(brokenPromises(before, after)).toEqual({ broken: [], rest: [] });
});
