import { citationOf } from "../../core/cite/write.js";
import type { Lang } from "../../platform/messages/messages.js";
import { read } from "../../core/provision/read.js";
import { findDocument } from "../documents/queries.js";
import { Lru } from "../versions/lru.js";
import { readingOf } from "../versions/queries.js";
import { resolveAmendment, type Resolved, type ResolvedOperation } from "./resolve.js";
import { amendmentOfVersion } from "./store.js";
import type { Amendment } from "./types.js";

export { amendmentById, amendmentOfVersion, amendmentsByAct, openAmendmentsOf } from "./store.js";
export type { Amendment } from "./types.js";

const cache = new Lru<Resolved>(12_000_000);

/**
 * What an amendment comes to as it stands, or at one of its stages. Kept by its revision: the texts
 * never change.
 */
export async function resolvedOf(
  amendment: Amendment,
  at: string | null = null,
): Promise<Resolved> {
  const key = `${amendment._id}:${amendment.revision}:${at ?? ""}`;
  const hit = cache.get(key);
  if (hit !== undefined) return hit;
  const base = await readingOf(amendment.baseVersionId);
  const document = await findDocument(amendment.documentId);
  const number = document?.number ?? "";
  const resolved = resolveAmendment(
    { base, act: read(amendment.act.text), number, at },
    amendment.choices,
  );
  cache.set(key, resolved, 2 * resolved.text.length + 2_000 * resolved.operations.length);
  return resolved;
}

/** The stage of the amendment that a version of it was made at; null where it has no stages. */
export const stageOf = ({ stages }: Amendment, versionId: string): string | null =>
  stages.find((stage) => stage.versionId === versionId)?.at ?? null;

/** The page of the act, where it is kept here. */
export function hrefOfAct({ act }: Amendment): string | null {
  return act.versionId === null ? null : `/documents/${act.versionId.split("@")[0] ?? ""}`;
}

/** The operations that apply at a stage. */
export const dueAt = (operations: readonly ResolvedOperation[], at: string | null) =>
  operations.filter(({ from }) => at === null || from === null || from <= at);

/** The provisions of the act that changed a provision, or something in it. */
export function sourcesOf(operations: readonly ResolvedOperation[], address: string): string[] {
  const isIn = (target: string) => target === address || target.startsWith(`${address}__`);
  const sources = operations
    .filter(({ resolved }) => resolved === "applied" || resolved === "by-hand")
    .filter(({ targets }) => targets.some((target) => isIn(target.address)))
    .map(({ source }) => source);
  return [...new Set(sources)];
}

/** The provisions of the act that made a version which changed a provision, as links. */
export async function changedBy(
  versionId: string,
  address: string,
  lang: Lang,
): Promise<{ text: string; href: string | null }[]> {
  const amendment = await amendmentOfVersion(versionId);
  if (amendment === null) return [];
  const act = hrefOfAct(amendment);
  const { operations } = await resolvedOf(amendment);
  const at = stageOf(amendment, versionId);
  return sourcesOf(dueAt(operations, at), address).map((source) => ({
    text: citationOf(source, lang),
    href: act === null ? null : `${act}#${source}`,
  }));
}
