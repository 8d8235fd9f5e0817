import type { Request } from "express";
import { draft } from "../../core/amend/draft/draft.js";
import { warningsFor, type Warning } from "../../core/amend/draft/warnings.js";
import { compare } from "../../core/compare/compare.js";
import { citationOf } from "../../core/cite/write.js";
import { applyItems } from "../../core/dossier/items.js";
import { read } from "../../core/provision/read.js";
import { notFound } from "../../platform/errors.js";
import type { PageData } from "../../platform/http/types.js";
import { presentComparison } from "../comparisons/present-comparison.js";
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

/** The draft act, its warnings, and the comparison of the text with what it would become. */
export async function actPage(req: Request, proposal: Proposal): Promise<PageData> {
  const { lang, t } = req;
  const made = await draftedAct(proposal, t("proposals.repealed"));
  const { changes } = compare(made.base, made.amended, { lines: false });
  const readings = { before: made.base, after: made.amended };
  return {
    title: t("proposals.act.title"),
    breadcrumbs: [
      { text: t("planned.title"), href: "/planned-amendments" },
      { text: proposal.title[lang], href: `/proposals/${proposal._id}` },
    ],
    proposal: { title: proposal.title[lang], href: `/proposals/${proposal._id}` },
    nature: made.document.nature,
    articles: made.articles,
    warnings: warningsFor(made.base, made.operations).map((warning) => sentenceFor(warning, req)),
    rest: made.rest.map(({ address }) => citationOf(address, lang)),
    leftOut: proposal.items
      .filter(({ id }) => made.leftOut.includes(id))
      .map(({ address }) => citationOf(address, lang)),
    parts: presentComparison(changes, readings, { lang, all: false }),
    after: { act: null },
  };
}

function sentenceFor(warning: Warning, { t }: Request): string {
  const { code, ...values } = warning;
  return t(`proposals.warning.${code}`, values);
}
