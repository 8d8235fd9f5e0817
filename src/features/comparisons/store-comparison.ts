import { compare } from "../../core/compare/compare.js";
import { notFound } from "../../platform/errors.js";
import { defineJob } from "../../platform/jobs/index.js";
import { findVersion, readingOf } from "../versions/queries.js";
import { hunksOf } from "./hunks.js";
import { comparisonById, saveComparison, type StoredComparison } from "./store.js";

type Pair = { before: string; after: string };

/** The name of a comparison: what it compares, by content. */
export async function comparisonId({ before, after }: Pair): Promise<string> {
  const [old, fresh] = await Promise.all([findVersion(before), findVersion(after)]);
  if (old === null || fresh === null) throw notFound();
  return `${old.contentHash}:${fresh.contentHash}`;
}

/** The job that compares two versions; its name says what it derives. */
export async function compareJob(before: string, after: string, now: Date) {
  const name = `compare:${await comparisonId({ before, after })}`;
  return { kind: "compare", name, data: { before, after }, now };
}

/** Compares two versions and keeps the result, unless it is kept already. Gives its id. */
export async function storeComparison(before: string, after: string, now: Date): Promise<string> {
  const id = await comparisonId({ before, after });
  if ((await comparisonById(id)) !== null) return id;
  const [old, fresh] = await Promise.all([readingOf(before), readingOf(after)]);
  const { summary, changes, lines = [] } = compare(old, fresh);
  const comparison: StoredComparison = {
    _id: id,
    summary,
    hunks: hunksOf(lines),
    changeCount: changes.length,
    comparedAt: now,
  };
  await saveComparison(comparison, changes);
  return id;
}

defineJob<Pair>("compare", async ({ before, after }, { now }) => {
  await storeComparison(before, after, now);
});
