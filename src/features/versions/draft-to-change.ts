import { AppError, notFound } from "../../platform/errors.js";
import { versionById } from "./store.js";
import type { Version } from "./types.js";

/** The version, if its text may still change; a published text never does. */
export async function draftToChange(versionId: string): Promise<Version> {
  const version = await versionById(versionId);
  if (version === null) throw notFound();
  if (version.state !== "draft")
    throw new AppError("already-published", 409, "versions.error.already-published");
  return version;
}
