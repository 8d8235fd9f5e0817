import { citationOf } from "../../core/cite/write.js";
import { comparisonRows } from "../../core/dossier/comparison-rows.js";
import { inOrder, overlapsOf } from "../../core/dossier/items.js";
import { sentenceOf } from "../../core/dossier/sentence.js";
import type { Lang, Translate } from "../../platform/messages/messages.js";
import { findDocument } from "../documents/queries.js";
import { findVersion, readingOf } from "../versions/queries.js";
import type { Proposal } from "./types.js";
import { wordingWarning } from "./wording-warning.js";

/** A proposal as its page shows it: items in the order of the text, overlaps marked. */
export async function presentProposal(
  proposal: Proposal,
  { lang, t }: { lang: Lang; t: Translate },
) {
  const base = await readingOf(proposal.baseVersionId);
  const version = await findVersion(proposal.baseVersionId);
  const document = await findDocument(proposal.documentId);
  const overlaps = overlapsOf(proposal.items);
  const frozen = new Map(proposal.items.map(({ id, current }) => [id, current]));
  const items = inOrder(base, proposal.items).map((item) => ({
    ...item,
    current: frozen.get(item.id) ?? "",
  }));
  const cite = (id: string) =>
    citationOf(proposal.items.find((item) => item.id === id)?.address ?? "", lang);
  return {
    id: proposal._id,
    href: `/proposals/${proposal._id}`,
    revision: proposal.revision,
    state: `proposals.state.${proposal.state}`,
    open: proposal.state === "drafting",
    documentHref: `/documents/${proposal.documentId}`,
    number: document?.number ?? proposal.documentId,
    nature: document?.nature ?? "official",
    version: lang === "vi" ? (version?.labelVi ?? "") : (version?.labelEn ?? ""),
    history: proposal.history.map((event) => ({
      ...event,
      what: `proposals.event.${event.what}`,
      note: event.note === null ? null : citationOf(event.note, lang),
    })),
    items: comparisonRows(items).map(({ item, current, draft }) => ({
      id: item.id,
      citation: citationOf(item.address, lang),
      operation: `proposals.operation.${item.operation}`,
      repeal: item.operation === "repeal",
      current: current?.map((run) => ({ text: run.text, kind: run.changed ? "out" : "same" })),
      draft: draft?.map((run) => ({ text: run.text, kind: run.changed ? "in" : "same" })),
      sentence: sentenceOf(item),
      proposed: item.proposed,
      explanation: item.explanation,
      answers: item.answers,
      answersText: item.answers.join(", "),
      unknown: !item.known,
      doubt: wordingWarning(base, item, t),
      conflicts: overlaps
        .filter(({ first, second }) => first === item.id || second === item.id)
        .map(({ first, second }) => cite(first === item.id ? second : first))
        .join(", "),
      action: `/proposals/${proposal._id}/items/${item.id}`,
    })),
  };
}
