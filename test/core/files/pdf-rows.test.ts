import { expect, it } from "vitest";
import { linesOfPage } from "../../../src/files/pdf/rows.js";
import type { Segment } from "../../../src/files/pdf/runs.js";

/** A printed line: words at places from the left, six points a letter. */
const row = (y: number, ...words: [x: number, text: string][]): Segment[] =>
  words.map(([x, text]) => ({ text, x, end: x + 6 * text.length, y, size: 12 }));

it("takes the head of a page for no row of the table below it", () => {
  const page = linesOfPage([
    ...row(800, [120, "CÔNG BÁO/Số 333/Ngày 16-06-2026"], [520, "5"]),
    ...row(770, [90, "Kênh"], [200, "Giới hạn"], [330, "Tần số"]),
    ...row(750, [90, "28"], [200, "526 - 534"], [330, "530"]),
    ...row(730, [90, "29"], [200, "534 - 542"], [330, "538"]),
  ]);
  expect(page.map(({ text, row }) => [text, row])).toEqual([
    ["CÔNG BÁO/Số 333/Ngày 16-06-2026 5", false],
    ["Kênh\tGiới hạn\tTần số", true],
    ["28\t526 - 534\t530", true],
    ["29\t534 - 542\t538", true],
  ]);
});
