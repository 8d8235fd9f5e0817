import { describe, expect, it } from "vitest";
import { act, amended, decree, readOne } from "./show.js";

const base = decree(
  "Sở Y tế\n1. Sở Y tế và Sở Nội vụ.\n2. Sở Tư pháp và Sở Y tế.",
  "Hồ sơ\n1. Gửi Sở Nội vụ.\n2. Gửi Sở Tư pháp.",
);
const change = (clause: string) => amended(base, [act(clause)]);

describe("what is excepted from a change of words", () => {
  it.each([
    [
      "Điều 1 và Điều 2 (trừ khoản 1 Điều 1)",
      "Cục Y tế|Sở Y tế và Sở Nội vụ|Cục Tư pháp và Cục Y tế|Cục Nội vụ|Cục Tư pháp",
    ],
    [
      "Điều 1 (trừ khoản 1 Điều 1), khoản 2 Điều 2",
      "Cục Y tế|Sở Y tế và Sở Nội vụ|Cục Tư pháp và Cục Y tế|Sở Nội vụ|Cục Tư pháp",
    ],
    [
      "Điều 1 (trừ khoản 1)",
      "Cục Y tế|Sở Y tế và Sở Nội vụ|Cục Tư pháp và Cục Y tế|Sở Nội vụ|Sở Tư pháp",
    ],
    [
      "Điều 1, trừ tên Điều 1",
      "Sở Y tế|Cục Y tế và Cục Nội vụ|Cục Tư pháp và Cục Y tế|Sở Nội vụ|Sở Tư pháp",
    ],
    [
      "Điều 1, trừ cụm từ “Sở Y tế”",
      "Sở Y tế|Sở Y tế và Cục Nội vụ|Cục Tư pháp và Sở Y tế|Sở Nội vụ|Sở Tư pháp",
    ],
    [
      "Điều 1, trừ cụm từ “Sở Y tế”, “Sở Tư pháp” tại khoản 2 Điều 1",
      "Cục Y tế|Cục Y tế và Cục Nội vụ|Sở Tư pháp và Sở Y tế|Sở Nội vụ|Sở Tư pháp",
    ],
    [
      "Điều 1, trừ cụm từ “Sở Y tế” tại khoản 1 Điều 1 và cụm từ “Sở Tư pháp” tại khoản 2 Điều 1",
      "Cục Y tế|Sở Y tế và Cục Nội vụ|Sở Tư pháp và Cục Y tế|Sở Nội vụ|Sở Tư pháp",
    ],
  ])("%s", (place, expected) => {
    const { lines, open } = change(`Thay thế cụm từ “Sở” bằng cụm từ “Cục” tại ${place}.`);
    expect(open).toEqual([]);
    expect(
      lines
        .map((line) => line.replace(/^(?:Điều )?\d\. (?:Gửi )?|\.$/gu, ""))
        .filter((line) => line !== "Hồ sơ")
        .join("|"),
    ).toBe(expected);
  });

  it.each([
    "Thay thế cụm từ “Sở” bằng cụm từ “Cục” tại Điều 1, trừ khoản 1 Điều 1; Điều 2.",
    "Thay thế cụm từ “Sở” bằng cụm từ “Cục” tại Điều 1, trừ khoản 1 Điều 2.",
    "Thay thế cụm từ “Sở” bằng cụm từ “Cục” tại Điều 1, trừ đơn vị quy định tại khoản 1 Điều 1.",
    "Tại Điều 1 (trừ khoản 1 Điều 1), thay thế cụm từ “Sở” bằng cụm từ “Cục”.",
    "Thay thế tại Điều 1, trừ khoản 1 Điều 1, cụm từ “Sở” bằng cụm từ “Cục”.",
    "Bãi bỏ Điều 1 và Điều 2, trừ khoản 1 Điều 1.",
    "Bãi bỏ Điều 1, không bao gồm khoản 1.",
    "Bãi bỏ Điều 1 (trừ khoản 1), Điều 2.",
    "Ngưng hiệu lực thi hành Điều 1, trừ khoản 1 Điều 1, từ ngày 01 tháng 9 năm 2026.",
  ])("asks what is meant: %s", (clause) => {
    const { lines, open } = change(clause);
    expect(open).toEqual(["exception"]);
    expect(lines).toEqual(amended(base, []).lines);
  });

  it("asks for words that are added, too", () => {
    expect(
      readOne("Bổ sung cụm từ “A” vào sau cụm từ “B” tại Điều 5, trừ khoản 2 Điều 5."),
    ).toEqual(["insert art_5 ? not-understood"]);
  });
});
