import { describe, expect, it } from "vitest";
import { dateOf, daysLater, firstDate } from "../../../src/core/provision/dates.js";
import { describe as describeText } from "../../../src/core/provision/describe.js";
import { read } from "../../../src/core/provision/read.js";
import { selfCitations } from "../../../src/core/provision/self-citations.js";
import { validityOf } from "../../../src/core/provision/validity.js";

const circular = (effect: string) =>
  [
    "BỘ THỬ NGHIỆM",
    "Số: 7/2031/TT-BTN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Hà Nội, ngày 02 tháng 3 năm 2031",
    "THÔNG TƯ",
    "Quy định về thước đo",
    "và cân",
    "Căn cứ Luật Đo lường;",
    "Bộ trưởng Bộ Thử nghiệm ban hành Thông tư quy định về thước đo và cân.",
    "Điều 1. Phạm vi",
    "1. Một.",
    "2. Hai:",
    "a) Ba;",
    "b) Bốn.",
    "Điều 2. Hiệu lực thi hành",
    effect,
    "KT. BỘ TRƯỞNG",
    "THỨ TRƯỞNG",
    "Trần Văn Thử",
  ].join("\n");
const described = (text: string) => describeText(read(text));

describe("what a text says of itself", () => {
  it("is read from head, effect article and signature", () => {
    expect(
      described(
        circular(
          "Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2031 đến hết ngày 31 tháng 12 năm 2032.",
        ),
      ),
    ).toEqual({
      number: "7/2031/TT-BTN",
      title: "Quy định về thước đo và cân",
      kind: "Thông tư",
      issuer: "Bộ trưởng Bộ Thử nghiệm",
      signer: "Trần Văn Thử",
      signedOn: "2031-03-02",
      inForceOn: "2031-04-15",
      expiresOn: "2033-01-01",
      consolidates: null,
    });
  });

  const head = (...lines: string[]) => [...lines, "Căn cứ Luật A;", "Điều 1. A", "X."].join("\n");
  it.each([
    ["NGHỊ QUYẾT\nBAN HÀNH CHƯƠNG TRÌNH", { title: "Ban hành chương trình" }],
    ["NGHỊ ĐỊNH\nVỀ CÂN\nChính phủ ban hành Nghị định về cân.", { title: "Về cân" }],
    ["NGHỊ QUYẾT\nTHỰC HIỆN NGHỊ QUYẾT SỐ 15-NQ/TW", { title: "Thực hiện Nghị quyết số 15-NQ/TW" }],
    ["**CHỈ THỊ**\n_Về việc cân_\nThời gian qua, đã cân.", { title: "Về việc cân" }],
    ["Số: 217-HĐBT", { number: "217-HĐBT" }],
    ["Số: 57-NQ/TW", { number: "57-NQ/TW" }],
    ["ỦY BAN NHÂN DÂN\nTỈNH AN\nQUYẾT ĐỊNH\nVề cân", { issuer: "Ủy ban nhân dân tỉnh an" }],
  ])("is read from the head “%s”", (lines, part) => {
    expect(described(head(lines))).toMatchObject(part);
  });

  it.each([
    [
      "Nghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày 7 tháng 12 năm 2031 và có hiệu lực từ ngày 17 tháng 12 năm 2031./.\nCHỦ TỊCH     Trần Văn Thử",
      "2031-12-17",
    ],
    [
      "Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 7/12/2031 và có hiệu lực thi hành từ ngày thông qua.\nCHỦ TỊCH\nTrần Văn Thử",
      "2031-12-07",
    ],
  ])("is read from the sentence of adoption", (foot, inForceOn) => {
    const signer = "Trần Văn Thử";
    expect(described(`${head("NGHỊ QUYẾT", "Về cân")}\n${foot}`)).toMatchObject({
      inForceOn,
      signer,
    });
  });

  it("is read from the last group of a text without articles", () => {
    expect(
      described(
        "CHỈ THỊ\nVề cân\nI. MỘT\n1. A.\nII. HAI\nChỉ thị này có hiệu lực từ ngày 5 tháng 6 năm 2031.",
      ).inForceOn,
    ).toBe("2031-06-05");
  });

  it("is null where it is not said", () => {
    expect(described("Điều 1. A\nX.")).toEqual({
      number: null,
      title: null,
      kind: null,
      issuer: null,
      signer: null,
      signedOn: null,
      inForceOn: null,
      expiresOn: null,
      consolidates: null,
    });
  });

  it.each([
    ["Thông tư này có hiệu lực kể từ ngày ký.", "2031-03-02", null],
    ["Thông tư này có hiệu lực sau 45 ngày, kể từ ngày ký ban hành.", "2031-04-16", null],
    [
      "Thông tư này có hiệu lực từ ngày 1/5/2031. Thông tư này hết hiệu lực từ ngày 01 tháng 3 năm 2032.",
      "2031-05-01",
      "2032-03-01",
    ],
    ["Thông tư này có hiệu lực từ ngày 31 tháng 02 năm 2031.", null, null],
    ["Thông tư này có hiệu lực từ 0 giờ ngày 15 tháng 4 năm 2031.", "2031-04-15", null],
    ["Thông tư có hiệu lực thi hành kể từ ngày 15/4/2031.", "2031-04-15", null],
  ])("takes the days of %j", (effect, inForceOn, expiresOn) => {
    expect(described(circular(effect))).toMatchObject({ inForceOn, expiresOn });
  });

  it("names a law, in small letters where the text has them", () => {
    const law =
      "QUỐC HỘI\nLuật số: 3/2031/QH17\nLUẬT\nTHƯỚC ĐO\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật Thước đo.\nĐiều 1. A\nX.\nCHỦ TỊCH QUỐC HỘI\nLê Thị Thử";
    expect(described(law)).toMatchObject({
      number: "3/2031/QH17",
      title: "Luật Thước đo",
      kind: "Luật",
      issuer: "Quốc hội",
      signer: "Lê Thị Thử",
    });
    expect(read(law)).toMatchObject({ number: "3/2031/QH17", title: "Luật Thước đo" });
  });

  it("writes a number in Latin letters, whatever it was copied from", () => {
    expect(read("BỘ THỬ\nSố: 7/2031/TT-BTС\nTHÔNG TƯ\nĐiều 1. A").number).toBe("7/2031/TT-BTC");
    expect(read("CHÍNH PHỦ\nSố: 7/2031/NÐ-CP\nĐiều 1. A").number).toBe("7/2031/NĐ-CP");
  });

  it.each([
    [
      "SỬA ĐỔI, BỔ SUNG THÔNG TƯ SỐ 6/2030/TT-BTN VÀ LUẬT CÂN",
      "Sửa đổi, bổ sung Thông tư số 6/2030/TT-BTN và luật cân",
    ],
    ["SỬA ĐỔI MỘT SỐ ĐIỀU CỦA LUẬT CÂN", "Sửa đổi một số điều của Luật cân"],
    ["QUY ĐỊNH VỀ CÂN", "Quy định về cân"],
  ])("keeps numbers and names of documents in %j", (printed, title) => {
    const text = `BỘ THỬ NGHIỆM\nSố: 7/2031/TT-BTN\nTHÔNG TƯ\n${printed}\nĐiều 1. A\nB.\n`;
    expect(read(text).title).toBe(title);
  });

  it("tells a consolidation from the act it consolidates", () => {
    const text =
      "VĂN BẢN HỢP NHẤT\nNGHỊ ĐỊNH\nQuy định về cân\nNghị định số 5/2030/NĐ-CP ngày 01 tháng 02 năm 2030 của Chính phủ quy định về cân, được sửa đổi, bổ sung bởi:\nĐiều 1. Hiệu lực\nNghị định này có hiệu lực kể từ ngày ký.\nBỘ THỬ NGHIỆM\nSố: 9/VBHN-BTN\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 05 tháng 6 năm 2031\nBỘ TRƯỞNG\nTrần Văn Thử";
    expect(described(text)).toMatchObject({
      number: "9/VBHN-BTN",
      consolidates: "5/2030/NĐ-CP",
      title: "Quy định về cân",
      signedOn: "2031-06-05",
      inForceOn: "2030-02-01",
    });
  });
});

describe("validity by provision", () => {
  it.each([
    [
      "1. Thông tư này có hiệu lực từ ngày 01 tháng 5 năm 2031, trừ điểm b khoản 2 Điều 1 có hiệu lực từ ngày 01 tháng 7 năm 2031.",
      [["art_1__cl_2__point_b", "2031-07-01", null]],
    ],
    [
      "1. Khoản 1 và khoản 2 Điều 1 Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2031.",
      [
        ["art_1__cl_1", "2031-06-01", null],
        ["art_1__cl_2", "2031-06-01", null],
      ],
    ],
    [
      "1. Quy định tại các điểm a, b khoản 2 Điều 1 được thực hiện đến hết ngày 31 tháng 12 năm 2031.",
      [
        ["art_1__cl_2__point_a", null, "2032-01-01"],
        ["art_1__cl_2__point_b", null, "2032-01-01"],
      ],
    ],
    [
      "1. Điều 1 của Thông tư này hết hiệu lực kể từ ngày 01 tháng 6 năm 2032.",
      [["art_1", null, "2032-06-01"]],
    ],
    ["1. Điều 1 Thông tư số 1/2020/TT-BTN hết hiệu lực kể từ ngày 01 tháng 6 năm 2031.", []],
    ["1. Quy định khác trái với Điều 1 Thông tư này hết hiệu lực từ ngày 01 tháng 6 năm 2031.", []],
    [
      "1. Thông tư này có hiệu lực từ ngày 01 tháng 4 năm 2031; riêng khoản 2 Điều 1 có hiệu lực từ ngày 01 tháng 7 năm 2031.",
      [["art_1__cl_2", "2031-07-01", null]],
    ],
  ])("is read from %j", (sentence, expected) => {
    const found = validityOf(read(circular(sentence)));
    expect(found.map(({ address, from, until }) => [address, from, until])).toEqual(expected);
    expect(found.every(({ source }) => source === "art_2__cl_1")).toBe(true);
  });
});

describe("citations of a text's own provisions", () => {
  it.each([
    [
      "điểm a, b khoản 1 và khoản 3 Điều 5",
      ["art_5__cl_1__point_a", "art_5__cl_1__point_b", "art_5__cl_3"],
    ],
    ["các khoản 1, 2 và 5 Điều này", ["art_9__cl_1", "art_9__cl_2", "art_9__cl_5"]],
    ["điểm đ khoản này; Điều 7, Điều 8", ["art_9__cl_4__point_đ", "art_7", "art_8"]],
    ["khoản 1a Điều 3b", ["art_3b__cl_1a"]],
    ["không có gì", []],
  ])("resolves %j from where it stands", (phrase, addresses) => {
    expect(selfCitations(phrase, { article: "9", clause: "4" })).toEqual(addresses);
  });
});

describe("legal dates", () => {
  it("knows the calendar", () => {
    expect([
      dateOf("29", "2", "2028"),
      dateOf("29", "2", "2027"),
      dateOf("0", "1", "2027"),
      daysLater("2027-02-28", 1),
    ]).toEqual(["2028-02-29", null, null, "2027-03-01"]);
    expect([
      firstDate("Hà Nội, ngày 1 tháng 2 năm 2030"),
      firstDate("từ 01/02/2030"),
      firstDate("năm 2030"),
    ]).toEqual(["2030-02-01", "2030-02-01", null]);
  });
});
