import type { Request } from "express";
import { describe, type Description } from "../../core/provision/describe.js";
import type { Reading } from "../../core/provision/types.js";
import { writeDate } from "../../platform/messages/dates.js";
import { facts, type Document, type Fact } from "../documents/types.js";

export type ProposedFact = {
  label: string;
  value: string;
  /** "same" as what is kept of the document; "new" where nothing is; "other" with what is kept. */
  state: "same" | "new" | "other";
  kept: string | null;
};

/** What a text says of itself beside what is kept of its document: the review proposes it. */
export function presentProposed(
  reading: Reading,
  document: Document,
  { lang, t }: Request,
): ProposedFact[] {
  const said = saidBy(reading);
  const shown = (fact: string, value: string) =>
    fact.endsWith("On") ? writeDate(value, lang) : value;
  return (["number", ...facts] as const).flatMap((fact) => {
    const value = said[fact];
    if (value === null) return [];
    const kept = document[fact];
    const label = t(fact === "number" ? "documents.form.number" : `documents.fact.${fact}`);
    const state = kept === null ? "new" : isSame(value, kept) ? "same" : "other";
    const other = state === "other" && kept !== null ? shown(fact, kept) : null;
    return [{ label, value: shown(fact, value), state, kept: other }];
  });
}

/** The facts that a text says of itself and nobody has entered yet: proposed in the form. */
export function factsToFill(reading: Reading, document: Document): Partial<Record<Fact, string>> {
  const said = saidBy(reading);
  const open = facts.filter((fact) => document[fact] === null && said[fact] !== null);
  return Object.fromEntries(open.map((fact) => [fact, said[fact] ?? ""]));
}

type Said = Pick<Description, "number" | Fact>;

// A consolidation has the number of its own; it is of the document whose words it gives.
function saidBy(reading: Reading): Said {
  const said = describe(reading);
  return { ...said, number: said.consolidates ?? said.number };
}

const isSame = (one: string, other: string) =>
  one.localeCompare(other, "vi", { sensitivity: "accent" }) === 0;
