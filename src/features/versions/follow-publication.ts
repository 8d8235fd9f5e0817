import { defineClock, defineJob, enqueue } from "../../platform/jobs/index.js";
import { compareJob, storeComparison } from "../comparisons/store-comparison.js";
import { enqueueDerivations, type Publication } from "./derivations.js";
import { markDerived, versionsToDerive, versionSummary, type VersionSummary } from "./store.js";

/** Hands what follows from publishing to jobs: the comparison, then all that is derived from it. */
export async function followPublication(version: VersionSummary, now: Date): Promise<void> {
  if (version.basedOn !== null) await enqueue(await compareJob(version.basedOn, version._id, now));
  await enqueue({
    kind: "derive-from-version",
    name: `derive-from-version:${version._id}`,
    data: { versionId: version._id },
    now,
  });
}

export function publicationOf(version: VersionSummary): Publication {
  return {
    versionId: version._id,
    previousVersionId: version.basedOn,
    documentId: version.documentId,
  };
}

async function derive(versionId: string, now: Date): Promise<void> {
  const version = await versionSummary(versionId);
  if (version?.state !== "published") return;
  if (version.basedOn !== null) await storeComparison(version.basedOn, version._id, now);
  await enqueueDerivations(publicationOf(version), { mailsFrom: version.mailsFrom ?? now, now });
  await markDerived(versionId);
}

defineJob<{ versionId: string }>("derive-from-version", ({ versionId }, { now }) =>
  derive(versionId, now),
);

// A process can die between publishing and enqueueing; the version still says what is to be done.
defineJob("sweep-publications", async (_data, { now }) => {
  for (const version of await versionsToDerive(50)) await followPublication(version, now);
});
defineClock("sweep-publications", "*/5 * * * *");
