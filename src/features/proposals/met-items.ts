import type { Tree } from "../../core/provision/tree.js";
import type { Address } from "../../core/provision/types.js";
import { readingOf, treeOfVersion } from "../versions/queries.js";
import { proposalsOn } from "./store.js";
import type { ProposalItem } from "./types.js";

export type MetItem = { address: Address; answers: string[] };

const words = (text: string) => text.replace(/\s+/gu, " ").trim();
const repealedMark = /^\S+(?:\s+\S+)?\s*\((?:được )?bãi bỏ\)/u;

/**
 * The items of a document's proposals whose words a version has, and where. Exact but for spaces:
 * what the issuer worded otherwise is for a person to recognize.
 */
export async function metItems(documentId: string, versionId: string): Promise<MetItem[]> {
  const items = (await proposalsOn(documentId)).flatMap((proposal) => proposal.items);
  if (items.length === 0) return [];
  const addresses = (await readingOf(versionId)).provisions.map(({ address }) => address);
  const tree = await treeOfVersion(versionId);
  const found: MetItem[] = [];
  for (const item of items) {
    const near = addresses.filter((address) => parentOf(address) === parentOf(item.address));
    const address = metAt(item, near, tree);
    if (address !== null) found.push({ address, answers: item.answers });
  }
  return found;
}

function metAt(item: ProposalItem, near: Address[], tree: Tree): Address | null {
  if (item.operation === "repeal") {
    const gone = tree.get(item.address) === null;
    return gone || repealedMark.test(words(tree.subtreeWords(item.address))) ? item.address : null;
  }
  const wanted = words(item.proposed);
  return near.find((address) => words(tree.subtreeWords(address)) === wanted) ?? null;
}

function parentOf(address: Address): Address | null {
  const parts = address.split("__");
  return parts.length === 1 ? null : parts.slice(0, -1).join("__");
}
