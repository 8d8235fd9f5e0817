import type { Request } from "express";
import type { Form } from "../../platform/http/form.js";
import type { PageData } from "../../platform/http/types.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { nameOf, natureTags } from "../documents/present.js";
import { findDocumentByNumber } from "../documents/queries.js";
import type { Document } from "../documents/types.js";
import { versionShown } from "../versions/queries.js";
import { openAmendmentsOf } from "./queries.js";

/** Choosing the act that amends a document: one kept here that says so, a file, or pasted text. */
export async function startPage(req: Request, document: Document, form: Form): Promise<PageData> {
  const name = nameOf(document, req.t);
  const open = await openAmendmentsOf(document._id);
  return {
    title: req.t("amendments.start.title", { name }),
    breadcrumbs: [
      { text: req.t("nav.documents"), href: "/documents" },
      { text: document.number, href: `/documents/${document.slug}` },
      { text: req.t("amendments.crumb") },
    ],
    document: { ...document, name, href: `/documents/${document.slug}` },
    tags: natureTags(document, req.t),
    acts: await actsFor(document, req),
    open: open.map(({ _id, act, createdAt }) => ({
      href: `/amendments/${_id}`,
      text: act.number ?? act.title ?? _id,
      createdAt,
    })),
    form,
  };
}

async function actsFor(document: Document, { t }: Request) {
  const numbers = document.relations.flatMap(({ kind, number }) =>
    kind === "amended-by" && number !== null ? [number] : [],
  );
  const acts = await Promise.all(numbers.map((number) => findDocumentByNumber(number)));
  const today = legalDateOf(new Date());
  const options = await Promise.all(
    acts
      .filter((act) => act !== null)
      .map(async (act) => ({ text: nameOf(act, t), version: await versionShown(act._id, today) })),
  );
  return options.flatMap(({ text, version }) =>
    version === null ? [] : [{ value: version._id, text }],
  );
}
