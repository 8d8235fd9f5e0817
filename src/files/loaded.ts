import type { Doubt } from "../core/provision/types.js";
import type { LegacyEncoding } from "./encoding/legacy.js";

/** Why a file gives no text; each has its sentence in the message files under `files.refused.*`. */
export type RefusalReason =
  | "too-large"
  | "text-too-long"
  | "empty"
  | "broken"
  | "encrypted"
  | "no-text-layer"
  | "not-a-text"
  | "unknown-encoding"
  | "unsupported-format"
  | "too-slow";

/** What a person should look at in a text that was loaded; worded under `files.doubt.*`. */
export type FileDoubt =
  | "lines-joined"
  | "joined-unsure"
  | "page-frame-removed"
  | "page-header-removed"
  | "page-number-removed"
  | "signature-stamp-removed"
  | "note-moved"
  | "page-without-text"
  | "recognized-text"
  | "tracked-change"
  | "hidden-text"
  | "contents-list"
  | "picture"
  | "formula"
  | "numbers-not-in-file"
  | "control-characters-removed"
  | `converted-${LegacyEncoding}`;

export type Loaded =
  | { status: "text"; text: string; doubts: Doubt[] }
  | { status: "refused"; reason: RefusalReason; detail?: string };

export function refused(reason: RefusalReason, detail?: string): Loaded {
  return detail === undefined
    ? { status: "refused", reason }
    : { status: "refused", reason, detail };
}
