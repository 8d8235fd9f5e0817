import type { Lang, Translate } from "../../platform/messages/messages.js";
import { nameOf, tagsOf, titleOf } from "../documents/present.js";
import { remarkCounter } from "../documents/slots.js";
import type { Document } from "../documents/types.js";
import type { VersionSummary } from "../versions/queries.js";

type Kept = { documents: Document[]; versions: VersionSummary[] };
type Days = { today: string; soon: string };

/** The documents with most remarks waiting first, then those whose end is near, then the latest. */
export async function workedOn(
  { documents, versions }: Kept,
  { today, soon }: Days,
  { lang, t }: { lang: Lang; t: Translate },
) {
  const counts = await remarkCounter().byDocument(documents.map(({ _id }) => _id));
  const withText = new Set(versions.map(({ documentId }) => documentId));
  const remarksOn = ({ _id }: Document) => counts.get(_id) ?? 0;
  const endsSoon = ({ expiresOn }: Document) =>
    Number(expiresOn !== null && expiresOn > today && expiresOn < soon);
  return documents
    .filter(({ _id }) => withText.has(_id))
    .sort((a, b) => remarksOn(b) - remarksOn(a) || endsSoon(b) - endsSoon(a))
    .slice(0, 6)
    .map((document) => ({
      name: nameOf(document, t),
      title: titleOf(document, t),
      href: `/documents/${document.slug}`,
      tags: tagsOf(document, today, { lang, t, hasText: true }),
      remarks: remarksOn(document),
      remarksHref: `/feedback?document=${document._id}&state=open`,
    }));
}
