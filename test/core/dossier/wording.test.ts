import { expect, it } from "vitest";
import { openingFor, wordingDoubt } from "../../../src/core/dossier/wording.js";
import { read } from "../../../src/core/provision/read.js";
import { decree } from "../amend/show.js";

const base = read(
  decree(
    "Một\n1. Khoản một.\n2. Khoản hai:\na) Điểm a;\nd) Điểm d;\nđ) Điểm đ.\n2a. Khoản hai a.\n4. Khoản bốn.",
    "Hai\nNội dung.",
  ),
);

it.each([
  ["substitute", "art_1__cl_2", "2."],
  ["substitute", "art_1__cl_2__point_đ", "đ)"],
  ["substitute", "art_1", "Điều 1."],
  ["insert", "art_1", "Điều 1a."],
  ["insert", "art_2", "Điều 3."],
  ["insert", "art_1__cl_1", "1a."],
  ["insert", "art_1__cl_2a", "2b."],
  ["insert", "art_1__cl_4", "5."],
  ["insert", "art_1__cl_2__point_d", "d1)"],
  ["insert", "art_1__cl_2__point_đ", "e)"],
  ["insert", "art_1__cl_2", null],
  ["repeal", "art_1__cl_2", null],
] as const)("to %s %s the wording begins with %s", (operation, address, opening) => {
  expect(openingFor(base, { operation, address })).toBe(opening);
});

it.each([
  ["substitute", "art_1__cl_4", "4. Mới.", null],
  ["substitute", "art_1__cl_4", "Mới.", "no-number 4."],
  ["substitute", "art_1__cl_4", "5. Mới.", "other-number 4."],
  ["substitute", "art_1", "1. Mới.", "other-number Điều 1."],
  ["substitute", "art_1__cl_2__point_đ", "đ) Mới;", null],
  ["insert", "art_1__cl_4", "5. Mới.", null],
  ["insert", "art_1__cl_4", "4a. Mới.", null],
  ["insert", "art_1__cl_4", "7. Mới.", "other-number 5."],
  ["insert", "art_1__cl_1", "1b. Mới.", null],
  ["insert", "art_1__cl_1", "2. Mới.", "number-taken 1a."],
  ["insert", "art_1__cl_1", "3. Mới.", "other-number 1a."],
  ["insert", "art_1__cl_1", "a) Mới;", "other-number 1a."],
  ["insert", "art_1__cl_1", "Mới.", "no-number 1a."],
  ["insert", "art_1__cl_4", "Điều 1a. Tên\nMới.", null],
  ["insert", "art_1", "Điều 2. Tên\nMới.", "number-taken Điều 1a."],
  ["repeal", "art_1", "", null],
  ["substitute", "art_9", "Gì đó.", null],
] as const)("%s at %s by “%s”: %s", (operation, address, proposed, doubt) => {
  const found = wordingDoubt(base, { operation, address, proposed });
  expect(found === null ? null : `${found.code} ${found.opening ?? ""}`).toBe(doubt);
});
