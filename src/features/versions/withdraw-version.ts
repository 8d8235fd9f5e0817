import { AppError, changedMeanwhile, notFound } from "../../platform/errors.js";
import { documentChanged } from "../documents/changes.js";
import { undoDerivations, type Undone } from "./derivations.js";
import { publicationOf } from "./follow-publication.js";
import { refreshNature } from "./refresh-nature.js";
import { stepVersion, versionSummary } from "./store.js";

export type Withdrawal = { versionId: string; revision: number; reason: string; by: string };

/** Takes a publication back while its mails have not left; gives what was undone with it. */
export async function withdrawVersion(input: Withdrawal, now: Date): Promise<Undone[]> {
  const { versionId, revision, reason, by } = input;
  const version = await versionSummary(versionId);
  if (version === null) throw notFound();
  if (version.state !== "published" || version.mailsFrom === null || version.mailsFrom <= now)
    throw new AppError("too-late", 409, "versions.error.too-late");
  const done = await stepVersion(versionId, {
    revision,
    state: "published",
    where: { mailsFrom: { $gt: now } },
    set: { state: "withdrawn", toDerive: false },
    event: { at: now, by, what: "withdrawn", reason },
  });
  if (!done) throw changedMeanwhile();
  documentChanged(version.documentId);
  await refreshNature(version.documentId, by, now);
  return undoDerivations(publicationOf(version), now);
}
