import { read } from "../../core/provision/read.js";
import type { Doubt, Override } from "../../core/provision/types.js";
import { saveBlob } from "../../platform/blobs.js";
import { storeReading } from "./content.js";
import { insertVersion } from "./store.js";
import type { MadeOf, Version, VersionMetadata } from "./types.js";

export type NewVersion = VersionMetadata &
  Partial<MadeOf> & {
    documentId: string;
    text: string;
    fileDoubts?: Doubt[];
    overrides?: Override[];
    file?: { bytes: Uint8Array; name: string };
    by: string;
  };

/** Reads a text and keeps it as a version in review: nobody but its publishers see it. */
export async function addVersion(input: NewVersion, now: Date): Promise<Version> {
  const { text, fileDoubts = [], overrides = [], file, by, madeOf = null, ...metadata } = input;
  const content = await storeReading(read(text, overrides));
  const source = file === undefined ? null : await saveBlob(file.bytes, file.name);
  return insertVersion({
    ...metadata,
    ...content,
    madeOf,
    fileDoubts,
    overrides,
    source,
    state: "draft",
    revision: 1,
    gapReason: null,
    addedBy: by,
    addedAt: now,
    publishedAt: null,
    mailsFrom: null,
    toDerive: false,
    history: [{ at: now, by, what: "added", reason: null }],
  });
}
