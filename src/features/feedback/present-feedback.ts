import { citationOf } from "../../core/cite/write.js";
import { compareWords } from "../../core/compare/words.js";
import type { Lang } from "../../platform/messages/messages.js";
import type { Actor } from "../../platform/policy.js";
import { findDocument } from "../documents/queries.js";
import { findVersion } from "../versions/queries.js";
import type { Fact, Feedback, Person } from "./feedback.js";
import { maySeePersons } from "./policy.js";
import { hrefOf, toneOf } from "./present-line.js";
import { presentRuns } from "./present-runs.js";

type Viewer = { actor: Actor; lang: Lang };

/** What a page shows of a remark. Persons are named to those who work with remarks only. */
export async function presentFeedback(feedback: Feedback, { actor, lang }: Viewer) {
  const { place, content } = feedback;
  const document = await findDocument(place.documentId);
  const named = maySeePersons(actor);
  return {
    ...content,
    code: feedback.code,
    href: hrefOf(feedback),
    revision: feedback.revision,
    state: `feedback.state.${feedback.state}`,
    tone: toneOf(feedback),
    place: await presentPlace(feedback, lang),
    documentNumber: document?.number ?? place.documentId,
    nature: document?.nature ?? "official",
    organization: feedback.organizationName,
    author: named ? feedback.author.name : null,
    submittedAt: feedback.submittedAt,
    group: `feedback.group.${content.group}`,
    type: `feedback.type.${content.type}`,
    field: `feedback.field.${content.field}`,
    level: content.level === null ? null : `feedback.level.${content.level}`,
    transfer: content.transfer === null ? null : `feedback.transfer.${content.transfer}`,
    proposed:
      content.proposedWording === null
        ? null
        : presentRuns(compareWords(place.words, content.proposedWording)),
    evidence: named ? feedback.evidence : [],
    assignment: feedback.assignment,
    advice: feedback.advice.map((entry) => ({ ...entry, by: personShown(entry.by, named) })),
    decision: presentDecision(feedback, lang),
    earlierDecisions: feedback.earlierDecisions.map((decision) => ({
      ...decision,
      outcome: `feedback.outcome.${decision.outcome}`,
    })),
    answer: feedback.answer,
    coSigners: feedback.coSigners.map(({ organizationShort, at }) => ({
      organization: organizationShort,
      at,
    })),
    proposal: feedback.proposal,
    life: feedback.history.map((fact) => presentFact(fact, named)),
  };
}

/** Where a remark hangs, with the way to the text. */
export async function presentPlace({ place }: Pick<Feedback, "place">, lang: Lang) {
  const version = await findVersion(place.versionId);
  const n = version?.n ?? 1;
  return {
    citation: citationOf(place.address, lang),
    words: place.words,
    quote: place.quote,
    parts: partsAround(place.words, place.quote?.exact ?? null),
    version: lang === "vi" ? (version?.labelVi ?? "") : (version?.labelEn ?? ""),
    inForceOn: version?.inForceOn ?? null,
    href: `/documents/${place.documentId}/versions/${n}#${place.address}`,
  };
}

/** The words with the chosen ones apart, so that a template can mark them. */
export function partsAround(words: string, exact: string | null) {
  const at = exact === null ? -1 : words.indexOf(exact);
  if (exact === null || at < 0) return { before: words, chosen: null, after: "" };
  return {
    before: words.slice(0, at),
    chosen: exact,
    after: words.slice(at + exact.length),
  };
}

function presentDecision({ decision, settlement }: Feedback, lang: Lang) {
  return {
    taken:
      decision === null ? null : { ...decision, outcome: `feedback.outcome.${decision.outcome}` },
    tone: decision?.outcome === "not-accepted" ? "warn" : "good",
    settled:
      settlement === null
        ? null
        : { ...settlement, citation: citationOf(settlement.address, lang) },
  };
}

const personShown = (person: Person, named: boolean) =>
  named && person.name !== ""
    ? `${person.name}, ${person.organizationName}`
    : person.organizationName;

function presentFact(fact: Fact, named: boolean) {
  // A decision's reason stands with the decision; here it would be read twice.
  const note = ["decide", "advise", "answer"].includes(fact.act) ? null : fact.note;
  return { ...fact, note, act: `feedback.fact.${fact.act}`, by: personShown(fact.by, named) };
}
