import { deadEndsIn } from "../../core/cite/cited-by.js";
import type { Tree } from "../../core/provision/tree.js";
import { findDocumentsByNumber } from "../documents/queries.js";
import { statusOf } from "../documents/status.js";
import type { Document, LegalDate } from "../documents/types.js";
import { factsByOthers, ownFacts } from "../validity/facts.js";
import type { Cited } from "./dead-ends.js";
import { currentVersion } from "./point-in-time.js";
import { readingOf, treeOfVersion } from "./readings.js";
import { versionsOfDocument } from "./store.js";

/** A cited document that is kept here; without its tree and text where these are not its own words. */
export type Home = { href: string; name: string; tree: Tree | null; cited: Cited };

/** Where documents cited by number are kept, as they read on a day; those that are not here, not. */
export async function homesOf(
  numbers: readonly string[],
  citing: Document,
  day: LegalDate,
): Promise<Map<string, Home>> {
  const documents = await findDocumentsByNumber([...new Set(numbers)]);
  const homes = [...documents].map(
    async ([number, document]) => [number, await homeOf(document, citing, day)] as const,
  );
  return new Map(await Promise.all(homes));
}

// What an act itself repealed or ended is no dead end where the act says so.
async function homeOf(document: Document, citing: Document, day: LegalDate): Promise<Home> {
  const home = { href: `/documents/${document.slug}`, name: document.number };
  const all = await factsByOthers(document);
  const facts = all.filter(({ act }) => act._id !== citing._id);
  const hasExpired = statusOf(document, day).status === "expired";
  const versions = await versionsOfDocument(document._id);
  const version = currentVersion(versions, day);
  // A digest leaves articles out: that one is not there says nothing.
  if (version === null || version.kind === "digest" || document.nature === "digest")
    return { ...home, tree: null, cited: { deadEnds: null, facts, hasExpired } };
  const reading = await readingOf(version._id);
  const own = ownFacts(version, reading, document);
  const isAmendedByIt = versions.some(({ act }) => act === citing.number);
  const deadEnds = isAmendedByIt ? null : deadEndsIn(reading);
  const tree = await treeOfVersion(version._id);
  return {
    ...home,
    tree,
    cited: { deadEnds, facts: [...own, ...facts], hasExpired },
  };
}
