import type { Request } from "express";
import { warningsFor, type WarningsContext } from "../../core/amend/draft/warnings.js";
import { cite } from "../../core/cite/cite.js";
import { deadEndsIn as deadEndsOfText } from "../../core/cite/cited-by.js";
import type { Citation } from "../../core/cite/types.js";
import { citationOf } from "../../core/cite/write.js";
import { treeOf } from "../../core/provision/tree.js";
import type { Provision, Reading } from "../../core/provision/types.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import type { Document } from "../documents/types.js";
import { plannedById } from "../planned-amendments/queries.js";
import { capitalized } from "../provisions/capitalized.js";
import { homesOf } from "../versions/cited-documents.js";
import { deadEndsIn, presentDeadEnds } from "../versions/dead-ends.js";
import type { DraftedAct } from "./drafted-act.js";
import type { Proposal } from "./types.js";

/** What a drafter should think over before the draft goes on, as sentences. */
export async function draftWarnings(
  { lang, t }: Request,
  proposal: Proposal,
  made: DraftedAct,
): Promise<string[]> {
  const { base, amended, document, operations } = made;
  const practice = warningsFor(base, operations, await plannedDays(proposal)).map(
    ({ code, ...values }) => t(`proposals.warning.${code}`, values),
  );
  const before = new Set((await deadCitations(base, document)).map(({ key }) => key));
  const left = (await deadCitations(amended, document)).filter(({ key }) => !before.has(key));
  const dead = left.map(({ at, citation, ends }) =>
    t("proposals.warning.cites-dead", {
      place: capitalized(citationOf(at, lang)),
      citation: citation.text,
      why: presentDeadEnds(ends, citation, { lang, t }) ?? "",
    }),
  );
  return [...practice, ...new Set(dead)];
}

async function plannedDays(proposal: Proposal): Promise<WarningsContext> {
  const plan = await plannedById(proposal.plannedAmendmentId);
  const dayOf = (kind: string) => {
    const milestone = plan?.milestones.find((one) => one.kind === kind);
    return milestone?.actual ?? milestone?.planned ?? undefined;
  };
  return { signed: dayOf("issued"), effect: dayOf("in-force") };
}

/**
 * The citations of a text that lead to what is not there, repealed or no longer in force. The key of one
 * is where it stands, with the words there: words that stay as they were are not the draft's.
 */
async function deadCitations(reading: Reading, document: Document) {
  const day = legalDateOf(new Date());
  const citations = cite(reading);
  const numbers = citations.flatMap(({ document }) => (document === null ? [] : [document]));
  const homes = await homesOf(numbers, document, day);
  const own = { deadEnds: deadEndsOfText(reading), facts: [], hasExpired: false };
  const citedBy = (citation: Citation) =>
    citation.document === null ? own : homes.get(citation.document)?.cited;
  const tree = treeOf(reading);
  return citations.flatMap((citation) => {
    const cited = citedBy(citation);
    const ends = cited === undefined ? [] : deadEndsIn(citation, cited, day);
    if (ends.length === 0) return [];
    const at = reading.provisions.findLast(isAround(citation))?.address ?? "";
    const said = ends.map(({ why, address }) => `${why} ${address ?? ""}`).join();
    return [{ at, citation, ends, key: [at, tree.words(at), citation.text, said].join("|") }];
  });
}

// In document order the last that holds it is the innermost.
const isAround =
  ({ start: at }: Citation) =>
  ({ start, end }: Provision) =>
    start <= at && at < end;
