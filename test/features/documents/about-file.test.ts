import { expect, it } from "vitest";
import { readAbout } from "../../../src/features/documents/about-file.js";

const good = `
slug: nd-1-2025
number: 1/2025/NĐ-CP
kind: decree
nature: illustration
versions:
  - { file: a.txt, kind: promulgated, label_vi: Bản ban hành, label_en: As promulgated }
`;

it("reads a file that says only what it must", () => {
  expect(readAbout(good)).toMatchObject({
    status: "read",
    about: { slug: "nd-1-2025", versions: [{ file: "a.txt", state: "published" }] },
  });
});

it.each([
  ["slug: nd-1-2025", "slug: NĐ 1", "slug: must be lower-case letters without marks"],
  ["kind: decree", "kind: law-like", "kind: must be one of law, ordinance"],
  ["number: 1/2025/NĐ-CP", "", "number: is missing."],
  ["nature:", "signed: 12/06/2025\nnature:", "signed: must be a date such as 2025-07-01."],
  ["nature:", "singed: 2025-06-12\nnature:", 'the file: has "singed", which is not known here.'],
  ["file: a.txt", "file: ../a.txt", "versions.0.file: must be a file beside about.yaml."],
  ["label_en", "based_on: b.txt, label_en", "versions.0.based_on: names b.txt, which is not"],
  ["slug: nd-1-2025", "slug: [", "line 3"],
])("refuses %s written as %j and says where", (from, to, sentence) => {
  const file = readAbout(good.replace(from, to));
  expect(file.status === "refused" ? file.reasons.join("\n") : "read").toContain(sentence);
});
