import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { draft } from "../../src/core/amend/draft/draft.js";
import type { CitedOperation } from "../../src/core/amend/operation.js";
import { readAct } from "../../src/core/amend/read-act.js";
import { read } from "../../src/core/provision/read.js";
import { legalTexts, noLegalTexts } from "../support/legal-texts.js";
import { printTable } from "./measure.js";

// The act drafted from two versions of a text, beside the act that really was between them: what both
// order, what only the real one orders, and what only the draft does, which is what the later official
// version changed without being told to.
function besideRealAct(parent: string, name: string): void {
  const set = path.join(parent, readdirSync(parent).find((one) => one.startsWith(name)) ?? name);
  const [base, later, real] = ["base", "consolidated", "amending"].map((file) =>
    read(readFileSync(path.join(set, `${file}.txt`), "utf8")),
  );
  if (base === undefined || later === undefined || real === undefined) return;
  const { number } = base;
  const written = draft(base, later, number === null ? {} : { number });
  const drafted = readAct(read(written.articles)).operations;
  const wanted = readAct(real).operations.filter(({ document }) => document === number);
  const matched = new Set<CitedOperation>();
  const rows = wanted.map((operation) => {
    const found = drafted.filter((other) => concerns(other, operation));
    for (const other of found) matched.add(other);
    const same = found.some((other) => shown(other) === shown(operation));
    const verdict = found.length === 0 ? "none" : same ? "the same" : "another";
    return {
      "real act": `${operation.source}: ${shown(operation)}`,
      draft: found.map(shown).join("; "),
      verdict,
    };
  });
  const alone = drafted
    .filter((operation) => !matched.has(operation))
    .map((operation) => ({ "real act": "", draft: shown(operation), verdict: "only drafted" }));
  printTable(`${name}: ${number ?? ""}, rest ${String(written.rest.length)}`, [...rows, ...alone]);
}

const shown = ({ action, targets }: CitedOperation) =>
  `${action} ${targets.map(({ address, part }) => address + (part === "heading" ? " (name)" : "")).join(" ")}`;

/** Whether two operations touch a provision, or one in the other. */
const concerns = (a: CitedOperation, b: CitedOperation) =>
  a.targets.some((x) =>
    b.targets.some(
      (y) =>
        x.address === y.address ||
        ((x.part ?? y.part) === null &&
          (x.address.startsWith(`${y.address}__`) || y.address.startsWith(`${x.address}__`))),
    ),
  );

const folder = legalTexts();
if (folder === null) console.log(noLegalTexts);
else for (const name of ["T03", "T05", "T06"]) besideRealAct(path.join(folder, "amendments"), name);
