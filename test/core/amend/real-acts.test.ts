import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { amend } from "../../../src/core/amend/amend.js";
import { readAct } from "../../../src/core/amend/read-act.js";
import { read } from "../../../src/core/provision/read.js";
import { legalTexts, noLegalTexts } from "../../support/legal-texts.js";
import { brokenPromises } from "./round-trip.js";

const folder = legalTexts();
if (folder === null) process.stdout.write(`${noLegalTexts}\n`);

const setOf = (kind: string, name: string) => {
  const parent = path.join(folder ?? "", kind);
  return path.join(parent, readdirSync(parent).find((one) => one.startsWith(name)) ?? name);
};
const text = (kind: string, name: string, file: string) =>
  readFileSync(path.join(setOf(kind, name), `${file}.txt`), "utf8");

describe.skipIf(folder === null)("real acts", () => {
  it.each([
    ["T03", 3, []],
    ["T05", 7, ["quote-without-label"]],
    ["T06", 1, []],
    ["B01", 22, ["words-not-found"]],
  ])("%s: %i operations applied, the others asked", (name, applied, asked) => {
    const [base, act] = ["base", "amending"].map((file) => read(text("amendments", name, file)));
    if (base === undefined || act === undefined) throw new Error("no texts");
    const { operations } = amend(base, [act]);
    expect(operations.filter(({ status }) => status === "applied")).toHaveLength(applied);
    expect(
      operations.flatMap(({ status, reason }) => (status === "needs-person" ? [reason?.code] : [])),
    ).toEqual(asked);
  });

  it.each([
    ["B01", 16],
    ["P03", 10],
  ])("%s: each of its %i clauses gives an operation", (name, clauses) => {
    const { operations } = readAct(read(text("amendments", name, "amending")));
    const sources = operations.map(({ source }) => /^art_1__cl_\d+/u.exec(source)?.[0]);
    const wanted = Array.from({ length: clauses }, (_, i) => `art_1__cl_${i + 1}`);
    expect(wanted.filter((source) => !sources.includes(source))).toEqual([]);
  });

  it.each([
    ["versions", "D01"],
    ["versions", "D05"],
    ["amendments", "T03"],
    ["amendments", "T05"],
    ["amendments", "T06"],
  ])("%s/%s: the drafted act gives the later text back", (kind, name) => {
    const [before, after] = [text(kind, name, "base"), text(kind, name, "consolidated")];
    expect(brokenPromises(before, after)).toEqual({ broken: [], rest: [] });
  });
});
