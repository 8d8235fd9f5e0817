import type { Request } from "express";
import { compare } from "../../core/compare/compare.js";
import { read } from "../../core/provision/read.js";
import { notFound } from "../../platform/errors.js";
import type { PageData } from "../../platform/http/types.js";
import { presentComparison } from "../comparisons/present-comparison.js";
import { nameOf, natureTags } from "../documents/present.js";
import { findDocument } from "../documents/queries.js";
import { presentText } from "../versions/present-text.js";
import { readingOf } from "../versions/queries.js";
import { resolvedOf } from "./queries.js";
import { stagesOf } from "./stages.js";
import type { Amendment } from "./types.js";

/** What the act makes of the text so far: its comparison with the base, or the whole text. */
export async function previewPage(req: Request, amendment: Amendment): Promise<PageData> {
  const { t, lang } = req;
  const document = await findDocument(amendment.documentId);
  if (document === null) throw notFound();
  const { operations } = await resolvedOf(amendment);
  const stages = stagesOf(operations);
  const at = stages.find((stage) => stage.at === req.query.at)?.at ?? stages.at(-1)?.at ?? null;
  const { text, open } = await resolvedOf(amendment, at);
  const before = await readingOf(amendment.baseVersionId);
  const after = read(text);
  const whole = req.query.show === "text";
  const { changes } = compare(before, after, { lines: false });
  const name = nameOf(document, t);
  const act = amendment.act.number ?? amendment.act.title ?? t("amendments.act.unnamed");
  return {
    title: t("amendments.preview.title", { name }),
    breadcrumbs: [
      { text: t("nav.documents"), href: "/documents" },
      { text: document.number, href: `/documents/${document.slug}` },
      { text: t("amendments.title", { act, name }), href: `/amendments/${amendment._id}` },
    ],
    tags: natureTags(document, t),
    after: { act },
    open,
    whole,
    at,
    stages: stages.length < 2 ? [] : stages.map((stage) => ({ ...stage, here: stage.at === at })),
    parts: whole ? [] : presentComparison(changes, { before, after }, { lang, all: false }),
    blocks: whole ? presentText(after) : [],
    changes: changes.length,
  };
}
