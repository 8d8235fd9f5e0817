import { draft } from "../../core/amend/draft/draft.js";
import { applyItems } from "../../core/dossier/items.js";
import { read } from "../../core/provision/read.js";
import { notFound } from "../../platform/errors.js";
import { findDocument } from "../documents/queries.js";
import { readingOf } from "../versions/queries.js";
import type { Proposal } from "./types.js";

const kinds: Record<string, string> = {
  law: "luật",
  ordinance: "pháp lệnh",
  resolution: "nghị quyết",
  decree: "nghị định",
  circular: "thông tư",
  decision: "quyết định",
};

/** The amending act that a proposal's items come to, with what a drafter should think over. */
export async function draftedAct(proposal: Proposal, repealed: string) {
  const document = await findDocument(proposal.documentId);
  if (document === null) throw notFound();
  const base = await readingOf(proposal.baseVersionId);
  const { text, leftOut } = applyItems(base, proposal.items, repealed);
  const amended = read(text);
  const kind = kinds[document.kind] ?? "văn bản";
  const { articles, operations, rest } = draft(base, amended, { number: document.number, kind });
  return { document, base, amended, articles, operations, rest, leftOut };
}

export type DraftedAct = Awaited<ReturnType<typeof draftedAct>>;
