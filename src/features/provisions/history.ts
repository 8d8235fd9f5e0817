import type { ProvisionChange } from "../../core/compare/types.js";
import type { Address } from "../../core/provision/types.js";
import { comparisonOf } from "../comparisons/queries.js";
import { publishedVersionsOf, type VersionSummary } from "../versions/queries.js";
import { traceBack, traceForward } from "./trace.js";

export type Step = {
  version: VersionSummary;
  /** What the version was compared with; null for the first. */
  before: VersionSummary | null;
  /** The provision's place in this version; null where it is gone. */
  address: Address | null;
  /** inserted: it came with this version; original: it was there from the first. */
  what: "changed" | "inserted" | "original";
  changes: ProvisionChange[];
};

/**
 * What became of a provision through the versions that the given one rests on, latest first; and in
 * the drafts that rest on it. Versions that left it alone are passed over.
 */
export async function historyOf(
  version: VersionSummary,
  address: Address,
): Promise<{ past: Step[]; drafts: Step[] }> {
  const versions = new Map(
    (await publishedVersionsOf(version.documentId)).map((found) => [found._id, found]),
  );
  const [past, drafts] = await Promise.all([
    pastOf(version, address, versions),
    draftsOf(version, address, versions),
  ]);
  return { past, drafts };
}

type Versions = ReadonlyMap<string, VersionSummary>;

async function pastOf(start: VersionSummary, at: Address, versions: Versions): Promise<Step[]> {
  const steps: Step[] = [];
  const seen = new Set<string>();
  let version = start;
  let address = at;
  while (!seen.has(version._id)) {
    seen.add(version._id);
    const before = versions.get(version.basedOn ?? "");
    if (before === undefined) {
      steps.push({ version, before: null, address, what: "original", changes: [] });
      break;
    }
    const { changes } = await comparisonOf(before._id, version._id);
    const traced = traceBack(changes, address);
    const what = traced.before === null ? "inserted" : "changed";
    if (traced.changes.length > 0)
      steps.push({ version, before, address, what, changes: traced.changes });
    if (traced.before === null) break;
    address = traced.before;
    version = before;
  }
  return steps;
}

async function draftsOf(version: VersionSummary, address: Address, versions: Versions) {
  const steps: Step[] = [];
  for (const draft of versions.values()) {
    if (draft.kind !== "draft" || draft.basedOn !== version._id) continue;
    const { changes } = await comparisonOf(version._id, draft._id);
    const traced = traceForward(changes, address);
    if (traced.changes.length > 0)
      steps.push({
        version: draft,
        before: version,
        address: traced.after,
        what: "changed",
        changes: traced.changes,
      });
  }
  return steps;
}
