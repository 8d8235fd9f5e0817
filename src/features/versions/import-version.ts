import { addVersion, type NewVersion } from "./add-version.js";
import { currentVersion } from "./point-in-time.js";
import { publishVersion } from "./publish-version.js";
import { versionsOfDocument } from "./store.js";
import { sha256 } from "./units.js";

type Imported = Omit<NewVersion, "basedOn" | "file"> & {
  /** Undefined: the version in force on the day before this one is. */
  basedOn: string | undefined;
  file: { bytes: Uint8Array; name: string };
};
type Options = { now: Date; pauseSeconds: number; publish: boolean; gapReason: string | null };

/** Adds a version from a file and publishes it, unless a version of that file is there already. */
export async function importVersion(
  input: Imported,
  { now, pauseSeconds, publish, gapReason }: Options,
): Promise<{ id: string; fresh: boolean }> {
  const existing = await versionsOfDocument(input.documentId);
  const hash = sha256(input.file.bytes);
  const same = existing.find((version) => version.source?.sha256 === hash);
  const fresh = same === undefined;
  const basedOn = input.basedOn ?? currentVersion(existing, input.inForceOn ?? "9999-12-31")?._id;
  const version = same ?? (await addVersion({ ...input, basedOn: basedOn ?? null }, now));
  // A process that died between the two leaves a version added and not published.
  if (publish && version.state === "draft")
    await publishVersion(
      { versionId: version._id, revision: version.revision, gapReason, by: input.by },
      { now, pauseSeconds },
    );
  return { id: version._id, fresh };
}
