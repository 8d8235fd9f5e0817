import fc from "fast-check";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/core/compare/compare.js";
import { sideOf } from "../../../src/core/compare/run-list.js";
import { compareWords } from "../../../src/core/compare/words.js";
import { read } from "../../../src/core/provision/read.js";
import { treeOf } from "../../../src/core/provision/tree.js";
import type { Reading } from "../../../src/core/provision/types.js";
import { legalTexts, noLegalTexts, textFiles } from "../../support/legal-texts.js";
import { mutated, mutation, sampleLaw } from "./mutations.js";

const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
const runs = { seed, numRuns: 60 };
process.stdout.write(`compare promises: SEED=${seed}\n`);

/** The broken promises of comparing two readings; empty where all hold. */
function broken(before: Reading, after: Reading): string[] {
  const { changes, lines = [], summary } = compare(before, after);
  const [old, fresh] = [treeOf(before), treeOf(after)];
  const faults: string[] = [];
  const textOf = (kinds: string) =>
    lines
      .filter(([kind]) => kinds.includes(kind))
      .map(([, text]) => text)
      .join("");
  if (textOf("=-") !== before.text || textOf("=+") !== after.text) faults.push("lines");
  const seen = { before: new Set<string>(), after: new Set<string>() };
  for (const { kinds, before: from, after: to, also, words } of changes) {
    const name = `${kinds.join("+")} ${from ?? "∅"} → ${to ?? "∅"}`;
    if (kinds.length === 0) faults.push(`no kind: ${name}`);
    if (from !== null && seen.before.has(from)) faults.push(`twice before: ${name}`);
    if (to !== null && seen.after.has(to)) faults.push(`twice after: ${name}`);
    if (from !== null) seen.before.add(from);
    if (to !== null) seen.after.add(to);
    if (also !== undefined) continue;
    const wordsAre = (side: "-" | "+", tree: typeof old, address: string) =>
      [tree.words(address).trim(), tree.subtreeWords(address).trim()].includes(sideOf(words, side));
    if (from !== null && !wordsAre("-", old, from)) faults.push(`before: ${name}`);
    if (to !== null && !wordsAre("+", fresh, to)) faults.push(`after: ${name}`);
  }
  if (Object.values(summary).some((count) => count < 0)) faults.push("summary");
  return faults;
}

describe("comparing", () => {
  it("rebuilds both sides of any two strings", () => {
    const text = fc.array(
      fc.constantFrom(
        "hoà",
        "hòa",
        "và",
        "5",
        "Điều",
        "khoản",
        " ",
        "\n",
        "\t",
        ".",
        "“",
        "ố",
        "x",
      ),
      { maxLength: 60 },
    );
    const pair = fc.tuple(
      fc.oneof(
        text.map((parts) => parts.join("")),
        fc.string(),
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(pair, text, fc.boolean(), ([before, other], parts, toneMarks) => {
        for (const after of [other, parts.join("")]) {
          const words = compareWords(before, after, { toneMarks });
          expect(sideOf(words, "-")).toBe(before);
          expect(sideOf(words, "+")).toBe(after);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it("keeps its promises on a text that was mutated", () => {
    const reading = read(sampleLaw);
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 12 }), (mutations) => {
        const after = read(mutated(sampleLaw, mutations));
        expect(broken(reading, after)).toEqual([]);
        expect(broken(after, reading)).toEqual([]);
      }),
      runs,
    );
  });

  it.each([
    ["one letter", "a".repeat(1_000_000), "b".repeat(1_000_000)],
    ["one word", "và ".repeat(300_000), "và ".repeat(290_000) + "hoặc ".repeat(1_000)],
    ["one line", "1. \n".repeat(100_000), "1. \n".repeat(90_000) + "2. \n".repeat(9_000)],
    ["two words in no order", zigzag(200_000, 7), zigzag(200_000, 11)],
  ])(
    "stays within seconds on a megabyte of %s",
    (_, before, after) => {
      const words = compareWords(before, after);
      expect(sideOf(words, "-") === before && sideOf(words, "+") === after).toBe(true);
    },
    10_000,
  );
});

function zigzag(words: number, step: number): string {
  return Array.from({ length: words }, (_, i) => ((i * i) % step > 3 ? "và" : "của")).join(" ");
}

const folder = legalTexts();
if (folder === null) process.stdout.write(`${noLegalTexts}\n`);

describe.skipIf(folder === null)("comparing real texts", () => {
  const sets = ["versions", "amendments"].flatMap((kind) =>
    folder === null ? [] : textFiles(path.join(folder, kind)),
  );
  const find = (name: string) => sets.find((file) => file.name === name)?.text;
  const pairs = sets.flatMap(({ name, text }) => {
    const later = find(name.replace("base.txt", "consolidated.txt"));
    return name.endsWith("base.txt") && later !== undefined ? [{ name, text, later }] : [];
  });

  it("finds pairs to compare", () => {
    expect(pairs.length).toBeGreaterThan(3);
  });

  it.each(pairs)("keeps its promises on $name", ({ text, later }) => {
    const [before, after] = [read(text), read(later)];
    expect(broken(before, after)).toEqual([]);
    expect(broken(after, before)).toEqual([]);
  });

  it("keeps its promises on every text against itself, mutated", () => {
    const texts = sets.map(({ text }) => text).filter((text) => text.length < 80_000);
    fc.assert(
      fc.property(
        // By number: a counterexample must not print a whole law.
        fc.nat({ max: texts.length - 1 }),
        fc.array(mutation, { minLength: 1, maxLength: 12 }),
        (number, mutations) => {
          const text = texts[number] ?? "";
          expect(broken(read(text), read(mutated(text, mutations)))).toEqual([]);
        },
      ),
      { ...runs, numRuns: 25 },
    );
  });
});
