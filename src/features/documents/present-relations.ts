import type { Translate } from "../../platform/messages/messages.js";
import { nameOf } from "./present.js";
import { findDocumentByNumber } from "./queries.js";
import type { Document, RelationKind } from "./types.js";

export type RelationGroup = {
  label: string;
  items: { text: string; href: string | null; note: string | null }[];
};

/** The relations by kind; a text that is kept here is a link. */
export async function relationsOf(document: Document, t: Translate): Promise<RelationGroup[]> {
  const groups = new Map<RelationKind, RelationGroup>();
  for (const { kind, number, title, note } of document.relations) {
    const group = groups.get(kind) ?? { label: t(`documents.relation.${kind}`), items: [] };
    const known = number === null ? null : await findDocumentByNumber(number);
    const text = known === null ? (number ?? title ?? "") : nameOf(known, t);
    const href = known === null ? null : `/documents/${known.slug}`;
    group.items.push({ text, href, note });
    groups.set(kind, group);
  }
  return [...groups.values()];
}
