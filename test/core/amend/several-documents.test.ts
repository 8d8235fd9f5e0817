import { describe, expect, it } from "vitest";
import { readAct } from "../../../src/core/amend/read-act.js";
import { read } from "../../../src/core/provision/read.js";
import { show } from "./show.js";

const operations = (clause: string) =>
  readAct(
    read(
      `NGHỊ ĐỊNH\nQuy định về đo lường\nĐiều 1. Hiệu lực thi hành\n1. Nghị định này có hiệu lực từ ngày 01 tháng 8 năm 2026.\n2. ${clause}\n`,
    ),
  ).operations;

const [a, b, c] = ["2/2020/NĐ-CP", "3/2020/NĐ-CP", "4/2020/NĐ-CP"];
const titled = `Nghị định số ${a} ngày 01 tháng 01 năm 2020 của Chính phủ quy định về cân`;

describe("a sentence about several documents", () => {
  it.each([
    [
      `Nghị định số ${a}; Điều 3 Nghị định số ${b}; khoản 2 Điều 4 Nghị định số ${c} hết hiệu lực kể từ ngày Nghị định này có hiệu lực.`,
      [`lapse (${a}) ? whole-document`, `repeal art_3 (${b})`, `repeal art_4__cl_2 (${c})`],
    ],
    [
      `Nghị định số ${a} và các Điều 3, 4 Nghị định số ${b} hết hiệu lực kể từ ngày Nghị định này có hiệu lực.`,
      [`lapse (${a}) ? whole-document`, `repeal art_3 art_4 (${b})`],
    ],
    [
      `Điều 3 Nghị định số ${a} hết hiệu lực từ ngày 01 tháng 8 năm 2026, trừ khoản 2 Điều 3.`,
      [`lapse art_3 (${a}) ? exception`],
    ],
    [
      `Bãi bỏ cụm từ “A” tại khoản 1 Điều 9 Nghị định số ${a} và khoản 2 Điều 3 Nghị định số ${b}.`,
      [`delete-words art_9__cl_1 [-A-]{++} (${a})`, `delete-words art_3__cl_2 [-A-]{++} (${b})`],
    ],
    [
      `Thay cụm từ “A” bằng cụm từ “B” tại Điều 9 Nghị định số ${a} và Nghị định số ${b}.`,
      [`replace-words art_9 [-A-]{+B+} (${a})`, `replace-words [-A-]{+B+} (${b})`],
    ],
    [
      `Bãi bỏ Điều 9 ${titled}, Điều 10 Nghị định số ${b}.`,
      [`repeal art_9 (${a})`, `repeal art_10 (${b})`],
    ],
    [
      `Bãi bỏ Điều 9 ${titled} và các Điều 10, 11 Nghị định số ${b}.`,
      [`repeal art_9 (${a})`, `repeal art_10 art_11 (${b})`],
    ],
    [
      `Bãi bỏ Điều 9 Nghị định số ${a} ngày 01 tháng 01 năm 2020 hướng dẫn Điều 5, Điều 6 Nghị định số ${b}.`,
      [`repeal art_9 (${a})`],
    ],
    [
      `Bãi bỏ khoản 2 Điều 9 Nghị định số ${a} được sửa đổi tại khoản 3 Điều 1 Nghị định số ${b}, khoản 4 Điều 10 Nghị định số ${a}.`,
      [`repeal art_9__cl_2 art_10__cl_4 (${a})`],
    ],
    [
      `Bãi bỏ khoản 2 Điều 9 Nghị định số ${a} được sửa đổi tại khoản 3 Điều 1 Nghị định số ${b}, khoản 4 Điều 2 Nghị định số ${c}.`,
      [`repeal art_9__cl_2 (${a})`],
    ],
  ])("%s", (clause, expected) => {
    expect(operations(clause).map(show)).toEqual(expected);
  });

  it("is no title that names one of them", () => {
    const { operations } = readAct(
      read(
        `NGHỊ ĐỊNH\nSửa đổi, bổ sung một số điều của ${titled} và Nghị định số ${b} quy định về thước\nĐiều 1. Bãi bỏ khoản 2 Điều 5\n`,
      ),
    );
    expect(operations.map(show)).toEqual(["repeal art_5__cl_2 (no document)"]);
  });
});

it("is no order where a day begins a rule of the text itself", () => {
  const rule = "Từ ngày 01 tháng 7 năm 2027, điều chỉnh tăng 8% mức quy định tại khoản 1 Điều này.";
  expect(operations(rule)).toEqual([]);
});

describe("the day from which an order applies", () => {
  const repeal = `bãi bỏ Điều 9 Nghị định số ${a}`;
  it.each([
    [`Kể từ ngày 01 tháng 01 năm 2027, ${repeal}.`, ["2027-01-01"]],
    [`Kể từ ngày Nghị định này có hiệu lực thi hành, ${repeal}.`, ["2026-08-01"]],
    [`B${repeal.slice(1)} kể từ ngày 01/01/2027.`, ["2027-01-01"]],
    [`B${repeal.slice(1)} quy định mức thu từ ngày 01/01/2021.`, ["2026-08-01"]],
    [`B${repeal.slice(1)} kể từ ngày Nghị định này có hiệu lực.`, ["2026-08-01"]],
    [
      `Kể từ ngày 01 tháng 01 năm 2027, bãi bỏ các quy định sau:\na) Điều 9 Nghị định số ${a};\nb) Điều 3 Nghị định số ${b}.`,
      ["2027-01-01", "2027-01-01"],
    ],
  ])("%s", (clause, days) => {
    expect(operations(clause).map(({ from }) => from)).toEqual(days);
  });
});
