import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite } from "../../../src/core/cite/cite.js";
import { read } from "../../../src/core/provision/read.js";
import type { Reading } from "../../../src/core/provision/types.js";
import { legalTexts, noLegalTexts, textFiles } from "../../support/legal-texts.js";

/** What holds for the citations of any text: in order, apart, the words of the text. */
function keepsPromises({ text, ...reading }: Reading): void {
  const citations = cite({ text, ...reading });
  let end = 0;
  for (const citation of citations) {
    expect(citation.start).toBeGreaterThanOrEqual(end);
    expect(citation.end).toBeGreaterThan(citation.start);
    expect(text.slice(citation.start, citation.end)).toBe(citation.text);
    expect(citation.text.length).toBeLessThanOrEqual(400);
    end = citation.end;
  }
}

describe("citations of any text", () => {
  it("stand in order, apart, in the words of the text", () => {
    const word = fc.constantFrom(
      ..."khoản|Điều|điểm|các|từ|đến|1|2,|3a|a|đ|này|và|của|Luật|Đất đai|số|12/2020/NĐ-CP|Nghị định|Phụ lục|I|Mẫu số|01|\n|“|”|:|\n1.|\nĐiều 1.|a)|Sửa đổi".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        keepsPromises(read(words.join(" ")));
      }),
      { numRuns: 300 },
    );
  });

  const whole = (text: string): Reading => ({
    number: null,
    title: null,
    text,
    provisions: [
      {
        address: "art_1",
        kind: "article",
        label: "1",
        heading: null,
        start: 0,
        end: text.length,
        parent: null,
      },
    ],
    spans: [],
    doubts: [],
  });
  it.each([
    ["opening quotes", "“".repeat(1_000_000)],
    ["unit words", "khoản ".repeat(160_000)],
    ["one endless list", "khoản 1, ".repeat(110_000)],
    ["labels", `khoản ${"1, ".repeat(330_000)}`],
    ["law words", "Luật ".repeat(200_000)],
    ["headings", "Điều 1. A\n1. theo khoản 1 Điều 1;\n".repeat(30_000)],
    [
      "one open quote",
      `Điều 1. Sửa đổi Luật số 1/2020/QH14:\n“${"1. theo khoản 1 Điều này\n".repeat(40_000)}`,
    ],
    [
      "ranges in ranges",
      "từ điểm a đến điểm y từ khoản 1 đến khoản 299 Điều 1-299 ".repeat(17_000),
    ],
    ["ranges without end", "từ Điều 1 đến Điều 999999999 ".repeat(34_000)],
    ["lists of ranges", "từ khoản 1 đến khoản 299, ".repeat(38_000)],
    ["spaces in a name", `Luật${" ".repeat(1_000_000)}này`],
    ["many quotes", "Điều 1:\n“khoản 1 Điều 2”\n".repeat(40_000)],
  ])("are found in time linear in 1 MB of %s", (_, text) => {
    const began = performance.now();
    cite(whole(text));
    // Far above what it takes, far below what anything quadratic would.
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it("are found in time linear in 1 MB of articles without quotes", () => {
    const articles = Array.from(
      { length: 25_000 },
      (_, n) => `Điều ${String(n + 1)}. theo Điều 1 đến Điều 900`,
    );
    const reading = read(articles.join("\n"));
    const began = performance.now();
    keepsPromises(reading);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

const folder = legalTexts();
if (folder === null) process.stdout.write(`${noLegalTexts}\n`);

describe.skipIf(folder === null)("citations of the real texts", () => {
  const texts = folder === null ? [] : textFiles(`${folder}/clean`);
  const readings = texts.map(({ name, text }) => ({ name, reading: read(text) }));

  it("keep the promises", () => {
    for (const { reading } of readings) keepsPromises(reading);
  });

  // The rest: annexes cut off ("Xem tiếp Công báo"), notes stuck to a number, errors of the texts.
  it("lead to provisions that are there, where they are of the text itself", () => {
    const own = readings.flatMap(({ reading }) => {
      const there = new Set(reading.provisions.map((provision) => provision.address));
      return cite(reading)
        .filter(({ document, addresses }) => document === null && addresses.length > 0)
        .map(({ addresses }) => addresses.every((address) => there.has(address)));
    });
    expect(own.filter(Boolean).length / own.length).toBeGreaterThanOrEqual(0.965);
  });

  it("hold every plain “khoản … Điều …”", () => {
    const plain = /khoản (\d+[a-zđ]?) Điều (\d+[a-zđ]?)(?![\p{L}\d])/gu;
    const missed = readings.flatMap(({ reading }) => {
      const citations = cite(reading);
      return [...reading.text.matchAll(plain)].filter(
        ({ index, 0: written, 1: clause, 2: article }) =>
          !citations.some(
            ({ start, end, addresses }) =>
              start <= index &&
              index + written.length <= end &&
              addresses.some((a) => a.includes(`art_${article}__cl_${clause}`)),
          ),
      );
    });
    expect(missed.map(([written]) => written)).toEqual([]);
  });
});
