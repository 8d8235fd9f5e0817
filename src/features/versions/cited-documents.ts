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
  day: LegalDate,
): Promise<Map<string, Home>> {
  const documents = await findDocumentsByNumber([...new Set(numbers)]);
  const homes = [...documents].map(
    async ([number, document]) => [number, await homeOf(document, day)] as const,
  );
  return new Map(await Promise.all(homes));
}

async function homeOf(document: Document, day: LegalDate): Promise<Home> {
  const home = { href: `/documents/${document.slug}`, name: document.number };
  const facts = await factsByOthers(document);
  const hasExpired = statusOf(document, day).status === "expired";
  const version = currentVersion(await versionsOfDocument(document._id), day);
  // A digest leaves articles out: that one is not there says nothing.
  if (version === null || version.kind === "digest" || document.nature === "digest")
    return { ...home, tree: null, cited: { deadEnds: null, facts, hasExpired } };
  const reading = await readingOf(version._id);
  const own = ownFacts(version, reading, document);
  const tree = await treeOfVersion(version._id);
  return {
    ...home,
    tree,
    cited: { deadEnds: deadEndsIn(reading), facts: [...own, ...facts], hasExpired },
  };
}
