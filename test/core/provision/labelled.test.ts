import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { legalTexts, noLegalTexts, textFiles } from "../../support/legal-texts.js";

type ClauseRow = { article_number: number; clause_number: number | null; point_labels: string[] };
type Act = { number: string; articles: { ref: string; title: string; lines: string[] }[] };

const folder = legalTexts();
if (folder === null) process.stdout.write(`labelled acts ${noLegalTexts}\n`);

const labelled = (root: string) => path.join(root, "labelled");
const actsIn = (root: string) =>
  readdirSync(labelled(root))
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(path.join(labelled(root), name), "utf8")) as Act);

function labourCode(root: string) {
  const rows = readFileSync(path.join(labelled(root), "labor_law_clauses.jsonl"), "utf8");
  const wanted = new Set<string>();
  for (const row of rows.split("\n").filter(Boolean)) {
    const { article_number, clause_number, point_labels } = JSON.parse(row) as ClauseRow;
    const article = `art_${String(article_number)}`;
    const holder = clause_number === null ? article : `${article}__cl_${String(clause_number)}`;
    for (const address of [
      article,
      holder,
      ...point_labels.map((label) => `${holder}__point_${label}`),
    ])
      wanted.add(address);
  }
  const file = textFiles(path.join(root, "clean")).find(({ name }) =>
    name.includes("lao-dong-so-45-2019"),
  );
  const found = new Set(read(file?.text ?? "").provisions.map(({ address }) => address));
  return { wanted: [...wanted], found };
}

describe.skipIf(folder === null)("acts labelled by hand", () => {
  const root = folder ?? "";

  it("finds every article of the Labour Code", () => {
    const { wanted, found } = labourCode(root);
    const articles = wanted.filter((address) => /^art_\d+$/.test(address));
    expect(articles).toHaveLength(220);
    expect(articles.filter((address) => !found.has(address))).toEqual([]);
  });

  it("finds its clauses and points under the right parent, but those quoted in Article 219", () => {
    const { wanted, found } = labourCode(root);
    const missed = wanted.filter((address) => !found.has(address));
    expect(missed.filter((address) => !address.startsWith("art_219__"))).toEqual([]);
    expect(missed.length).toBeLessThan(wanted.length / 100);
  });

  it.each(folder === null ? [] : actsIn(root))(
    "finds the articles of $number and no others",
    (act) => {
      const lines = act.articles.flatMap(({ ref, title, lines }) => [`${ref}. ${title}`, ...lines]);
      const found = read([act.number, ...lines].join("\n")).provisions.filter(
        ({ kind }) => kind === "article",
      );
      expect(found.map(({ label }) => `Điều ${label ?? ""}`)).toEqual(
        act.articles.map(({ ref }) => ref),
      );
    },
  );
});
