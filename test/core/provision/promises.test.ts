import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import type { Override, ProvisionKind } from "../../../src/core/provision/types.js";
import { canonical } from "../../../src/core/text/canonical.js";
import { legalTexts, noLegalTexts, textFiles } from "../../support/legal-texts.js";
import { addressesOf, faultsOf } from "../../support/reading.js";

const folder = legalTexts();
if (folder === null) process.stdout.write(`promises of reading on real texts ${noLegalTexts}\n`);
const files = folder === null ? [] : textFiles(folder);

const lines = [
  ..."Chương I|Chương II|QUY ĐỊNH CHUNG|Mục 1|Phần thứ nhất|Tiểu mục 2|Điều 1. Phạm vi|Điều 2.|Điều 3a. Tên".split(
    "|",
  ),
  ..."1. Một|1. Hai|2. Ba|3a. Bốn|12.[3] Năm|2.7 Sáu|a) Bảy;|b) Tám.|đ1) Chín|c)3 Mười|- Gạch|+ Cộng|(i) La Mã|1.1. Số".split(
    "|",
  ),
  ..."Phụ lục I|PHỤ LỤC|Mẫu số 01|Nơi nhận:|KT. BỘ TRƯỞNG|VĂN BẢN HỢP NHẤT|2 Khoản này được sửa đổi theo quy định tại".split(
    "|",
  ),
  ..."\u200bĐiều 4. Tên|2.\u00a0\u00a0Mười  một  |\u00ad|\u200b \u200b|Ðiều\u00a0 5. Tên|ð) Mười hai".split(
    "|",
  ),
  ..."“Điều 5. Trích|”.|“|Trường hợp khác.|Sửa đổi khoản 1 như sau:|1. Sửa đổi khoản 2 như sau:|A\tB|C\tD|| \t ".split(
    "|",
  ),
];
const anyText = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...lines) }, fc.string({ unit: "grapheme" })),
    { maxLength: 60 },
  )
  .map((all) => all.join("\n"));
const kinds: ProvisionKind[] = [
  "part",
  "chapter",
  "article",
  "clause",
  "point",
  "subpoint",
  "annex",
  "form",
  "signature",
  "paragraph",
  "table",
  "preamble",
];
const anyOverride = fc.record({
  line: fc.integer({ min: 1, max: 60 }),
  opens: fc.option(
    fc.record({
      kind: fc.constantFrom(...kinds),
      label: fc.option(fc.constantFrom("1", "2", "a", "đ", "IV")),
    }),
  ),
});

describe("what reading always keeps", () => {
  it.each(files)("keeps $name whole, in a sound tree", ({ text }) => {
    const reading = read(text);
    expect(reading.text).toBe(canonical(text));
    expect(faultsOf(reading)).toEqual([]);
  });

  it.each(files)("reads $name the same whatever its spaces", (file) => {
    const text = canonical(file.text);
    const addresses = addressesOf(text);
    expect(addressesOf(text.replaceAll(" ", " \u00a0\u200b"))).toEqual(addresses);
    expect(addressesOf(text.replace(/^(?=.)|$/gmu, " \u200e"))).toEqual(addresses);
    expect(addressesOf(text.replaceAll("Đ", "Ð"))).toEqual(addresses);
  });

  it.each(files)("reads $name the same with an empty line behind each line", ({ text }) => {
    const kept = canonical(text);
    expect(addressesOf(kept.replaceAll("\n", "\n\n\n"))).toEqual(addressesOf(kept));
  });

  it("keeps every text of structural lines whole, in a sound tree", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = read(text);
        expect(reading.text).toBe(canonical(text));
        expect(faultsOf(reading)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps a text whole whatever a person corrects", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(anyOverride, { maxLength: 6 }),
        (text, overrides: Override[]) => {
          expect(faultsOf(read(text, overrides))).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.skipIf(files.length === 0)(
    "keeps real texts with lines lost, doubled and swapped whole",
    () => {
      const edit = fc.record({
        at: fc.nat(5000),
        how: fc.constantFrom("drop", "double", "swap", "quote", "join"),
      });
      fc.assert(
        fc.property(
          fc.constantFrom(...files),
          fc.array(edit, { maxLength: 20 }),
          ({ text }, edits) => {
            expect(faultsOf(read(mutated(text.slice(0, 40_000), edits)))).toEqual([]);
          },
        ),
        { numRuns: 120 },
      );
    },
  );
});

function mutated(text: string, edits: { at: number; how: string }[]): string {
  const all = text.split("\n");
  for (const { at, how } of edits) {
    const i = at % all.length;
    const line = all[i] ?? "";
    if (how === "drop") all.splice(i, 1);
    else if (how === "double") all.splice(i, 0, line);
    else if (how === "swap") all.splice(i, 2, all[i + 1] ?? "", line);
    else if (how === "quote") all[i] = `“${line}`;
    else all.splice(i, 2, `${line} ${all[i + 1] ?? ""}`);
  }
  return all.join("\n");
}
