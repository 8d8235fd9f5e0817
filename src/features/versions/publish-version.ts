import { AppError, changedMeanwhile } from "../../platform/errors.js";
import { documentChanged } from "../documents/changes.js";
import { draftToChange } from "./draft-to-change.js";
import { followPublication } from "./follow-publication.js";
import { gapsOf } from "./gaps.js";
import { readingOf } from "./readings.js";
import { refreshNature } from "./refresh-nature.js";
import { stepVersion, versionSummary } from "./store.js";

export type Publishing = {
  versionId: string;
  revision: number;
  /** Why a number is missing or repeated; asked for only where one is. */
  gapReason: string | null;
  by: string;
};

/**
 * Publishes a version in review. From here its text never changes; publishing can be withdrawn for
 * `pauseSeconds`, and what follows (comparison, placing, alerts) is done by jobs.
 */
export async function publishVersion(
  input: Publishing,
  { now, pauseSeconds }: { now: Date; pauseSeconds: number },
): Promise<void> {
  const { versionId, revision, by } = input;
  const version = await draftToChange(versionId);
  const gapReason = input.gapReason?.trim() ?? "";
  const gaps = gapsOf((await readingOf(versionId)).provisions);
  if (gaps.length > 0 && gapReason === "")
    throw new AppError("gap-unexplained", 422, "versions.error.gap-unexplained", {
      count: gaps.length,
    });
  const done = await stepVersion(versionId, {
    revision,
    state: "draft",
    set: {
      state: "published",
      publishedAt: now,
      mailsFrom: new Date(now.getTime() + pauseSeconds * 1000),
      toDerive: true,
      gapReason: gapReason === "" ? null : gapReason,
    },
    event: { at: now, by, what: "published", reason: gapReason === "" ? null : gapReason },
  });
  if (!done) throw changedMeanwhile();
  documentChanged(version.documentId);
  await refreshNature(version.documentId, by, now);
  const published = await versionSummary(versionId);
  if (published !== null) await followPublication(published, now);
}
