import { treeOf } from "../../core/provision/tree.js";
import { read } from "../../core/provision/read.js";
import { findDocument } from "../documents/queries.js";
import { Lru } from "../versions/lru.js";
import { readingOf } from "../versions/queries.js";
import { resolveAmendment, type Resolved } from "./resolve.js";
import type { Amendment } from "./types.js";

export { amendmentById, amendmentOfVersion, amendmentsByAct, openAmendmentsOf } from "./store.js";
export type { Amendment } from "./types.js";

const cache = new Lru<Resolved>(12_000_000);

/** What an amendment comes to as it stands. Kept by its revision: the texts never change. */
export async function resolvedOf(amendment: Amendment): Promise<Resolved> {
  const key = `${amendment._id}:${amendment.revision}`;
  const hit = cache.get(key);
  if (hit !== undefined) return hit;
  const base = await readingOf(amendment.baseVersionId);
  const document = await findDocument(amendment.documentId);
  const number = document?.number ?? "";
  const resolved = resolveAmendment(
    { base, act: read(amendment.act.text), number },
    amendment.choices,
  );
  cache.set(key, resolved, 2 * resolved.text.length + 2_000 * resolved.operations.length);
  return resolved;
}

/** The words of a provision of the base, to begin an edit by hand with. */
export async function baseWords({ baseVersionId }: Amendment, address: string): Promise<string> {
  return treeOf(await readingOf(baseVersionId))
    .subtreeWords(address)
    .trim();
}
