import { citedBy } from "../../core/cite/cited-by.js";
import { citationOf } from "../../core/cite/write.js";
import type { Address, Provision } from "../../core/provision/types.js";
import type { Lang } from "../../platform/messages/messages.js";
import type { Document } from "../documents/types.js";
import { citationsIn } from "../versions/links.js";
import { readingOf, type VersionSummary } from "../versions/queries.js";
import { capitalized } from "./capitalized.js";

type Asked = { document: Document; version: VersionSummary; address: Address };

/** Who cites the provision, in its own text. */
export async function citingOf({ document, version, address }: Asked, lang: Lang) {
  const reading = await readingOf(version._id);
  const citing = citedBy(reading, await citationsIn(version)).get(address) ?? [];
  const places = new Set(citing.map(({ start }) => innermostAt(reading.provisions, start)));
  return [...places]
    .filter((place) => place !== null && place !== address && !place.startsWith(`${address}__`))
    .map((place) => ({
      text: capitalized(citationOf(place ?? "", lang)),
      href: `/documents/${document.slug}/versions/${version.n}#${place ?? ""}`,
    }));
}

function innermostAt(provisions: readonly Provision[], offset: number): Address | null {
  const holding = provisions.filter(({ start, end }) => start <= offset && offset < end);
  return holding.at(-1)?.address ?? null;
}
