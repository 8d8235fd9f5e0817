import type { Doubt } from "../core/provision/types.js";

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

export type Loaded =
  | { status: "text"; text: string; doubts: Doubt[] }
  | { status: "refused"; reason: RefusalReason; detail?: string };

export function refused(reason: RefusalReason, detail?: string): Loaded {
  return detail === undefined
    ? { status: "refused", reason }
    : { status: "refused", reason, detail };
}
