import fc from "fast-check";
import { expect, it } from "vitest";
import { RunList } from "../../../src/core/compare/run-list.js";
import { smallChange } from "../../../src/core/compare/small-change.js";
import type { Run } from "../../../src/core/compare/types.js";
import { Vocabulary } from "../../../src/core/compare/vocabulary.js";
import { compareTokens } from "../../../src/core/compare/words.js";

const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
process.stdout.write(`small changes: SEED=${seed}\n`);

const joined = (parts: readonly Run[]) => {
  const runs = new RunList();
  runs.addAll(parts);
  return runs.list;
};

const word = fc.constantFrom(
  ..."quy định tại điểm a khoản 2 Điều 5 hằng năm hàng tháng ngày 01 07 2025 cơ quan bảo hiểm xã hội hòa hoà Luật luật số 17/2022/TT-BLĐTBXH 10% IV".split(
    " ",
  ),
  "quyết định,",
  "người lao động.\n",
);

it("gives what comparing the whole gives, or nothing", () => {
  let small = 0;
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 10, maxLength: 40 }),
      fc.array(word, { maxLength: 3 }),
      fc.nat(36),
      fc.nat(3),
      (words, fresh, at, gone) => {
        const before = words.join(" ");
        const after = [...words.slice(0, at), ...fresh, ...words.slice(at + gone)].join(" ");
        if (before === after) return;
        const vocabulary = new Vocabulary();
        const runs = smallChange(before, after, vocabulary);
        if (runs === null) return;
        small++;
        const whole = compareTokens(vocabulary.words(before), vocabulary.words(after));
        expect(joined(runs)).toEqual(joined(whole));
      },
    ),
    { seed, numRuns: 4000 },
  );
  expect(small).toBeGreaterThan(500);
});

it.each([
  ["Nộp trong 10 ngày làm việc.", "Nộp trong 15 ngày làm việc.", true],
  ["định kỳ hàng năm báo cáo kết quả", "định kỳ hằng năm báo cáo kết quả", true],
  ["Xây dựng chiến lược, quy hoạch, kế hoạch.", "Xây dựng chiến lược, kế hoạch.", false],
])("%s → %s: settled alone %s", (before, after, settled) => {
  expect(smallChange(before, after, new Vocabulary()) !== null).toBe(settled);
});
