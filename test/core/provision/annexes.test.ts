import { describe, expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { addressesOf, doubtsOf } from "../../support/reading.js";

const withAnnexes = (...lines: string[]) =>
  [
    "Điều 1. Một",
    "X.",
    "Điều 2. Hai",
    "Y.",
    "TM. CHÍNH PHỦ",
    "THỦ TƯỚNG",
    "Tên Người",
    ...lines,
  ].join("\n");
const annexesOf = (...lines: string[]) => addressesOf(withAnnexes(...lines)).slice(2);

describe("annexes and forms", () => {
  it.each([
    ["Phụ lục I", "annex_I"],
    ["PHỤ LỤC SỐ 01", "annex_01"],
    ["Phụ lục III.1", "annex_III.1"],
    ["PHỤ LỤC VIIa", "annex_VIIa"],
    ["PHỤ LỤC IIA MÔ TẢ CÔNG VIỆC", "annex_IIA"],
    ["PHỤ LỤC I: DANH MỤC", "annex_I"],
    ["Phụ lục", "annex_1"],
    ["PHỤ LỤC DANH MỤC NHIỆM VỤ", "annex_1"],
    ["Mẫu số 03", "form_03"],
    ["Mẫu số 03.c/QT", "form_03.c-QT"],
    ["MẪU SỐ 2đ. Biên bản", "form_2đ"],
    ["Biểu mẫu số 1", "form_1"],
  ])("reads the printed form %s", (line, address) => {
    expect(annexesOf(line, "TÊN GỌI", "(Kèm theo Nghị định số 1/2020/NĐ-CP)", "Nội dung.")).toEqual(
      ["signature", address],
    );
  });

  it("gives an annex the articles of its own", () => {
    expect(
      annexesOf(
        "Phụ lục II",
        "QUY CHẾ",
        "Chương I",
        "CHUNG",
        "Điều 1. Tên",
        "1. Một.",
        "Điều 2. Tên",
        "a) Hai.",
      ),
    ).toEqual([
      "signature",
      "annex_II",
      "annex_II__chp_I",
      "annex_II__art_1",
      "annex_II__art_1__cl_1",
      "annex_II__art_2",
      "annex_II__art_2__point_a",
    ]);
  });

  it("reads a regulation issued with the act as an annex", () => {
    expect(
      annexesOf(
        "QUY CHẾ",
        "LÀM VIỆC CỦA HỘI ĐỒNG",
        "(Ban hành kèm theo Quyết định số 5/QĐ-TTg)",
        "Điều 1. Tên",
        "X.",
      ),
    ).toEqual(["signature", "annex_1", "annex_1__art_1"]);
  });

  it("reads sections, clauses and points of an annex without articles", () => {
    expect(
      annexesOf(
        "Phụ lục I",
        "DANH MỤC",
        "A. MỘT",
        "I. HAI",
        "1. Ba:",
        "1.1. Bốn:",
        "a) Năm.",
        "2. Sáu.",
        "II. BẢY",
        "B. TÁM",
        "1. Chín.",
      ),
    ).toEqual([
      "signature",
      "annex_I",
      "annex_I__part_A",
      "annex_I__part_A__sec_I",
      "annex_I__part_A__sec_I__cl_1",
      "annex_I__part_A__sec_I__cl_1__sub_1",
      "annex_I__part_A__sec_I__cl_1__sub_1__point_a",
      "annex_I__part_A__sec_I__cl_2",
      "annex_I__part_A__sec_II",
      "annex_I__part_B",
      "annex_I__part_B__cl_1",
    ]);
  });

  it("keeps a form in its annex, and names the annex only where its number stands in two", () => {
    expect(
      annexesOf(
        "Phụ lục I",
        "MẪU",
        "Mẫu số 01",
        "Đơn",
        "Mẫu số 02",
        "Đơn",
        "Phụ lục II",
        "MẪU",
        "Mẫu số 01",
        "Đơn",
      ),
    ).toEqual([
      "signature",
      "annex_I",
      "annex_I__form_01",
      "form_02",
      "annex_II",
      "annex_II__form_01",
    ]);
    const reading = read(withAnnexes("Phụ lục I", "MẪU", "Mẫu số 02", "Đơn"));
    expect(reading.provisions.at(-1)).toMatchObject({ address: "form_02", parent: "annex_I" });
  });

  it("passes over a list of forms and over numbers printed again on the next page", () => {
    const page = ["Kính gửi:", "Nội dung một", "Nội dung hai", "Nội dung ba", "Nội dung bốn"];
    const lines = [
      "Phụ lục",
      "Mẫu số 01",
      "Đơn xin",
      "Mẫu số 02",
      "Tờ khai",
      "Mẫu số 01",
      ...page,
      "Mẫu số 01",
      ...page,
      "Mẫu số 02",
      ...page,
    ];
    expect(annexesOf(...lines)).toEqual(["signature", "annex_1", "form_01", "form_02"]);
    expect(doubtsOf(withAnnexes(...lines))).toEqual([]);
  });

  it("does not take “Điều 4.” in a form, or in a row of cells, for an article of the text", () => {
    const lines = [
      "Mẫu số 01",
      "QUYẾT ĐỊNH",
      "Điều 1. Một",
      "X",
      "Điều 2. Hai",
      "Y",
      "Phụ lục I",
      "DANH MỤC",
      "Căn cứ\tĐiều 3.",
      "Điều 46.",
      "Ghi chú",
    ];
    expect(
      addressesOf(withAnnexes(...lines)).filter((address) => address.startsWith("art")),
    ).toEqual(["art_1", "art_2"]);
  });

  it.each([
    [
      "at the end of a sentence",
      "1. Theo quy định tại",
      "Phụ lục II ban hành kèm theo Nghị định này.",
    ],
    ["that stands alone", "1. Theo quy định tại", "Phụ lục II"],
    ["in a list", "1. Gồm Mẫu số 05,", "Mẫu số 06, Mẫu số 07 ban hành kèm theo."],
  ])("does not take a citation %s for an annex", (_where, ...lines) => {
    expect(addressesOf(["Điều 1. Một", ...lines, "Điều 2. Hai", "1. Ba."].join("\n"))).toEqual([
      "art_1",
      "art_1__cl_1",
      "art_2",
      "art_2__cl_1",
    ]);
  });
});

describe("signature", () => {
  it.each([
    ["KT. BỘ TRƯỞNG"],
    ["CHỦ TỊCH QUỐC HỘI"],
    ["Nơi nhận:"],
    ["Luật này được Quốc hội khóa XV thông qua ngày 1 tháng 6 năm 2025."],
    ["VĂN PHÒNG QUỐC HỘI\nSố: 5/VBHN-VPQH\nXÁC THỰC VĂN BẢN HỢP NHẤT"],
  ])("begins with %j", (lines) => {
    const reading = read(`Điều 1. A\nX.\n${lines}\nTên Người`);
    const signature = reading.provisions.at(-1);
    expect(signature).toMatchObject({ address: "signature" });
    expect(reading.text.slice(signature?.start)).toBe(`${lines}\nTên Người`);
  });
});

it("reads a signature block laid out in cells as the signature, not as a table", () => {
  expect(addressesOf("Điều 1. A\n1. X.\nNơi nhận:\tTM. CHÍNH PHỦ\nTên Người")).toEqual([
    "art_1",
    "art_1__cl_1",
    "signature",
  ]);
  expect(addressesOf("Điều 1. A\n1. X.\nA\tXÁC THỰC VĂN BẢN HỢP NHẤT")).toEqual([
    "art_1",
    "art_1__cl_1",
    "signature",
  ]);
});

describe("a regulation issued with an act", () => {
  const issued = ["QUY ĐỊNH", "Về quản lý cân", "(Ban hành kèm theo Quyết định số 1/2019/QĐ-UBND)"];
  const inside = [
    "Chương I",
    "QUY ĐỊNH CHUNG",
    "Điều 1. Phạm vi",
    "X.",
    "Điều 2. Từ ngữ",
    "1.",
    "Cân",
    "là A.",
    "2. Hai.",
  ];
  const act = [
    "QUYẾT ĐỊNH",
    "Ban hành Quy định",
    "Điều 1. Ban hành kèm theo.",
    "Điều 2. Hiệu lực.",
    "X.",
  ];
  const expected = [
    "annex_1",
    "annex_1__chp_I",
    "annex_1__art_1",
    "annex_1__art_2",
    "annex_1__art_2__cl_1",
    "annex_1__art_2__cl_2",
  ];

  it("is told by its kind in capitals and by what it is issued with", () => {
    const text = [...act, "TM. ỦY BAN NHÂN DÂN", "Trần Văn Thử", ...issued, ...inside].join("\n\n");
    expect(addressesOf(text)).toEqual(["preamble", "art_1", "art_2", "signature", ...expected]);
  });

  it("is told without a signature where its articles count anew", () => {
    const text = [...act, ...issued, ...inside].join("\n");
    expect(addressesOf(text)).toEqual(["preamble", "art_1", "art_2", ...expected]);
  });

  it("is told behind an article of one line, with its name in capitals", () => {
    const text = [
      ...act.slice(0, 3),
      "Điều 2. Quyết định này thi hành từ ngày ký.",
      "QUY ĐỊNH",
      "VỀ QUẢN LÝ CÂN",
      "(Ban hành kèm theo Quyết định số 0-CP ngày 2-3-1993).",
      ...inside,
    ].join("\n");
    expect(addressesOf(text)).toEqual(["preamble", "art_1", "art_2", ...expected]);
  });

  it("is none where nothing is issued", () => {
    const text = ["Điều 1. Phạm vi", "X.", "QUY ĐỊNH", "Về cân", "Điều 2. Hiệu lực", "X."].join(
      "\n",
    );
    expect(addressesOf(text)).toEqual(["art_1", "art_2"]);
  });
});

describe("a technical regulation issued with a circular", () => {
  const signed = ["Cân theo QCVN 0:2026/BKHCN.", "BỘ TRƯỞNG", "Trần Văn Thử"];
  const title = ["QCVN 0:2026/BKHCN", "QUY CHUẨN KỸ THUẬT QUỐC GIA", "VỀ CÂN"];
  const content = ["1. QUY ĐỊNH CHUNG", "1.1. Phạm vi", "Cân.", "1.2. Đối tượng", "Tổ chức."];
  const text = (...lines: string[]) => ["Điều 1. Ban hành", ...lines].join("\n");

  it("begins with its number behind the signature", () => {
    expect(addressesOf(text(...signed, ...title, ...content))).toEqual([
      "art_1",
      "signature",
      "annex_1",
      "annex_1__cl_1",
      "annex_1__cl_1__sub_1",
      "annex_1__cl_1__sub_2",
    ]);
  });

  it("does not begin again where a page prints its number again", () => {
    const pages = [...title, "1. QUY ĐỊNH CHUNG", "Cân.", ...title, "2. QUY ĐỊNH KỸ THUẬT"];
    expect(addressesOf(text(...signed, ...pages)).filter((a) => a.startsWith("annex"))).toEqual([
      "annex_1",
      "annex_1__cl_1",
      "annex_1__cl_2",
    ]);
  });

  it("is not told by its number in a list", () => {
    expect(addressesOf(text(...signed, "QCVN 0:2026/BKHCN", "Cân"))).toEqual([
      "art_1",
      "signature",
    ]);
  });
});

describe("the name of an annex", () => {
  const nameOf = (...lines: string[]) =>
    read(withAnnexes("Phụ lục I", ...lines)).provisions.find(({ kind }) => kind === "annex")
      ?.heading;
  const issuing = ["(Kèm theo Nghị định số 0/2026/NĐ-CP", "của Chính phủ)"];

  it("stands before or behind what issues it", () => {
    expect(nameOf("DANH MỤC CÂN", ...issuing, "1. Một.")).toBe("DANH MỤC CÂN");
    expect(nameOf(...issuing, "DANH MỤC CÂN", "1. Một.")).toBe("DANH MỤC CÂN");
  });

  it("is not what issues it", () => {
    expect(nameOf(...issuing, "1. Một.")).toBeNull();
  });
});

it("doubts a text that is pasted twice", () => {
  const once = "NGHỊ ĐỊNH\nVề cân\nĐiều 1. A\nX.\nĐiều 2. B\nY.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n";
  expect(doubtsOf(once)).toEqual([]);
  expect(doubtsOf(once + once)).toEqual(["11 text-repeated"]);
});
