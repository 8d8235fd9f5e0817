import { validityOf } from "../../core/provision/validity.js";
import type { EffectFact } from "../../core/amend/effect-facts.js";
import type { Address, Reading } from "../../core/provision/types.js";
import { documentsByIds } from "../documents/queries.js";
import type { Document, LegalDate } from "../documents/types.js";
import { Lru } from "../versions/lru.js";
import { versionsOfDocuments, standingOf, type VersionSummary } from "../versions/queries.js";
import { factsOnDocument } from "./store.js";

/** A fact of effect at a provision (null: the whole document), with the act that says it. */
export type Fact = {
  /** starts: in force from a day of its own, as the text itself says. */
  what: EffectFact["what"] | "starts";
  address: Address | null;
  /** First and last day of what is said; null where the act does not say it. */
  from: LegalDate | null;
  until: LegalDate | null;
  act: Document;
  source: Address;
  sentence: string;
};

export type FactState = "coming" | "now" | "over";

/** Where a fact stands on a day. What does not say from when counts as begun. */
export function stateOn({ from, until }: Pick<Fact, "from" | "until">, day: LegalDate): FactState {
  if (from !== null && from > day) return "coming";
  return until !== null && until < day ? "over" : "now";
}

/** What other acts say of a document's effect: of acts whose version stands, each fact once. */
export async function factsByOthers(document: Document): Promise<Fact[]> {
  const rows = await factsOnDocument(document.number);
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ actVersionId }) => idOf(actVersionId)))];
  const acts = new Map((await documentsByIds(ids)).map((act) => [act._id, act]));
  const standing = new Set(standingOf(await versionsOfDocuments(ids)).map(({ _id }) => _id));
  const facts = new Map<string, Fact>();
  for (const { actVersionId, what, address, from, until, source, sentence } of rows) {
    const act = acts.get(idOf(actVersionId));
    // A text says what it says of itself in its own words, read from the version shown.
    if (act === undefined || act._id === document._id || !standing.has(actVersionId)) continue;
    const fact = { what, address, from, until, source, sentence, act };
    facts.set([act._id, what, address, from, until].join(" "), fact);
  }
  return [...facts.values()];
}

const idOf = (versionId: string) => versionId.split("@")[0] ?? "";

type OwnFact = Omit<Fact, "act">;
const cache = new Lru<OwnFact[]>(1_000_000);

/** What a version says of the effect of its own provisions. Kept by content. */
export function ownFacts(version: VersionSummary, reading: Reading, act: Document): Fact[] {
  const kept = cache.get(version.contentHash);
  const facts = kept ?? validityOf(reading).flatMap(asFacts);
  if (kept === undefined) cache.set(version.contentHash, facts, 300 * facts.length + 100);
  return facts.map((fact) => ({ ...fact, act }));
}

function asFacts({
  address,
  from,
  until,
  source,
  sentence,
}: ReturnType<typeof validityOf>[number]) {
  const said = { address, source, sentence, until: null };
  return [
    ...(from === null ? [] : [{ ...said, what: "starts" as const, from }]),
    ...(until === null ? [] : [{ ...said, what: "lapse" as const, from: until }]),
  ];
}
