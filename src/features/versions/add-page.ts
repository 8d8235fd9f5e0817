import type { Request } from "express";
import type { Form } from "../../platform/http/form.js";
import type { PageData } from "../../platform/http/types.js";
import { nameOf } from "../documents/present.js";
import type { Document } from "../documents/types.js";
import { versionsOf } from "./queries.js";
import { versionKinds } from "./types.js";

/** The form of a new version. */
export async function addPage(req: Request, document: Document, form: Form): Promise<PageData> {
  const { lang, t } = req;
  const published = (await versionsOf(document._id)).filter(({ state }) => state === "published");
  const versions = published.toReversed().map((version) => ({
    value: version._id,
    text: lang === "vi" ? version.labelVi : version.labelEn,
  }));
  const name = nameOf(document, t);
  return {
    title: t("versions.add.title", { name }),
    breadcrumbs: [
      { text: t("nav.documents"), href: "/documents" },
      { text: document.number, href: `/documents/${document.slug}` },
    ],
    document: { ...document, name, href: `/documents/${document.slug}` },
    form,
    versions,
    kinds: versionKinds.map((kind) => ({ value: kind, text: t(`versions.kind.${kind}`) })),
  };
}
