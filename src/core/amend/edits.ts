import type { Address } from "../provision/types.js";
import type { Reason } from "./reasons.js";

/** One change of the text. Word edits give way to edits of whole provisions around them. */
export type Edit = {
  start: number;
  end: number;
  text: string;
  level: "unit" | "words";
  /** The provision the note hangs on. */
  address: Address;
};

/** What an operation does to a page. `waits` is a reason that an earlier operation may still remove. */
export type Plan =
  | { status: "edits"; edits: Edit[]; targets: Address[] }
  | { status: "person"; reason: Reason; targets: Address[]; waits: boolean };

export const needsPerson = (reason: Reason, targets: Address[], waits = false): Plan => ({
  status: "person",
  reason,
  targets,
  waits,
});

/** Whether two edits touch the same characters; what is inserted at an edge touches nothing. */
export function overlaps(a: Edit, b: Edit): boolean {
  if (a.start === a.end || b.start === b.end) {
    const [point, range] = a.start === a.end ? [a, b] : [b, a];
    return range.start < point.start && point.start < range.end;
  }
  return a.start < b.end && b.start < a.end;
}

export const contains = (outer: Edit, inner: Edit) =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The text with all edits made. Edits must not overlap; of those at one place the first stands first. */
export function applyEdits(text: string, edits: Edit[]): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let result = "";
  let at = 0;
  for (const { edit } of ordered) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
