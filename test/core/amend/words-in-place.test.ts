import { describe, expect, it } from "vitest";
import { act, amended, decree } from "./show.js";

const base = decree(
  "Sở\n1. Gửi Sở Y tế hoặc Sở trong 10 ngày.\n2. Sau 10 ngày làm việc.",
  "Lệ phí\n1. Nộp lệ phí.\n2. Miễn lệ phí.",
).replace("Điều 2.", "Chương II\nTHU, NỘP LỆ PHÍ\nĐiều 2.");
const change = (clause: string) => {
  const { lines, open } = amended(base, [act(clause)]);
  return [...lines.filter((line) => !amended(base, []).lines.includes(line)), ...open];
};

describe("words where they are changed", () => {
  it.each([
    [
      "Thay thế cụm từ “Sở” bằng cụm từ “Sở Y tế” tại khoản 1 Điều 1.",
      ["1. Gửi Sở Y tế hoặc Sở Y tế trong 10 ngày."],
    ],
    [
      "Thay thế cụm từ “Sở” bằng cụm từ “Sở Y tế” tại Nghị định số 1/2020/NĐ-CP.",
      ["Điều 1. Sở Y tế", "1. Gửi Sở Y tế hoặc Sở Y tế trong 10 ngày."],
    ],
    [
      "Bổ sung cụm từ “làm việc” vào sau cụm từ “10 ngày” tại Điều 1.",
      ["1. Gửi Sở Y tế hoặc Sở trong 10 ngày làm việc."],
    ],
    [
      "Bổ sung cụm từ “làm việc” vào sau cụm từ “10 ngày” tại khoản 2 Điều 1.",
      ["words-already-there"],
    ],
    [
      "Thay thế cụm từ “10 ngày” bằng cụm từ “10 ngày làm việc” tại khoản 2 Điều 1.",
      ["words-already-there"],
    ],
    [
      "Thay thế cụm từ “lệ phí” bằng cụm từ “phí” tại tên Chương II, tên Điều 2.",
      ["THU, NỘP PHÍ", "Điều 2. Phí"],
    ],
    ["Bỏ cụm từ “, nộp” tại tên Chương II.", ["THU LỆ PHÍ"]],
  ])("%s", (clause, expected) => {
    expect(change(clause)).toEqual(expected);
  });
});
