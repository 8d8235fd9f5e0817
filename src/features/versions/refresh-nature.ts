import { AppError } from "../../platform/errors.js";
import { editDocument } from "../documents/edit-document.js";
import { findDocument } from "../documents/queries.js";
import { standingVersions } from "./point-in-time.js";
import { versionsOfDocument } from "./store.js";

/**
 * A document is a digest as long as nothing but digests stand in it: importing its official text
 * makes it official, withdrawing that import a digest again. An illustration stays one.
 */
export async function refreshNature(documentId: string, by: string, now: Date): Promise<void> {
  const document = await findDocument(documentId);
  if (document === null || document.nature === "illustration") return;
  const standing = standingVersions(await versionsOfDocument(documentId));
  if (standing.length === 0) return;
  const nature = standing.every(({ kind }) => kind === "digest") ? "digest" : "official";
  if (nature === document.nature) return;
  const reason = nature === "official" ? "official text published" : "official text withdrawn";
  const edit = {
    documentId,
    revision: document.revision,
    metadata: { nature },
    reason,
    by,
  } as const;
  try {
    await editDocument(edit, now);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "changed-meanwhile")) throw error;
    await refreshNature(documentId, by, now);
  }
}
