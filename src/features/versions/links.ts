import { cite } from "../../core/cite/cite.js";
import { deadEndsIn as deadEndsOfText } from "../../core/cite/cited-by.js";
import type { Citation } from "../../core/cite/types.js";
import type { Tree } from "../../core/provision/tree.js";
import type { Address } from "../../core/provision/types.js";
import type { Lang, Translate } from "../../platform/messages/messages.js";
import type { Document, LegalDate } from "../documents/types.js";
import type { Fact } from "../validity/facts.js";
import { homesOf, type Home } from "./cited-documents.js";
import { deadEndsIn, presentDeadEnds, type Cited } from "./dead-ends.js";
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

export type LinksAsked = {
  document: Document;
  version: VersionSummary;
  /** What is said of the effect of the version's own provisions. */
  facts: readonly Fact[];
  day: LegalDate;
  lang: Lang;
  t: Translate;
};

/** The citations of a text as links to what they name, with its first words; dead ends marked. */
export async function linksOf(asked: LinksAsked): Promise<TextLink[]> {
  const { version } = asked;
  const deadEnds = deadEndsOfText(await readingOf(version._id));
  const own = { deadEnds, facts: asked.facts, hasExpired: false };
  const tree = await treeOfVersion(version._id);
  const citations = await citationsIn(version);
  const cited = citations.flatMap(({ document }) => (document === null ? [] : [document]));
  const homes = await homesOf(cited, asked.document, asked.day);
  const links: TextLink[] = [];
  for (const citation of citations) {
    const { start, end, document } = citation;
    if (document === null) {
      const target = ownTarget(citation, { own, tree, asked });
      if (target !== null) links.push({ start, end, ...target });
      continue;
    }
    const home = homes.get(document);
    if (home !== undefined) links.push({ start, end, ...targetIn(home, citation, asked) });
  }
  return links;
}

type Target = Omit<TextLink, "start" | "end">;
type Within = { own: Cited; tree: Tree; asked: LinksAsked };
const previewLength = 160;

function ownTarget(citation: Citation, { own, tree, asked }: Within): Target | null {
  const [first] = citation.addresses;
  if (first === undefined) return null;
  const why = presentDeadEnds(deadEndsIn(citation, own, asked.day), citation, asked);
  const provision = tree.get(first);
  if (provision === null) return why === null ? null : { href: null, title: why, why };
  // "khoản này" leads to where it stands: no link.
  if (isInside(citation, provision)) return null;
  return { href: `#${first}`, title: previewOf(tree, first), why };
}

function previewOf(tree: Tree, address: Address): string {
  const words = tree.words(address).trim().replace(/\s+/gu, " ");
  return words.length > previewLength ? `${words.slice(0, previewLength)}…` : words;
}

function targetIn(
  { href, name, tree, cited }: Home,
  citation: Citation,
  asked: LinksAsked,
): Target {
  const [first] = citation.addresses;
  const why = presentDeadEnds(deadEndsIn(citation, cited, asked.day), citation, asked);
  if (first === undefined || tree === null || tree.get(first) === null)
    return { href, title: name, why };
  return { href: `${href}#${first}`, title: `${name}: ${previewOf(tree, first)}`, why };
}

const isInside = (inner: { start: number }, outer: { start: number; end: number }) =>
  inner.start >= outer.start && inner.start < outer.end;
