import type { Request } from "express";
import type { Form } from "../../platform/http/form.js";
import type { PageData } from "../../platform/http/types.js";
import { nameOf } from "../documents/present.js";
import type { Document } from "../documents/types.js";
import type { Undone } from "./derivations.js";
import type { Version } from "./types.js";

type Shown = { document: Document; version: Version; form: Form; undone?: Undone[] };

export function withdrawPage(req: Request, { document, version, form, undone }: Shown): PageData {
  const { lang, t } = req;
  const label = lang === "vi" ? version.labelVi : version.labelEn;
  const href = `/documents/${document.slug}`;
  return {
    title: t(undone === undefined ? "versions.withdraw.title" : "versions.withdraw.done", {
      label,
    }),
    breadcrumbs: [
      { text: t("nav.documents"), href: "/documents" },
      { text: document.number, href },
    ],
    document: { ...document, name: nameOf(document, t), href },
    version: { ...version, label },
    tooLate: version.mailsFrom !== null && version.mailsFrom <= new Date(),
    form,
    undone: undone?.map(({ messageKey, values }) => t(messageKey, values)) ?? [],
  };
}
