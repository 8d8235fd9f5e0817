import { AppError } from "../../platform/errors.js";
import { saveBlob } from "../../platform/blobs.js";
import type { UploadedFile } from "../../platform/http/body.js";
import type { Evidence } from "./feedback.js";

/** Stated on the form before they are hit; the server refuses larger uploads itself. */
export const evidenceLimits = { files: 10, megabytes: 25 };

const endings = ["pdf", "docx", "doc", "xlsx", "xls", "png", "jpg", "jpeg", "txt", "zip"];
export const evidenceEndings = endings.map((ending) => `.${ending}`);

/** Keeps the files of a remark; a kind that nobody can open safely is named and refused. */
export async function keepEvidence(files: UploadedFile[]): Promise<Evidence[]> {
  const odd = files.find((file) => !endings.includes(endingOf(file.name)));
  if (odd !== undefined)
    throw new AppError("bad-evidence", 422, "feedback.error.evidence", {
      name: odd.name,
      endings: evidenceEndings.join(" "),
    });
  const kept: Evidence[] = [];
  for (const file of files) {
    const blob = await saveBlob(file.bytes, file.name);
    kept.push({ fileId: blob.fileId, name: blob.name, size: blob.bytes, type: file.type });
  }
  return kept;
}

const endingOf = (name: string) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();
