import type { LegalDate } from "../documents/types.js";
import type { Version, VersionKind } from "./types.js";

type Dated = Pick<Version, "_id" | "n" | "kind" | "state" | "inForceOn" | "knownOn" | "replaces">;

// What is shown first of two versions for the same day: an official consolidation is the basis for
// citing and applying; our own consolidation and a digest give way to every official wording.
const rank: Record<VersionKind, number> = {
  "official-consolidation": 4,
  correction: 3,
  amended: 3,
  promulgated: 3,
  "reference-consolidation": 2,
  digest: 1,
  draft: 0,
};

/** Versions that time asks for: published, no drafts, not replaced by another of these. */
export function standingVersions<V extends Dated>(versions: readonly V[]): V[] {
  const published = versions.filter((version) => version.state === "published");
  const replaced = new Set(published.map((version) => version.replaces));
  return published.filter((version) => version.kind !== "draft" && !replaced.has(version._id));
}

/**
 * The version in force on a day, as far as it was known on the day `knownBy` (acts are also signed
 * after the day from which they apply). Null before the first.
 */
export function versionOn<V extends Dated>(
  versions: readonly V[],
  date: LegalDate,
  knownBy?: LegalDate,
): V | null {
  const candidates = standingVersions(versions).filter(
    (version) =>
      version.inForceOn !== null &&
      version.inForceOn <= date &&
      (knownBy === undefined || version.knownOn === null || version.knownOn <= knownBy),
  );
  return latest(candidates);
}

/**
 * What a reader sees who names no day: the text in force, else (not yet in force, or dates not
 * known) the first that comes into force, else whatever was published last.
 */
export function currentVersion<V extends Dated>(
  versions: readonly V[],
  today: LegalDate,
): V | null {
  const inForce = versionOn(versions, today);
  if (inForce !== null) return inForce;
  const standing = standingVersions(versions);
  const coming = standing.filter((version) => version.inForceOn !== null);
  const first = coming.sort((a, b) => (a.inForceOn ?? "").localeCompare(b.inForceOn ?? "")).at(0);
  return (
    first ?? latest(standing) ?? versions.filter((v) => v.state === "published").at(-1) ?? null
  );
}

function latest<V extends Dated>(versions: V[]): V | null {
  return (
    versions
      .toSorted(
        (a, b) =>
          (a.inForceOn ?? "").localeCompare(b.inForceOn ?? "") ||
          rank[a.kind] - rank[b.kind] ||
          a.n - b.n,
      )
      .at(-1) ?? null
  );
}
