import type { Request } from "express";
import { comparisonOf } from "../comparisons/queries.js";
import { maySee } from "./policy.js";
import type { VersionSummary } from "./queries.js";

const labelOf = ({ labelVi, labelEn }: VersionSummary, { lang }: Request) =>
  lang === "vi" ? labelVi : labelEn;

/** A version above its text: what it rests on, what took its place, whether it can be withdrawn. */
export async function presentVersion(
  version: VersionSummary,
  versions: readonly VersionSummary[],
  req: Request,
) {
  const before = versions.find(({ _id }) => _id === version.basedOn);
  const { changeCount = 0 } =
    before === undefined ? {} : await comparisonOf(before._id, version._id);
  return {
    ...version,
    label: labelOf(version, req),
    before: before === undefined ? null : { n: before.n, label: labelOf(before, req) },
    changes: changeCount,
    replacedBy: versions.find(
      ({ replaces, state }) => replaces === version._id && state === "published",
    ),
    twin: twinOf(version, versions, req),
    canWithdraw:
      version.state === "published" && version.mailsFrom !== null && version.mailsFrom > new Date(),
  };
}

/** Whether one is the official consolidation of the same day as the other, which was made here. */
export function areTwins(one: VersionSummary, other: VersionSummary): boolean {
  const kinds = new Set([one.kind, other.kind]);
  return (
    kinds.has("official-consolidation") &&
    kinds.has("reference-consolidation") &&
    one.inForceOn === other.inForceOn
  );
}

// Each difference between the two is an error of one of them: readers are led to it.
function twinOf(version: VersionSummary, versions: readonly VersionSummary[], req: Request) {
  const twin = versions.find((other) => other.state === "published" && areTwins(version, other));
  if (twin === undefined) return null;
  const isOfficial = twin.kind === "official-consolidation";
  const [reference, official] = isOfficial ? [version, twin] : [twin, version];
  return { n: twin.n, isOfficial, label: labelOf(twin, req), from: reference.n, to: official.n };
}

/** The versions that a reader may compare, where there are two; the usual pair chosen. */
export function presentComparable(
  shown: VersionSummary | null,
  versions: readonly VersionSummary[],
  req: Request,
) {
  const open = versions.filter(
    (version) => version.state !== "withdrawn" && maySee(req.actor, version),
  );
  if (open.length < 2 || shown === null) return null;
  const before = shown.basedOn ?? shown._id;
  const after = shown.basedOn === null ? open.find(({ _id }) => _id !== shown._id)?._id : shown._id;
  return open.map((version) => ({
    n: version.n,
    label: labelOf(version, req),
    isBefore: version._id === before,
    isAfter: version._id === after,
  }));
}
