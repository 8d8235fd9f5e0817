import { describe, expect, it } from "vitest";
import { act, amended, decree } from "./show.js";

const base = decree(
  "Phạm vi\n1. Quy định về cân.\n2. Quy định về thước:\na) thước dây;\nb) thước gấp;\nc) thước kẹp.\nThước đo theo mét.",
  "Hồ sơ\n1. Nộp trong 10 ngày.\n2. Trả sau 1.510 ngày hoặc 10 ngày.",
  "Lệ phí\nNộp lệ phí tại bộ phận một cửa sau hòa giải - thương lượng.",
);
const change = (clause: string, text = base) => amended(text, [act(clause)]);
const articles = (clause: string, text = base) => change(clause, text).lines;

describe("amending provisions", () => {
  it.each([
    [
      "a point",
      "Sửa đổi điểm b khoản 2 Điều 1 như sau:\n“b) thước cuộn;”.",
      ["a) thước dây;", "b) thước cuộn;", "c) thước kẹp."],
    ],
    [
      "a clause with all its points",
      "Sửa đổi khoản 2 Điều 1 như sau:\n“2. Quy định về đồng hồ.”.",
      ["1. Quy định về cân.", "2. Quy định về đồng hồ.", "Điều 2. Hồ sơ"],
    ],
    [
      "the introduction of a clause, its points untouched",
      "Sửa đổi đoạn mở đầu khoản 2 Điều 1 như sau:\n“2. Quy định về các thước:”.",
      ["2. Quy định về các thước:", "a) thước dây;"],
    ],
    [
      "words at the end of a clause, before its mark",
      "Bổ sung cụm từ “điện tử” vào cuối khoản 1 Điều 1.",
      ["1. Quy định về cân điện tử."],
    ],
    [
      "words of a heading, as they change from one to the other",
      "Sửa đổi tên Điều 2 từ “Hồ sơ” thành “Giấy tờ”.",
      ["Điều 2. Giấy tờ", "1. Nộp trong 10 ngày."],
    ],
    [
      "words at the end of a clause, and not those before",
      "Bỏ cụm từ “ngày” ở cuối khoản 2 Điều 2.",
      ["2. Trả sau 1.510 ngày hoặc 10."],
    ],
    [
      "the mark that ends a point",
      "Thay thế dấu chấm phẩy (“;”) ở cuối điểm b khoản 2 Điều 1 bằng dấu chấm (“.”).",
      ["b) thước gấp.", "c) thước kẹp."],
    ],
    [
      "a heading",
      "Sửa đổi tên Điều 2 như sau:\n“Điều 2. Hồ sơ và thời hạn”.",
      ["Điều 2. Hồ sơ và thời hạn", "1. Nộp trong 10 ngày."],
    ],
    [
      "a clause quoted without its number, which it keeps",
      "Sửa đổi khoản 1 Điều 1 như sau:\n“Quy định về cân điện tử.”.",
      ["1. Quy định về cân điện tử."],
    ],
    [
      "an inserted point, in its place",
      "Bổ sung điểm b1 vào sau điểm b khoản 2 Điều 1 như sau:\n“b1) thước laser;”.",
      ["b) thước gấp;", "b1) thước laser;", "c) thước kẹp."],
    ],
    [
      "inserted clauses at the end",
      "Bổ sung khoản 3 và khoản 4 vào Điều 2 như sau:\n“3. Ba.\n4. Bốn.”.",
      ["2. Trả sau 1.510 ngày hoặc 10 ngày.", "3. Ba.", "4. Bốn.", "Điều 3. Lệ phí"],
    ],
    [
      "an inserted article",
      "Bổ sung Điều 2a như sau:\n“Điều 2a. Gia hạn\nGia hạn một lần.”.",
      ["Điều 2a. Gia hạn", "Gia hạn một lần.", "Điều 3. Lệ phí"],
    ],
    [
      "a repealed point with the mark of its list",
      "Bãi bỏ điểm b khoản 2 Điều 1.",
      ["a) thước dây;", "b) (được bãi bỏ);", "c) thước kẹp."],
    ],
    [
      "a repealed clause, which keeps its number",
      "Bãi bỏ khoản 1 Điều 2.",
      ["1. (được bãi bỏ)", "2. Trả sau 1.510 ngày hoặc 10 ngày."],
    ],
    ["a repealed article", "Bãi bỏ Điều 3.", ["Điều 3. (được bãi bỏ)"]],
    [
      "words, whole numbers only",
      "Thay thế cụm từ “10 ngày” bằng cụm từ “05 ngày” tại Điều 2.",
      ["1. Nộp trong 05 ngày.", "2. Trả sau 1.510 ngày hoặc 05 ngày."],
    ],
    [
      "words at the head of a sentence",
      "Thay thế cụm từ “nộp” bằng cụm từ “gửi” tại khoản 1 Điều 2, Điều 3.",
      ["1. Gửi trong 10 ngày."],
    ],
    [
      "deleted words with one of their spaces",
      "Bỏ cụm từ “tại bộ phận một cửa” tại Điều 3.",
      ["Nộp lệ phí sau hòa giải - thương lượng."],
    ],
    [
      "words in the other spelling",
      "Thay thế cụm từ “hoà giải – thương lượng” bằng cụm từ “thỏa thuận” tại Điều 3.",
      ["Nộp lệ phí tại bộ phận một cửa sau thỏa thuận."],
    ],
    [
      "a repealed paragraph, of which nothing stays",
      "Bãi bỏ đoạn cuối khoản 2 Điều 1.",
      ["c) thước kẹp.", "Điều 2. Hồ sơ"],
    ],
    [
      "added words",
      "Bổ sung cụm từ “, trực tuyến” vào sau cụm từ “bộ phận một cửa” tại Điều 3.",
      ["Nộp lệ phí tại bộ phận một cửa, trực tuyến sau hòa giải - thương lượng."],
    ],
  ])("%s", (_, clause, expected) => {
    const { lines, open } = change(clause);
    expect(open).toEqual([]);
    const at = lines.indexOf(expected[0] ?? "");
    expect(lines.slice(at, at + expected.length)).toEqual(expected);
  });

  it.each([
    ["Thay thế số “2” bằng số “3” tại khoản 2 Điều 1.", "2. Hồ sơ gồm 3 bản."],
    ["Thay thế cụm từ “Điều 1” bằng cụm từ “Điều 9” tại Điều 1.", "Điều 1. Phạm vi theo Điều 9"],
    ["Bỏ từ “a” tại khoản 1 Điều 1.", "a) Loại."],
    ["Thay dấu “.” bằng dấu “;” tại điểm a khoản 1 Điều 1.", "a) Loại;"],
  ])("takes no number of a provision for its words: %s", (clause, line) => {
    const text = decree("Phạm vi theo Điều 1\n1. Gồm loại a:\na) Loại.\n2. Hồ sơ gồm 2 bản.");
    const { lines, open } = change(clause, text);
    expect(open).toEqual([]);
    expect(lines).toContain(line);
    expect(lines).toHaveLength(4);
  });

  it("changes the introduction of an article without a name, which begins with its number", () => {
    const text = decree("Hồ sơ gồm:\na) Đơn;\nb) Giấy.");
    const clause = "Sửa đổi đoạn mở đầu Điều 1 như sau:\n“Giấy tờ gồm:”.";
    expect(articles(clause, text)).toEqual(["Điều 1. Giấy tờ gồm:", "a) Đơn;", "b) Giấy."]);
  });

  it("changes the items of an annex, which acts call its sections", () => {
    const text = `${decree("Phạm vi\nX.")}PHỤ LỤC I\nDANH MỤC\n1. Cân.\n2. Đồng hồ.\n`;
    const clause = "Sửa đổi mục 2 Phụ lục I như sau:\n“2. Thước.”.";
    expect(articles(clause, text).slice(-2)).toEqual(["1. Cân.", "2. Thước."]);
    expect(articles("Bãi bỏ mục 2 Phụ lục I.", text).at(-1)).toBe("2. (được bãi bỏ)");
    const third = "Bổ sung mục 3 vào sau mục 2 Phụ lục I như sau:\n“3. Thước.”.";
    expect(articles(third, text).slice(-2)).toEqual(["2. Đồng hồ.", "3. Thước."]);
  });

  it("tells of added words in its note, not of those they stand beside", () => {
    const { notes } = change("Bổ sung từ “lại” liền sau từ “Nộp” tại khoản 1 Điều 2.");
    expect(notes[0]?.note).toMatch(/^Cụm từ “lại” được bổ sung theo/u);
  });

  it.each(["“QUY ĐỊNH KHÁC”", "“Chương II\nQUY ĐỊNH KHÁC”"])(
    "gives a chapter a new name behind its number: %s",
    (name) => {
      const text = decree("Một\nX.", "Hai\nX.").replace("Điều 2", "Chương II\nRIÊNG\nĐiều 2");
      const clause = `Sửa đổi tên Chương II thành ${name}.`;
      expect(articles(clause, text).slice(2, 5)).toEqual([
        "Chương II",
        "QUY ĐỊNH KHÁC",
        "Điều 2. Hai",
      ]);
    },
  );

  it("puts a new article into the chapter that the act names", () => {
    const text = decree("Một\nMột.", "Hai\nHai.").replace("Điều 2", "Chương II\nRIÊNG\nĐiều 2");
    const clause = "Bổ sung Điều 1a vào Chương II như sau:\n“Điều 1a. Mới\nMới.”.";
    expect(articles(clause, text).slice(2, 6)).toEqual([
      "Chương II",
      "RIÊNG",
      "Điều 1a. Mới",
      "Mới.",
    ]);
  });

  it("suspends and extends by notes alone", () => {
    const { lines, notes, open } = amended(base, [
      act(
        "Ngưng hiệu lực thi hành khoản 1 Điều 2 từ ngày 01 tháng 4 năm 2026 đến hết ngày 31 tháng 12 năm 2026.",
        "Kéo dài thời hạn áp dụng Điều 3 đến hết ngày 31 tháng 12 năm 2027.",
      ),
    ]);
    expect(open).toEqual([]);
    expect(lines).toEqual(base.trimEnd().split("\n").slice(5));
    expect(
      notes
        .slice(0, 2)
        .map(({ address, note }) => [address, note.replace(/ theo .*2026,/u, " …,")]),
    ).toEqual([
      [
        "art_2__cl_1",
        "Khoản này ngưng hiệu lực thi hành …, từ ngày 01 tháng 4 năm 2026 đến hết ngày 31 tháng 12 năm 2026",
      ],
      ["art_3", "Điều này được kéo dài thời hạn áp dụng …, đến hết ngày 31 tháng 12 năm 2027"],
    ]);
  });

  it("changes nothing else", () => {
    const before = base.split("\n");
    const after = articles("Sửa đổi điểm b khoản 2 Điều 1 như sau:\n“b) thước cuộn;”.");
    const same = before.filter((line) => after.includes(line));
    expect(after.filter((line) => !same.includes(line))).toEqual(["b) thước cuộn;"]);
  });
});

describe("what has not exactly one reading", () => {
  it.each([
    ["Sửa đổi khoản 9 Điều 1 như sau:\n“9. Chín.”.", "target-unknown"],
    ["Sửa đổi khoản 1 Điều 1 như sau:\n“2. Hai.”.", "quote-names-more"],
    ["Sửa đổi khoản 1 Điều 1 như sau:\n“1. Một.\n5. Năm.”.", "quote-names-more"],
    ["Sửa đổi khoản 1 và khoản 2 Điều 2 như sau:\n“1. Một.”.", "quote-lacks"],
    ["Sửa đổi Điều 3 như sau:\n“a) Một;\nb) Hai.”.", "quote-without-label"],
    ["Sửa đổi Điều 2 như sau:\n“Điều 2. Hồ sơ\n1. Một.\n…”.", "quote-omits"],
    ["Bổ sung khoản 2 vào Điều 2 như sau:\n“2. Hai.”.", "already-there"],
    ["Bổ sung khoản 5 vào Điều 2 như sau:\n“5. Năm.”.", "gap-before"],
    ["Bổ sung khoản 2a vào sau khoản 7 Điều 2 như sau:\n“2a. Hai.”.", "anchor-unknown"],
    ["Bổ sung khoản 1 vào Điều 3 như sau:\n“1. Một.”.", "place-unclear"],
    ["Thay thế cụm từ “20 ngày” bằng cụm từ “05 ngày” tại Điều 2.", "words-not-found"],
    ["Bổ sung cụm từ “làm việc” vào sau cụm từ “ngày” tại Điều 2.", "words-more-than-once"],
    ["Sửa đổi đoạn thứ hai khoản 2 Điều 1 như sau:\n“Mới.”.", "paragraph-unclear"],
    ["Sửa đổi khoản 2 Điều 1 như sau:\n“Quy định về thước.”.", "quote-without-label"],
    ["Sửa đổi khoản 2 Điều 1 như sau:\n“2. Quy định về các thước:”.", "quote-omits"],
    ["Sửa đổi Bước 5 như sau:\n“Bước 5. Mới.”.", "not-understood"],
    ["Bãi bỏ khoản 1, Điều 2.", "ambiguous-citation"],
    ["Sửa đổi tên khoản 1 Điều 2 như sau:\n“1. Tên”.", "no-heading"],
    ["Thay thế Phụ lục I bằng Phụ lục I ban hành kèm theo Nghị định này.", "target-unknown"],
  ])("%s → %s", (clause, code) => {
    const { lines, open } = change(clause);
    expect(open).toEqual([code]);
    expect(lines).toEqual(base.trimEnd().split("\n").slice(5));
  });

  it.each(["Bãi bỏ Mục II và Điều 4.", "Thay cụm từ “Ba” bằng cụm từ “Bốn” tại Mục II và Điều 4."])(
    "asks whether what holds the place before it is meant as well: %s",
    (clause) => {
      const grouped = decree("A\nX.", "B\nX.", "C\nX.", "D:\nI. E\n1. Một.\nII. G\n1. Ba.");
      expect(change(clause, grouped).open).toEqual(["ambiguous-citation"]);
    },
  );

  it.each([
    ["Bãi bỏ Chương II gồm các điều từ Điều 2 đến Điều 3.", []],
    ["Bãi bỏ Chương II gồm Điều 2.", ["ambiguous-citation"]],
  ])("repeals a chapter whose articles are told, where they are all: %s", (clause, asked) => {
    const text = decree("Một\nX.", "Hai\nX.", "Ba\nX.").replace(
      "Điều 2",
      "Chương II\nRIÊNG\nĐiều 2",
    );
    const { lines, open } = change(clause, text);
    expect(open).toEqual(asked);
    expect(lines.includes("Chương II (được bãi bỏ)")).toBe(asked.length === 0);
  });

  it("repeals a group of an article, which keeps its number", () => {
    const grouped = decree("D:\nI. E\n1. Một.\nII. G\n1. Ba.");
    expect(articles("Bãi bỏ Mục II Điều 1.", grouped)).toEqual([
      "Điều 1. D:",
      "I. E",
      "1. Một.",
      "II. (được bãi bỏ)",
    ]);
  });

  it("asks for the places where words are missing and changes the others", () => {
    const { lines, open, statuses } = change(
      "Thay thế cụm từ “10 ngày” bằng cụm từ “05 ngày” tại khoản 1 Điều 2, Điều 3.",
    );
    expect(open).toEqual(["words-not-found"]);
    expect(statuses).toEqual(["applied", "needs-person"]);
    expect(lines).toContain("1. Nộp trong 05 ngày.");
  });

  it("asks where a number of the text is there twice", () => {
    const twice = decree("Phạm vi\n1. Một.\n2. Hai.\n2. Hai khác.\n3. Ba.");
    expect(change("Bãi bỏ khoản 2 Điều 1.", twice).open).toEqual(["target-repeated"]);
  });
});

describe("one act", () => {
  it("changes what its own earlier operations created", () => {
    const { lines, open } = amended(base, [
      act(
        "Bổ sung khoản 3 vào Điều 2 như sau:\n“3. Nộp trong 10 ngày.”.",
        "Bổ sung khoản 4 vào sau khoản 3 Điều 2 như sau:\n“4. Bốn.”.",
      ),
    ]);
    expect(open).toEqual([]);
    expect(lines.slice(lines.indexOf("3. Nộp trong 10 ngày."))[1]).toBe("4. Bốn.");
  });

  it("matches words on the text before it: no replacement eats another", () => {
    const text = decree("Cơ quan\n1. Sở Lao động và Sở Lao động tỉnh.\n2. Sở Lao động.");
    const { lines, open } = amended(text, [
      act(
        "Thay thế cụm từ “Sở Lao động” bằng cụm từ “Sở Nội vụ” tại Nghị định số 1/2020/NĐ-CP.",
        "Thay thế cụm từ “Sở Lao động tỉnh” bằng cụm từ “Ủy ban tỉnh” tại khoản 1 Điều 1.",
      ),
    ]);
    expect(open).toEqual([]);
    expect(lines.slice(1)).toEqual(["1. Sở Nội vụ và Ủy ban tỉnh.", "2. Sở Nội vụ."]);
  });

  it("leaves new text alone when it replaces words in the article around it", () => {
    const { lines, open } = amended(base, [
      act(
        "Sửa đổi khoản 1 Điều 2 như sau:\n“1. Nộp trong 10 ngày làm việc.”.",
        "Thay thế cụm từ “10 ngày” bằng cụm từ “05 ngày” tại Điều 2.",
      ),
    ]);
    expect(open).toEqual([]);
    expect(lines).toContain("1. Nộp trong 10 ngày làm việc.");
    expect(lines).toContain("2. Trả sau 1.510 ngày hoặc 05 ngày.");
  });

  it("asks where it repeals a part of what it words anew", () => {
    const { open } = amended(base, [
      act(
        "Sửa đổi khoản 2 Điều 1 như sau:\n“2. Thước:\na) thước dây.”.",
        "Bãi bỏ điểm a khoản 2 Điều 1.",
      ),
    ]);
    expect(open).toEqual(["replaced-twice"]);
  });

  it("asks where it words one provision twice", () => {
    const { open } = amended(base, [
      act("Sửa đổi khoản 1 Điều 2 như sau:\n“1. A.”.", "Sửa đổi khoản 1 Điều 2 như sau:\n“1. B.”."),
    ]);
    expect(open).toEqual(["replaced-twice"]);
  });
});

describe("several acts and dates", () => {
  const first = act("Bổ sung khoản 3 vào Điều 2 như sau:\n“3. Ba.”.");
  const second = act("Sửa đổi khoản 3 Điều 2 như sau:\n“3. Ba mới.”.")
    .replace("9/2026", "12/2026")
    .replace("tháng 3 năm 2026", "tháng 9 năm 2026");

  it("applies acts in the order given", () => {
    expect(amended(base, [first, second]).lines).toContain("3. Ba mới.");
  });

  it("leaves out what is not yet in effect", () => {
    expect(amended(base, [first, second], { at: "2026-05-01" }).lines).toContain("3. Ba.");
    expect(amended(base, [first, second], { at: "2026-01-01" }).lines).not.toContain("3. Ba.");
  });

  it("tells the changes of one provision in order", () => {
    const { notes } = amended(base, [first, second]);
    const note = notes.find(({ address }) => address === "art_2__cl_3")?.note;
    expect(note).toBe(
      "Khoản này được bổ sung lần thứ nhất theo quy định tại khoản 1 Điều 1 Nghị định số 9/2026/NĐ-CP ngày 05 tháng 01 năm 2026, có hiệu lực kể từ ngày 01 tháng 3 năm 2026; được sửa đổi lần thứ hai theo quy định tại khoản 1 Điều 1 Nghị định số 12/2026/NĐ-CP ngày 05 tháng 01 năm 2026, có hiệu lực kể từ ngày 01 tháng 9 năm 2026",
    );
  });
});
