import type { Request } from "express";
import type { Form } from "../../platform/http/form.js";
import type { PageData } from "../../platform/http/types.js";
import { fieldCodes } from "./fields.js";
import { nameOf } from "./present.js";
import { documentKinds, natures, type Document, type Fact } from "./types.js";

/** The form of a document's facts: of a new one, or of one that is there. */
export function formPage(req: Request, form: Form, document: Document | null): PageData {
  const { t } = req;
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, text: t(`documents.${group}.${value}`) }));
  const crumbs = [{ text: t("nav.documents"), href: "/documents" }];
  const href = document === null ? "/documents" : `/documents/${document.slug}`;
  return {
    title:
      document === null
        ? t("documents.new.title")
        : t("documents.edit.title", { name: nameOf(document, t) }),
    breadcrumbs:
      document === null ? crumbs : [...crumbs, { text: document.number, href }],
    form,
    isNew: document === null,
    action: document === null ? href : `${href}/edit`,
    revision: document?.revision ?? null,
    kinds: options("kind", documentKinds),
    natures: options("nature", natures),
    fields: options("field", fieldCodes),
    history: document === null ? [] : presentHistory(document, req),
  };
}

function presentHistory(document: Document, { t }: Request) {
  return document.history.toReversed().map(({ at, by, reason, before }) => ({
    at,
    by,
    reason,
    before: Object.entries(before).map(([name, value]) => ({
      name: t(labelOf(name)),
      value: t("documents.history.was", { value: shown(value, t) }),
    })),
  }));
}

const facts: readonly string[] = [
  "title",
  "issuer",
  "signer",
  "signedOn",
  "inForceOn",
  "expiresOn",
] satisfies Fact[];

const labelOf = (name: string) =>
  facts.includes(name) ? `documents.fact.${name}` : `documents.form.${name}`;

function shown(value: unknown, t: Request["t"]): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? t("documents.unverified") : JSON.stringify(value);
}
