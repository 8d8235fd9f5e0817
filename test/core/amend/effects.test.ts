import { describe, expect, it } from "vitest";
import { readAct } from "../../../src/core/amend/read-act.js";
import { read } from "../../../src/core/provision/read.js";

/** The days from which three clauses of Điều 1, and Điều 2, apply. */
const daysOf = (effect: string) =>
  readAct(
    read(`CHÍNH PHỦ
Số: 9/2026/NĐ-CP
Hà Nội, ngày 05 tháng 01 năm 2026
NGHỊ ĐỊNH
Sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP
Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP
1. Bãi bỏ Điều 1.
2. Bãi bỏ Điều 2.
3. Sửa đổi Điều 3 như sau:
“Điều 3. Hiệu lực thi hành
Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2020.”.
Điều 2. Bãi bỏ Điều 4 Nghị định số 1/2020/NĐ-CP.
Điều 3. Hiệu lực thi hành
${effect}
`),
  ).operations.map(({ from }) => from);

const [signed, main, later] = ["2026-01-05", "2026-07-01", "2027-01-01"];

describe("the days from which an act applies", () => {
  it.each<[string, (string | null)[]]>([
    ["Nghị định này có hiệu lực từ ngày 01/7/2026.", [main, main, main, main]],
    ["Nghị định này có hiệu lực từ 0 giờ ngày 01 tháng 7 năm 2026.", [main, main, main, main]],
    ["Nghị định có hiệu lực kể từ 01-7-2026.", [main, main, main, main]],
    ["Nghị định này có hiệu lực kể từ ngày ký ban hành.", [signed, signed, signed, signed]],
    [
      "Nghị định này có hiệu lực sau 45 ngày kể từ ngày ký.",
      ["2026-02-19", "2026-02-19", "2026-02-19", "2026-02-19"],
    ],
    ["Nghị định này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo.", [null, null, null, null]],
    [
      "1. Nghị định này có hiệu lực từ ngày 01/7/2026, trừ quy định tại khoản 2 và khoản 3 Điều này.\n2. Khoản 1, khoản 2 Điều 1 có hiệu lực từ ngày 01/01/2027.\n3. Điều 2 có hiệu lực kể từ ngày ký.",
      [later, later, main, signed],
    ],
    [
      "Nghị định này có hiệu lực từ ngày 01/7/2026, trừ khoản 2 Điều 1 có hiệu lực từ ngày 01/01/2027.",
      [main, later, main, main],
    ],
    [
      "Nghị định này có hiệu lực từ ngày 01/7/2026; riêng khoản 3 Điều 1 có hiệu lực từ ngày 01/01/2027.",
      [main, main, later, main],
    ],
    ["Nghị định này có hiệu lực thi hành vào ngày 01 tháng 7 năm 2026.", [main, main, main, main]],
    [
      "Nghị định này có hiệu lực sau 45 (bốn mươi lăm) ngày, kể từ ngày ký.",
      ["2026-02-19", "2026-02-19", "2026-02-19", "2026-02-19"],
    ],
    [
      "Nghị định này có hiệu lực từ ngày 01/7/2026; khoản 1, khoản 2 Điều 1 có hiệu lực từ ngày 01/01/2027.",
      [later, later, main, main],
    ],
    [
      "1. Nghị định này có hiệu lực từ ngày 01/7/2026.\n2. Điều 1 có hiệu lực từ ngày 01/01/2027, riêng khoản 2 Điều 1 có hiệu lực từ ngày ký.",
      [later, signed, later, main],
    ],
    [
      "1. Nghị định này có hiệu lực từ ngày 01/7/2026.\n2. Các chế độ về lương quy định tại khoản 1 Điều 1 và Điều 2 Nghị định này được áp dụng từ ngày 01/01/2027.",
      [later, main, main, later],
    ],
    [
      "1. Nghị định này có hiệu lực từ ngày 01/7/2026.\n2. Hồ sơ nộp theo khoản 2 Điều 1 được thực hiện từ ngày 01/01/2027.\n3. Khoản 1 Điều 1 Nghị định số 1/2020/NĐ-CP có hiệu lực từ ngày 01/01/2027.",
      [main, main, main, main],
    ],
  ])("%s", (effect, days) => {
    expect(daysOf(effect)).toEqual(days);
  });
});
