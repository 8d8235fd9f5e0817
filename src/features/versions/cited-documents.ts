import type { Tree } from "../../core/provision/tree.js";
import { findDocumentByNumber } from "../documents/queries.js";
import { statusOf } from "../documents/status.js";
import type { LegalDate } from "../documents/types.js";
import { factsByOthers, ownFacts } from "../validity/facts.js";
import type { Cited } from "./dead-ends.js";
import { currentVersion } from "./point-in-time.js";
import { readingOf, treeOfVersion } from "./readings.js";
import { versionsOfDocument } from "./store.js";

/** A cited document that is kept here; without its tree and text where these are not its own words. */
export type Home = { href: string; name: string; tree: Tree | null; cited: Cited };

/** Where a document cited by number is kept, as it reads on a day; null where it is not here. */
export async function homeOf(number: string, day: LegalDate): Promise<Home | null> {
  const document = await findDocumentByNumber(number);
  if (document === null) return null;
  const home = { href: `/documents/${document.slug}`, name: document.number };
  const facts = await factsByOthers(document);
  const hasExpired = statusOf(document, day).status === "expired";
  const version = currentVersion(await versionsOfDocument(document._id), day);
  // A digest leaves articles out: that one is not there says nothing.
  if (version === null || version.kind === "digest" || document.nature === "digest")
    return { ...home, tree: null, cited: { reading: null, facts, hasExpired } };
  const reading = await readingOf(version._id);
  const own = ownFacts(version, reading, document);
  const tree = await treeOfVersion(version._id);
  return { ...home, tree, cited: { reading, facts: [...own, ...facts], hasExpired } };
}
