import type { ComparisonSummary, LineRun, ProvisionChange } from "../../core/compare/types.js";
import { Lru } from "../versions/lru.js";
import { readingOf } from "../versions/queries.js";
import { linesFrom, type Hunk } from "./hunks.js";
import { comparisonId, storeComparison } from "./store-comparison.js";
import { changesOf, comparisonById } from "./store.js";

export type ComparisonFound = {
  id: string;
  summary: ComparisonSummary;
  changes: ProvisionChange[];
  changeCount: number;
  hunks: Hunk[];
};

const cache = new Lru<ComparisonFound>(8_000_000);

/**
 * The comparison of two versions, made and kept where nobody asked for it before. Cached by the
 * contents compared, which never change.
 */
export async function comparisonOf(before: string, after: string): Promise<ComparisonFound> {
  const id = await comparisonId({ before, after });
  const hit = cache.get(id);
  if (hit !== undefined) return hit;
  await storeComparison(before, after, new Date());
  const stored = await comparisonById(id);
  if (stored === null) throw new Error(`Comparison ${id} was not kept.`);
  const { summary, changeCount, hunks } = stored;
  const found = { id, summary, changeCount, hunks, changes: await changesOf(id) };
  cache.set(id, found, 500 + JSON.stringify(found.changes).length);
  return found;
}

/** The plain line diff of the same two texts. */
export async function lineDiffOf(before: string, after: string): Promise<LineRun[]> {
  const { hunks } = await comparisonOf(before, after);
  const [old, fresh] = await Promise.all([readingOf(before), readingOf(after)]);
  return linesFrom(hunks, old.text, fresh.text);
}
