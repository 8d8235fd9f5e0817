import type { Request } from "express";
import { compare } from "../../core/compare/compare.js";
import { citationOf } from "../../core/cite/write.js";
import type { PageData } from "../../platform/http/types.js";
import { presentComparison } from "../comparisons/present-comparison.js";
import { draftedAct } from "./drafted-act.js";
import type { Proposal } from "./types.js";
import { draftWarnings } from "./warnings.js";

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
    warnings: await draftWarnings(req, proposal, made),
    rest: made.rest.map(({ address }) => citationOf(address, lang)),
    leftOut: proposal.items
      .filter(({ id }) => made.leftOut.includes(id))
      .map(({ address }) => citationOf(address, lang)),
    parts: presentComparison(changes, readings, { lang, all: false }),
    after: { act: null },
  };
}
