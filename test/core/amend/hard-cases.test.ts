import { describe, expect, it } from "vitest";
import { amend } from "../../../src/core/amend/amend.js";
import { readAct } from "../../../src/core/amend/read-act.js";
import { read } from "../../../src/core/provision/read.js";
import { act, amended, decree, operationsOf, show } from "./show.js";

// Each case was seen in a real act, where the obvious reading gives a wrong text without a word.
const law = decree(
  "Phạm vi\nQuy định về đo lường.",
  "Hồ sơ\n1. Đơn.\n2. Giấy tờ gồm:\na) giấy thứ nhất;\nb) giấy thứ hai;\nc) giấy thứ ba;\nd) giấy thứ tư.\n3. Lệ phí.",
  "Thời hạn\n1. Mười ngày.\n2. Hai mươi ngày.",
);

describe("a quotation that repeats what the sentence does not name", () => {
  const quoted = (intro: string) =>
    `Sửa đổi, bổ sung điểm a, điểm c khoản 2 Điều 2 và khoản 3 như sau:\n“2. ${intro}\na) giấy mới thứ nhất;\nc) giấy mới thứ ba;\n3. Lệ phí mới.”`;

  it("replaces the points it names and keeps the ones between them", () => {
    const { lines, open } = amended(law, [act(quoted("Giấy tờ gồm:"))]);
    expect(open).toEqual([]);
    expect(lines.slice(4, 10)).toEqual([
      "2. Giấy tờ gồm:",
      "a) giấy mới thứ nhất;",
      "b) giấy thứ hai;",
      "c) giấy mới thứ ba;",
      "d) giấy thứ tư.",
      "3. Lệ phí mới.",
    ]);
  });

  it("asks where the repeated words differ from the text", () => {
    expect(amended(law, [act(quoted("Giấy tờ chứng minh gồm:"))]).open).toEqual([
      "quote-frame-differs",
    ]);
  });

  it.each([
    "Điều 3. Thời hạn\n…\n2. Hai.",
    "Điều 3. Thời hạn\n1. …\n2. Hai.",
    "Điều 3. Thời hạn\n...\n2. Hai.",
  ])("leaves alone what it leaves out around that: %s", (text) => {
    const { lines, open } = amended(law, [act(`Sửa đổi khoản 2 Điều 3 như sau:\n“${text}”`)]);
    expect(open).toEqual([]);
    expect(lines.slice(-3)).toEqual(["Điều 3. Thời hạn", "1. Mười ngày.", "2. Hai."]);
  });

  it.each(["Điều 3. Thời hạn\n2. …", "Điều 3. Thời hạn\n2. Hai.\n…", "2. Hai.\n…"])(
    "asks where it leaves out a part of that: %s",
    (text) => {
      const clause = `Sửa đổi khoản 2 Điều 3 như sau:\n“${text}”`;
      expect(amended(law, [act(clause)]).open).toEqual(["quote-omits"]);
    },
  );

  it("takes heading and clause from one quotation and keeps the other clauses", () => {
    const { lines } = amended(law, [
      act("Sửa đổi, bổ sung tên Điều và khoản 2 Điều 3 như sau:\n“Điều 3. Thời hạn trả\n2. Hai.”"),
    ]);
    expect(lines.slice(-3)).toEqual(["Điều 3. Thời hạn trả", "1. Mười ngày.", "2. Hai."]);
  });
});

it("repeals the names of sections and keeps their articles", () => {
  const text = decree("Một\nMột.").replace(
    "Điều 1. Một\nMột.",
    "Chương I\nCHUNG\nMục 1\nPHẠM VI\nĐiều 1. Một\nMột.\nMục 2\nHỒ SƠ\nĐiều 2. Hai\nHai.",
  );
  const { lines, open } = amended(text, [act("Bãi bỏ tên Mục 1, Mục 2 trong Chương I.")]);
  expect(open).toEqual([]);
  expect(lines).toEqual(["Điều 1. Một", "Một.", "Mục 2 (được bãi bỏ)", "Điều 2. Hai", "Hai."]);
});

it("reads instructions that stand in quotation marks themselves", () => {
  expect(
    operationsOf(
      "Thay thế một số cụm từ như sau:\n“a) Thay thế cụm từ “Sở A” bằng cụm từ “Sở B” tại Điều 2;\nb) Thay thế cụm từ “Bộ A” bằng “Bộ B” tại tên của Điều 3.”",
    ).map((operation) => `${operation.source}: ${show(operation)}`),
  ).toEqual([
    "art_1__cl_1__point_a: replace-words art_2 [-Sở A-]{+Sở B+}",
    "art_1__cl_1__point_b: replace-words art_3#heading [-Bộ A-]{+Bộ B+}",
  ]);
});

describe("forms that are repealed, replaced and renumbered all at once", () => {
  const forms = ["Một", "Hai", "Ba"].map(
    (name, i) => `Mẫu số 0${i + 1}\nMẪU ${name.toUpperCase()}\n`,
  );
  const text = `${decree("Hồ sơ\n1. Theo Mẫu số 03 Phụ lục I.\n2. Theo Mẫu số 01 Phụ lục I.")}PHỤ LỤC I\nBIỂU MẪU\n${forms.join("")}`;
  const renumbering = (repealed: string) =>
    `${act(
      `Bãi bỏ, thay thế, bổ sung một số mẫu tại Phụ lục I như sau:\na) Bãi bỏ ${repealed};\nb) Thay thế Mẫu số 01, Mẫu số 03 tương ứng bằng Mẫu số 01, Mẫu số 02 ban hành kèm theo Nghị định này;\nc) Bổ sung Mẫu số 03.`,
    )}PHỤ LỤC I\nBIỂU MẪU\nMẫu số 01\nMỘT MỚI\nMẫu số 02\nBA MỚI\nMẫu số 03\nTHÊM\n`;

  it("carries it out where every number given anew is freed, and says where the old one is cited", () => {
    const { lines, open, notes } = amended(text, [renumbering("Mẫu số 02")]);
    expect(open).toEqual([]);
    expect(lines.slice(-6)).toEqual([
      "Mẫu số 01",
      "MỘT MỚI",
      "Mẫu số 02",
      "BA MỚI",
      "Mẫu số 03",
      "THÊM",
    ]);
    expect(
      notes
        .filter(({ address }) => address !== "art_1")
        .map(({ address, note }) => `${address}: ${note.replace(/ theo quy định.*/u, "")}`),
    ).toEqual([
      "annex_I: Mẫu số 02 trước đây được bãi bỏ",
      "form_01: Mẫu này được thay thế",
      "form_02: Mẫu này, trước đây là Mẫu số 03, được thay thế",
      "form_03: Mẫu này được bổ sung",
      "art_1__cl_1: Dẫn chiếu đến Mẫu số 03 tại đây chưa được sửa đổi: mẫu này nay là Mẫu số 02",
    ]);
  });

  it("asks where a number is given that another form still has", () => {
    expect(amended(text, [renumbering("Mẫu số 04")]).open).toContain("annex-renumbered");
  });
});

it("asks what stays of an article whose new text has no heading and number", () => {
  const { lines, open } = amended(law, [
    act(
      "Sửa đổi, bổ sung Điều 3 như sau:\n“a) Mười ngày;\nb) Hai mươi ngày.”.",
      "Sửa đổi Điều 1 như sau:\n“Quy định về cân.”",
    ),
  ]);
  expect(open).toEqual(["quote-without-label", "quote-without-label"]);
  expect(lines).toEqual(law.trimEnd().split("\n").slice(5));
});

it("keeps words out of a replacement in the whole text where the act makes an exception", () => {
  const text = decree("Cơ quan\n1. Bộ Lao động và Sở Lao động.\n2. Bộ Lao động.");
  const { lines, open } = amended(text, [
    act(
      "Thay thế cụm từ “Lao động” bằng cụm từ “Nội vụ” tại Nghị định số 1/2020/NĐ-CP, trừ cụm từ “Bộ Lao động” quy định tại khoản 2 Điều 1 Nghị định số 1/2020/NĐ-CP; thay thế cụm từ “Sở Lao động” bằng cụm từ “Sở Nội vụ tỉnh” tại khoản 1 Điều 1 Nghị định số 1/2020/NĐ-CP.",
    ),
  ]);
  expect(open).toEqual([]);
  expect(lines.slice(1)).toEqual(["1. Bộ Nội vụ và Sở Nội vụ tỉnh.", "2. Bộ Lao động."]);
});

describe("effect clauses", () => {
  const withEffect = (sentence: string) =>
    readAct(
      read(
        `THÔNG TƯ\nQuy định về đấu thầu\nĐiều 1. Phạm vi\nVề đấu thầu.\nĐiều 2. Hiệu lực thi hành\n1. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 8 năm 2022.\n2. ${sentence}\n`,
      ),
    ).operations.map(show);

  it.each([
    [
      "Kể từ ngày Thông tư này có hiệu lực thi hành, các Điều 7, 8, 9 và 13 của Thông tư số 6/2020/TT-BKHĐT ngày 18 tháng 9 năm 2020 hết hiệu lực thi hành.",
      ["repeal art_7 art_8 art_9 art_13 (6/2020/TT-BKHĐT)"],
    ],
    [
      "Thông tư số 7/2020/TT-BKHĐT hết hiệu lực kể từ ngày Thông tư này có hiệu lực.",
      ["lapse (7/2020/TT-BKHĐT) ? whole-document"],
    ],
    [
      "Các quy định sau đây hết hiệu lực kể từ ngày Thông tư này có hiệu lực:\na) Điều 8 Thông tư số 6/2020/TT-BKHĐT;\nb) Thông tư số 7/2020/TT-BKHĐT.",
      ["repeal art_8 (6/2020/TT-BKHĐT)", "lapse (7/2020/TT-BKHĐT) ? whole-document"],
    ],
    [
      "Quy định về lộ trình tại khoản 2 Điều 5 Thông tư số 8/2020/TT-BKHĐT hết hiệu lực từ ngày 01 tháng 01 năm 2023.",
      ["lapse art_5__cl_2 (8/2020/TT-BKHĐT) ? effect-without-words"],
    ],
    [
      "Ngưng hiệu lực thi hành khoản 1 Điều 37 Thông tư số 8/2020/TT-BKHĐT từ ngày 01 tháng 8 năm 2022 đến hết ngày 15 tháng 9 năm 2022.",
      ["suspend art_37__cl_1 (8/2020/TT-BKHĐT)"],
    ],
    [
      "Ngưng hiệu lực quy định về phí tại khoản 1 Điều 37 Thông tư số 8/2020/TT-BKHĐT đến hết ngày 15 tháng 9 năm 2022.",
      ["suspend art_37__cl_1 (8/2020/TT-BKHĐT) ? effect-without-words"],
    ],
  ])("%s", (sentence, expected) => {
    expect(withEffect(sentence)).toEqual(expected);
  });
});

it("asks for what is named only in an annex of the act", () => {
  expect(
    operationsOf("Bãi bỏ toàn bộ các văn bản tại Phụ lục I ban hành kèm theo Nghị định này.").map(
      show,
    ),
  ).toEqual(["repeal ? listed-in-annex"]);
});

it("takes forms that come with the act without being quoted", () => {
  const text = `${decree("Phạm vi\n1. Một.\n2. Hai.")}PHỤ LỤC I\nBIỂU MẪU\nMẫu số 01\nĐƠN CŨ\nKính gửi: Sở.\nMẫu số 02\nGIẤY\nSố: 1\n`;
  const amending = `${act("Thay thế Mẫu số 01 Phụ lục I bằng Mẫu số 01 ban hành kèm theo Nghị định này.")}PHỤ LỤC\nMẫu số 01\nĐƠN MỚI\nKính gửi: Ủy ban.\n`;
  const { lines, open } = amended(text, [amending]);
  expect(open).toEqual([]);
  expect(lines.slice(-7)).toEqual([
    "BIỂU MẪU",
    "Mẫu số 01",
    "ĐƠN MỚI",
    "Kính gửi: Ủy ban.",
    "Mẫu số 02",
    "GIẤY",
    "Số: 1",
  ]);
});

it("joins units of one quotation that a closing mark divides too early", () => {
  const { lines, open } = amended(law, [
    act("Sửa đổi điểm b và điểm c khoản 2 Điều 2 như sau:\n“b) giấy bê;”\nc) giấy xê;”"),
  ]);
  expect(open).toEqual([]);
  expect(lines.slice(5, 9)).toEqual([
    "a) giấy thứ nhất;",
    "b) giấy bê;",
    "c) giấy xê;",
    "d) giấy thứ tư.",
  ]);
});

it("finds words that a line break divides", () => {
  const text = decree("Cơ quan\n1. Nộp cho Bộ Lao động -\nThương binh và Xã hội.\n2. Hai.");
  const { lines } = amended(text, [
    act("Thay thế cụm từ “Bộ Lao động - Thương binh và Xã hội” bằng “Bộ\nNội vụ” tại các Điều 1."),
  ]);
  expect(lines).toContain("1. Nộp cho Bộ Nội vụ.");
});

it("asks before it cuts a heading that goes on in the next line", () => {
  const text = decree("Hồ sơ đăng ký hoạt động\nĐo lường tại nước ngoài\n1. Đơn.\n2. Giấy tờ.");
  const clause = "Sửa đổi tên Điều 1 như sau:\n“Điều 1. Hồ sơ”.";
  expect(amended(text, [act(clause)]).open).toEqual(["heading-unclear"]);
});

describe("items numbered in another way", () => {
  const old = decree(
    "Một\n1- Khoản một.\n2- Khoản hai:\na- Điểm một.\nb- Điểm hai.",
    "Hai\n1. Một:\na. Điểm một.\nb. Điểm hai.\n2. Hai:\na) Gồm:\n(i) x;\n(ii) y;\nb) Gồm:\n- z;\n(i) x.",
  );
  const from = (line: string, instruction: string) => {
    const { lines, open } = amended(old, [act(instruction)]);
    return [...lines.slice(lines.indexOf(line)).slice(1, 3), ...open];
  };

  it.each([
    ["Điều 1. Một", "Bãi bỏ khoản 2 Điều 1.", ["1- Khoản một.", "2- (được bãi bỏ)"]],
    ["2- Khoản hai:", "Bãi bỏ điểm a khoản 2 Điều 1.", ["a- (được bãi bỏ)", "b- Điểm hai."]],
    [
      "2- Khoản hai:",
      "Sửa đổi điểm b khoản 2 Điều 1 như sau:\n“b- Mới.”",
      ["a- Điểm một.", "b- Mới."],
    ],
    ["1. Một:", "Bãi bỏ điểm a khoản 1 Điều 2.", ["a. (được bãi bỏ)", "b. Điểm hai."]],
    ["1. Một:", "Sửa đổi điểm a khoản 1 Điều 2 như sau:\n“a. Mới.”", ["a. Mới.", "b. Điểm hai."]],
    ["a) Gồm:", "Bãi bỏ điểm a(ii) khoản 2 Điều 2.", ["(i) x;", "(ii) (được bãi bỏ)"]],
    ["b) Gồm:", "Bãi bỏ điểm b(ii) khoản 2 Điều 2.", ["- z;", "(i) x.", "target-unknown"]],
  ])("below “%s”: %s", (line, instruction, expected) => {
    expect(from(line, instruction)).toEqual(expected);
  });
});

describe("laws of the years before 2010", () => {
  const old = `QUỐC HỘI
Luật số: 02/2002/QH11
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT PHÒNG, CHỐNG THAM NHŨNG
Điều 1 Sửa đổi, bổ sung một số điều của Luật phòng, chống tham nhũng:

1- Điều 1 được sửa đổi, bổ sung như sau:

"Điều 1. Phạm vi

1. Một;

2. Hai.''

2- Điều 45 được sửa đổi, bổ sung thành các điều 45, 45a và 45b như sau:

"Điều 45. A.''

"Điều 45a. B.''

"Điều 45b. C.''

3- Bãi bỏ Điều 60.

Điều 2

Luật này có hiệu lực từ ngày 27 tháng 12 năm 2002.
`;

  it("number their clauses with a dash and end quotations with two strokes", () => {
    const { operations } = readAct(read(old));
    expect(operations.map(show)).toEqual([
      "substitute art_1 (Luật phòng, chống tham nhũng)",
      "substitute art_45 (Luật phòng, chống tham nhũng)",
      "insert art_45a art_45b after art_45 (Luật phòng, chống tham nhũng)",
      "repeal art_60 (Luật phòng, chống tham nhũng)",
    ]);
    expect(operations[0]?.text).toBe("Điều 1. Phạm vi\n\n1. Một;\n\n2. Hai.");
    expect(operations[2]?.text).toBe("Điều 45a. B.\nĐiều 45b. C.");
  });
});

describe("an act with spaces and letters of another program", () => {
  const base = read(decree("Phạm vi\n1. Một.\n2. Hai.", "Tên cũ\nNội dung."));
  const written = act(
    "Sửa đổi khoản 2 Điều 1 như sau:\n“2. Ba  bốn.”",
    "Sửa đổi tên Điều 2 như sau:\n“Điều 2. Tên mới”",
  );

  it.each([
    ["spaces that do not break", (text: string) => text.replaceAll(" ", "\u00a0")],
    ["characters without width", (text: string) => text.replaceAll(" ", " \u200b")],
    ["soft hyphens", (text: string) => text.replaceAll(" ", "\u00ad ")],
    ["the eth of old fonts", (text: string) => text.replaceAll("Đ", "Ð")],
  ])("is carried out where it is written with %s", (_what, change) => {
    const { operations, text } = amend(base, [read(change(written))], {});
    expect(operations.map(({ status }) => status)).toEqual(["applied", "applied"]);
    const { provisions } = read(text);
    expect(provisions.find(({ address }) => address === "art_2")?.heading).toBe("Tên mới");
    expect(text).not.toMatch(/[ĐÐ]iều\s+2\..{0,4}[ĐÐ]iều/u);
  });

  it("gives what it quotes with every space", () => {
    expect(amend(base, [read(written)], {}).text).toContain("2. Ba  bốn.");
  });
});
