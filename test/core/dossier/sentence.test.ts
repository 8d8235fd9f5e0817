import { expect, it } from "vitest";
import { sentenceOf } from "../../../src/core/dossier/sentence.js";

it.each([
  ["substitute", "art_4__cl_2", "2. Mới.", "Sửa đổi, bổ sung khoản 2 Điều 4 như sau:\n“2. Mới.”."],
  [
    "insert",
    "art_4__cl_2",
    "2a. Thêm.",
    "Bổ sung khoản 2a vào sau khoản 2 Điều 4 như sau:\n“2a. Thêm.”.",
  ],
  [
    "insert",
    "art_4__cl_3__point_đ",
    "đ1) Thêm;",
    "Bổ sung điểm đ1 vào sau điểm đ khoản 3 Điều 4 như sau:\n“đ1) Thêm;”.",
  ],
  [
    "insert",
    "art_5",
    "Điều 5a. Tên\nNội dung.",
    "Bổ sung Điều 5a vào sau Điều 5 như sau:\n“Điều 5a. Tên\nNội dung.”.",
  ],
  ["repeal", "art_4__cl_4", "", "Bãi bỏ khoản 4 Điều 4."],
] as const)("says %s at %s", (operation, address, proposed, sentence) => {
  expect(sentenceOf({ operation, address, proposed })).toBe(sentence);
});
