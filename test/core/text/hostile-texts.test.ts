import { describe, expect, it } from "vitest";
import { amend } from "../../../src/core/amend/amend.js";
import { readAct } from "../../../src/core/amend/read-act.js";
import { cite } from "../../../src/core/cite/cite.js";
import { compare } from "../../../src/core/compare/compare.js";
import { place } from "../../../src/core/place/place.js";
import { read } from "../../../src/core/provision/read.js";

const size = 300_000;
const filled = (unit: string) => unit.repeat(Math.ceil(size / unit.length));

const base = (text: string) =>
  `NGHỊ ĐỊNH\nSố: 1/2020/NĐ-CP\nĐiều 1. Tên\n1. Một ${text}\nĐiều 2. Tên khác\n1. Hai.\n2. Ba.\n`;
const act = (text: string) =>
  `NGHỊ ĐỊNH\nSố: 2/2021/NĐ-CP\nĐiều 1. Sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP\n1. Bãi bỏ khoản 2 ${text}\n`;

const commands: [string, (text: string) => unknown][] = [
  ["cited", (text) => cite(read(text))],
  ["read as an act", (text) => readAct(read(act(text)))],
  ["amended", (text) => amend(read(base(text)), [read(act(text))]).operations],
  ["compared", (text) => compare(read(base(text)), read(base(`${text}x`))).changes],
  [
    "placed in",
    (text) =>
      place(read(base(text)), read(base(`${text}x`)), [
        { id: "1", address: "art_1__cl_1", exact: text.slice(100, 300) },
      ]),
  ],
];

const texts: [string, string][] = [
  ["one letter", filled("a")],
  ["spaces", filled(" ")],
  ["tabs", filled("\t")],
  ["digits", filled("1")],
  ["opening marks", filled("“")],
  ["closing marks", filled("”")],
  ["marks by turns", filled("““”")],
  ["brackets", filled("( ")],
  ["“khoản 1 ” in one line", filled("khoản 1 ")],
  ["“khoản 1, ” in one line", filled("khoản 1, ")],
  ["“Điều 1 ” in one line", filled("Điều 1 ")],
  ["“và ”", filled("và ")],
  ["decrees in one line", filled("của Nghị định số 1/2020/NĐ-CP ")],
  ["numbers of documents", filled("1/2020/NĐ-CP-")],
  ["lines that announce", filled("như sau:\n")],
  ["quotations announced in one line", filled("như sau: “")],
  ["quotations that end", filled("như sau: “a” Bãi bỏ Điều 1 ")],
  ["words replaced in one line", filled("Thay cụm từ “a” bằng “b” tại Điều 1. ")],
  ["words added in one line", filled("và sau cụm từ “c” tại khoản 1 Điều 2 ")],
  ["units named from the outside in", filled("Điều 1 khoản 1 ")],
  ["each of several", filled("các khoản 1, 2 các Điều 1, 2 ")],
  ["parts set apart", filled("riêng khoản 1 Điều 1 có hiệu lực từ ngày 01/01/2027, ")],
  ["lines “1. ”", filled("1. \n")],
  ["ranges without end", filled("từ Điều 1 đến Điều 999999999 ")],
  ["ranges in ranges", filled("điểm a đến điểm y khoản 1-299 Điều 1-299, ")],
];

// Each takes less than a second; anything quadratic would take minutes.
const bound = 6_000;

describe.each(commands)("a hostile text is %s in bounded time", (_command, run) => {
  it.each(texts)(
    "of %s",
    (_what, text) => {
      const began = performance.now();
      expect(run(text)).toBeInstanceOf(Object);
      expect(performance.now() - began).toBeLessThan(bound);
    },
    60_000,
  );
});
