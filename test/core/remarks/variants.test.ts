import { describe, expect, it } from "vitest";
import { contradict } from "../../../src/core/remarks/variants.js";

const current = "2. Cấp giấy phép trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ.";
const days = (number: string) => current.replace("10", number);

describe("two wordings of one provision", () => {
  it.each([
    ["15 days and 20 days", days("15"), days("20"), true],
    ["15 days twice", days("15"), days("15"), false],
    ["15 days and the words as they are", days("15"), current, false],
    [
      "other words of the clause",
      days("15"),
      current.replace("đủ hồ sơ", "đủ hồ sơ hợp lệ"),
      false,
    ],
    ["the same addition at the end", `${current} Mới.`, `${current} Mới.`, false],
    ["different additions at the end", `${current} Một.`, `${current} Hai.`, true],
    ["a number and the clause rewritten", days("15"), "2. Không cấp giấy phép.", true],
  ])("%s: see the row", (_name, first, second, expected) => {
    expect(contradict(current, first, second)).toBe(expected);
    expect(contradict(current, second, first)).toBe(expected);
  });
});
