import { cite } from "../../core/cite/cite.js";
import { deadEnds } from "../../core/cite/cited-by.js";
import type { Citation } from "../../core/cite/types.js";
import type { Tree } from "../../core/provision/tree.js";
import type { Reading } from "../../core/provision/types.js";
import type { Translate } from "../../platform/messages/messages.js";
import { findDocumentByNumber } from "../documents/queries.js";
import { Lru } from "./lru.js";
import { readingOf, treeOfVersion } from "./readings.js";
import type { VersionSummary } from "./store.js";
import type { TextLink } from "./text-pieces.js";

const cache = new Lru<Citation[]>(4_000_000);

/** Every citation in a version. Kept by content, which never changes. */
export async function citationsIn(version: VersionSummary): Promise<Citation[]> {
  const hit = cache.get(version.contentHash);
  if (hit !== undefined) return hit;
  const citations = cite(await readingOf(version._id));
  cache.set(version.contentHash, citations, 200 * citations.length + 100);
  return citations;
}

/** The citations of a text as links to what they name, with its first words; dead ends marked. */
export async function linksOf(version: VersionSummary, t: Translate): Promise<TextLink[]> {
  const reading = await readingOf(version._id);
  const tree = await treeOfVersion(version._id);
  const links: TextLink[] = [];
  const homes = new Map<string, string | null>();
  for (const citation of await citationsIn(version)) {
    const { start, end, document } = citation;
    const target = document === null ? ownTarget(citation, { reading, tree, t }) : null;
    if (target !== null) links.push({ start, end, ...target });
    if (document === null) continue;
    if (!homes.has(document)) homes.set(document, await homeOf(document));
    const home = homes.get(document) ?? null;
    const place = citation.addresses[0] === undefined ? "" : `#${citation.addresses[0]}`;
    if (home !== null)
      links.push({ start, end, href: home + place, title: document, stale: false });
  }
  return links;
}

async function homeOf(number: string): Promise<string | null> {
  const document = await findDocumentByNumber(number);
  return document === null ? null : `/documents/${document.slug}`;
}

type Within = { reading: Reading; tree: Tree; t: Translate };
const previewLength = 160;

function ownTarget(citation: Citation, { reading, tree, t }: Within) {
  const [first] = citation.addresses;
  if (first === undefined) return null;
  const { missing, repealed } = deadEnds(reading, citation);
  const [gone] = missing;
  if (gone === first) return { href: "#", title: t("versions.link.missing"), stale: true };
  const provision = tree.get(first);
  // "khoản này" leads to where it stands: no link.
  if (provision === null || isInside(citation, provision)) return null;
  const words = tree.words(first).trim().replace(/\s+/gu, " ");
  const preview = words.length > previewLength ? `${words.slice(0, previewLength)}…` : words;
  const stale = repealed.includes(first);
  const title = stale ? `${t("versions.link.repealed")} ${preview}` : preview;
  return { href: `#${first}`, title, stale };
}

const isInside = (inner: { start: number }, outer: { start: number; end: number }) =>
  inner.start >= outer.start && inner.start < outer.end;
