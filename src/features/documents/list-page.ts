import type { Request } from "express";
import type { PageData } from "../../platform/http/types.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { mayPublish } from "../versions/policy.js";
import { versionsOfDocuments } from "../versions/queries.js";
import { filterChoices, type ListInput } from "./list-input.js";
import { nameOf, tagsOf, titleOf } from "./present.js";
import { listDocuments } from "./queries.js";
import { remarkCounter } from "./slots.js";
import type { Document } from "./types.js";

export async function listPage(req: Request, { filter, after }: ListInput): Promise<PageData> {
  const today = legalDateOf(new Date());
  const { documents, next } = await listDocuments({ filter, today, after });
  const ids = documents.map(({ _id }) => _id);
  const counts = await remarkCounter().byDocument(ids);
  const versions = await versionsOfDocuments(ids);
  const query = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const published = versions.filter(({ state }) => state === "published");
  const rows = documents.map((document) => {
    const own = published.filter(({ documentId }) => documentId === document._id).length;
    const remarks = counts.get(document._id) ?? 0;
    return { ...presentRow(document, { today, hasText: own > 0 }, req), remarks, versions: own };
  });
  return {
    title: req.t("documents.title"),
    rows,
    filters: presentFilters(filter, req),
    words: filter.words ?? "",
    filtered: query.size > 0,
    firstHref: after === undefined ? null : `/documents?${query.toString()}`,
    nextHref: next === null ? null : `/documents?${withAfter(query, next)}`,
    mayAdd: mayPublish(req.actor),
  };
}

function presentRow(
  document: Document,
  { today, hasText }: { today: string; hasText: boolean },
  { lang, t }: Request,
) {
  return {
    name: nameOf(document, t),
    href: `/documents/${document.slug}`,
    title: titleOf(document, t),
    signedOn: document.signedOn,
    inForceOn: document.inForceOn,
    tags: tagsOf(document, today, { lang, t, hasText }),
  };
}

function presentFilters(filter: ListInput["filter"], { t }: Request) {
  return Object.entries(filterChoices).map(([name, values]) => ({
    name,
    label: t(`documents.filter.${name}`),
    options: values.map((value) => ({
      value,
      text: t(`documents.${name}.${value}`),
      selected: filter[name as keyof typeof filter] === value,
    })),
  }));
}

function withAfter(query: URLSearchParams, after: string): string {
  const asked = new URLSearchParams(query);
  asked.set("after", after);
  return asked.toString();
}
