import { describe, expect, it } from "vitest";
import { linesOfPage } from "../../../src/files/pdf/rows.js";
import type { Segment } from "../../../src/files/pdf/runs.js";

/** A printed line: words at places from the left, six points a letter. */
const row = (y: number, ...words: [x: number, text: string][]): Segment[] =>
  words.map(([x, text]) => ({ text, x, end: x + 6 * text.length, y, size: 12 }));

it("takes the head of a page for no row of the table below it", () => {
  const page = linesOfPage([
    ...row(800, [120, "CÔNG BÁO/Số 333/Ngày 16-06-2026"], [520, "5"]),
    ...row(770, [90, "Kênh"], [200, "Giới hạn"], [330, "Tần số"]),
    ...row(750, [90, "28"], [200, "526 - 534"], [330, "530"]),
    ...row(730, [90, "29"], [200, "534 - 542"], [330, "538"]),
  ]);
  expect(page.map(({ text, row }) => [text, row])).toEqual([
    ["CÔNG BÁO/Số 333/Ngày 16-06-2026 5", false],
    ["Kênh\tGiới hạn\tTần số", true],
    ["28\t526 - 534\t530", true],
    ["29\t534 - 542\t538", true],
  ]);
});

const texts = (...segments: Segment[][]) => linesOfPage(segments.flat()).map(({ text }) => text);

describe("the head of a document is read column by column", () => {
  const right = (y: number, text: string) => row(y, [402 - 3 * text.length, text]);
  const left = (y: number, text: string) => row(y, [170 - 3 * text.length, text]);
  const below = row(600, [264, "THÔNG TƯ"]);
  const head = [
    "BỘ X",
    "Số: 27/2026/TT-BX",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do",
  ];

  it.each<[string, Segment[][]]>([
    [
      "its lines at the same heights",
      [
        left(750, "BỘ X"),
        right(750, head[2] ?? ""),
        right(735, "Độc lập - Tự do"),
        left(707, head[1] ?? ""),
      ],
    ],
    [
      "at heights of their own",
      [
        left(758, "BỘ X"),
        right(750, head[2] ?? ""),
        right(735, "Độc lập - Tự do"),
        left(728, head[1] ?? ""),
      ],
    ],
    [
      "its columns so near that they are one run",
      [
        row(750, [259, "BỘ X CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        right(735, "Độc lập - Tự do"),
        left(707, head[1] ?? ""),
      ],
    ],
  ])("%s", (_, segments) => {
    expect(texts(...segments, below)).toEqual([...head, "THÔNG TƯ"]);
  });

  it("and ends above the title and above text over the whole width", () => {
    const body = row(560, [
      72,
      "Căn cứ Luật Tần số vô tuyến điện số 42/2009/QH12 và các luật khác;",
    ]);
    const lines = texts(
      left(750, "BỘ X"),
      right(750, head[2] ?? ""),
      row(700, [285, "LUẬT"]),
      body,
    );
    expect(lines).toEqual(["BỘ X", head[2], "LUẬT", body[0]?.text]);
  });
});

describe("the lines of a table's cells", () => {
  it("are one row where a cell is set between the lines of another", () => {
    expect(
      texts(
        row(756, [240, "Tần số"]),
        row(747, [150, "Giới hạn"]),
        row(738, [90, "Kênh"], [240, "trung tâm"]),
        row(729, [150, "(MHz)"]),
        row(720, [240, "(MHz)"]),
        row(693, [90, "21"], [150, "470 - 478"], [240, "474"]),
        row(668, [90, "22"], [150, "478 - 486"], [240, "482"]),
      ),
    ).toEqual([
      "Kênh\tGiới hạn (MHz)\tTần số trung tâm (MHz)",
      "21\t470 - 478\t474",
      "22\t478 - 486\t482",
    ]);
  });

  it("are the row of a number set in their middle, where white parts the rows", () => {
    expect(
      texts(
        row(700, [90, "TT"], [150, "Tên"], [400, "Ghi chú"]),
        row(670, [150, "Phương tiện đo"], [400, "Kiểm định"]),
        row(655, [90, "1"], [150, "nhóm hai"]),
        row(640, [150, "trên thị trường"]),
        row(610, [150, "Chuẩn đo lường"], [400, "Hiệu chuẩn"]),
        row(595, [90, "2"], [150, "quốc gia"]),
        row(580, [150, "đã duyệt"]),
      ),
    ).toEqual([
      "TT\tTên\tGhi chú",
      "1\tPhương tiện đo nhóm hai trên thị trường\tKiểm định",
      "2\tChuẩn đo lường quốc gia đã duyệt\tHiệu chuẩn",
    ]);
  });

  it("are rows of their own where numbers stand at them", () => {
    expect(
      texts(
        row(700, [90, "TT"], [150, "Tên"]),
        row(684, [90, "1"], [150, "Phương tiện đo"]),
        row(668, [150, "nhóm hai"], [400, "x"]),
        row(652, [90, "2"], [150, "Chuẩn"]),
      ),
    ).toEqual(["TT\tTên", "1\tPhương tiện đo nhóm hai\tx", "2\tChuẩn"]);
  });
});

it("takes an exponent beside its line for no cell of a table", () => {
  const exponent = { text: "2", x: 520, end: 524, y: 711, size: 7 };
  const page = linesOfPage([
    ...row(705, [72, "Diện tích của phòng không nhỏ hơn hai mươi lăm m"]),
    exponent,
    ...row(688, [72, "và có cửa sổ."]),
  ]);
  expect(page.filter((line) => line.row)).toEqual([]);
});
