import { describe, expect, it } from "vitest";
import { effectFactsOf } from "../../../src/core/amend/effect-facts.js";
import { read } from "../../../src/core/provision/read.js";

const actOf = (sentence: string) =>
  read(`CHÍNH PHỦ
Số: 77/2026/NQ-CP

NGHỊ QUYẾT
Về tháo gỡ khó khăn

Điều 1. Áp dụng quy định
1. ${sentence}
Điều 2. Hiệu lực thi hành
1. Nghị quyết này có hiệu lực từ ngày 01 tháng 3 năm 2026.
`);

const shown = (sentence: string) =>
  effectFactsOf(actOf(sentence)).map(
    ({ what, document, address, from, until, source }) =>
      `${source}: ${what} ${address ?? "all"} of ${document} from ${from ?? "?"} until ${until ?? "?"}`,
  );

describe("what an act says of the effect of others", () => {
  it.each([
    [
      "Ngưng hiệu lực thi hành khoản 2 Điều 2 Nghị định số 1/2025/NĐ-CP từ ngày 05 tháng 3 năm 2026 đến hết ngày 30 tháng 6 năm 2026.",
      ["suspend art_2__cl_2 of 1/2025/NĐ-CP from 2026-03-05 until 2026-06-30"],
    ],
    [
      "Kéo dài thời hạn áp dụng Điều 3 Nghị định số 1/2025/NĐ-CP đến hết ngày 31 tháng 12 năm 2026.",
      ["extend art_3 of 1/2025/NĐ-CP from 2026-03-01 until 2026-12-31"],
    ],
    [
      "Điều 4 Nghị định số 1/2025/NĐ-CP hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực.",
      ["lapse art_4 of 1/2025/NĐ-CP from 2026-03-01 until ?"],
    ],
    [
      "Các Điều 4 và 6 Nghị định số 1/2025/NĐ-CP hết hiệu lực từ ngày 01 tháng 5 năm 2026.",
      [
        "lapse art_4 of 1/2025/NĐ-CP from 2026-05-01 until ?",
        "lapse art_6 of 1/2025/NĐ-CP from 2026-05-01 until ?",
      ],
    ],
    [
      "Nghị định số 9/2024/NĐ-CP hết hiệu lực từ ngày 01 tháng 5 năm 2026.",
      ["lapse all of 9/2024/NĐ-CP from 2026-05-01 until ?"],
    ],
    [
      "Trường hợp quy định tại khoản 1 Điều 2 Nghị định số 1/2025/NĐ-CP khác với quy định của Nghị quyết này thì thực hiện theo quy định của Nghị quyết này.",
      ["override art_2__cl_1 of 1/2025/NĐ-CP from 2026-03-01 until ?"],
    ],
    [
      "Nghị quyết này thay thế Nghị định số 9/2024/NĐ-CP ngày 05 tháng 5 năm 2024 quy định chi tiết Luật số 8/2020/QH14.",
      ["lapse all of 9/2024/NĐ-CP from 2026-03-01 until ?"],
    ],
    ["Cơ quan quy định tại khoản 1 Điều này thay thế cơ quan của Nghị định số 1/2025/NĐ-CP.", []],
    ["Quy định về phí tại Nghị định số 1/2025/NĐ-CP hết hiệu lực từ ngày 01 tháng 5 năm 2026.", []],
    ["Bãi bỏ Điều 4 Nghị định số 1/2025/NĐ-CP.", []],
    ["Ủy ban nhân dân cấp xã thực hiện Điều 4 Nghị định số 1/2025/NĐ-CP.", []],
  ])("%s", (sentence, facts) => {
    expect(shown(sentence)).toEqual(facts.map((fact) => `art_1__cl_1: ${fact}`));
  });
});
