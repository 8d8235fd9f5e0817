import { describe, expect, it } from "vitest";
import { operationsOf, show } from "./show.js";

const read = (clause: string) =>
  operationsOf(clause).map((operation) => `${show(operation)} “${operation.text ?? ""}”`);

describe("orders behind a quotation", () => {
  it.each([
    "Sửa đổi khoản 1 Điều 5 như sau: “1. A “x” y.”; sửa đổi khoản 2 Điều 5 như sau: “2. B.”.",
    "Sửa đổi khoản 1 Điều 5 như sau: “1. A “x” y.”; khoản 2 như sau: “2. B.”.",
    "Sửa đổi khoản 1 Điều 5 như sau: “1. A “x” y.” và khoản 2 Điều 5 như sau: “2. B.”.",
    "Sửa đổi khoản 1 Điều 5 như sau:\n“1. A “x” y.”\nKhoản 2 được sửa đổi như sau:\n“2. B.”.",
    "Sửa đổi khoản 1 Điều 5 như sau:\n“1. A “x” y.”;\nSửa đổi khoản 2 Điều 5 như sau:\n“2. B.”",
  ])("are read as such: %s", (clause) => {
    expect(read(clause)).toEqual([
      "substitute art_5__cl_1 “1. A “x” y.”",
      "substitute art_5__cl_2 “2. B.”",
    ]);
  });

  it.each([
    [
      'Sửa đổi khoản 1 Điều 5 như sau: "1. A."; bổ sung khoản 3 như sau: "3. C.".',
      ["substitute art_5__cl_1 “1. A.”", "insert art_5__cl_3 “3. C.”"],
    ],
    [
      "Sửa đổi điểm b khoản 2 Điều 5 như sau: “b) B;”; bãi bỏ điểm c.",
      ["substitute art_5__cl_2__point_b “b) B;”", "repeal art_5__cl_2__point_c “”"],
    ],
    [
      "Sửa đổi khoản 1 Điều 5 như sau:\n“1. A.”\nKhoản 2 được bãi bỏ.",
      ["substitute art_5__cl_1 “1. A.”", "repeal art_5__cl_2 “”"],
    ],
    [
      "Sửa đổi khoản 1 Điều 5 như sau:\n“1. A.”\nLưu ý cụm từ “A” là số ngày.",
      [
        "substitute art_5__cl_1 ? quote-names-more “1. A.\nLưu ý cụm từ “A”",
        "other ? not-understood “”",
      ],
    ],
  ])("%s", (clause, expected) => {
    expect(read(clause)).toEqual(expected);
  });
});
