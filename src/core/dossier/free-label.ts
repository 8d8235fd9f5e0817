import { byRank, rankOfLabel } from "../amend/numbering.js";
import { pointLetters } from "../provision/labels.js";
import type { Provision } from "../provision/types.js";

/**
 * The number of what is put between a provision and the next of its kind: "3a" between 3 and 4, "4" where 3
 * is the last, "đ1" between đ and e (Decree 78/2025, Article 69(4): numbers that are there never shift).
 * Null where the rule has none.
 */
export function freeLabel(after: Provision, next: Provision | null): string | null {
  const own = after.label ?? "";
  if (!writable.has(after.kind)) return null;
  const last = next === null ? following(after.kind, own) : null;
  const label = last ?? inserted(after.kind, own);
  return label !== null && isFree(after, label, next) ? label : null;
}

/** Whether a number may stand between a provision and the next of its kind. */
export function isFree(after: Provision, label: string, next: Provision | null): boolean {
  const rank = (text: string | null) => rankOfLabel(after.kind, text);
  if (byRank(rank(after.label), rank(label)) >= 0) return false;
  if (next !== null) return byRank(rank(label), rank(next.label)) < 0;
  return rank(label).main <= rank(after.label).main + 1;
}

const writable = new Set(["article", "clause", "point", "chapter", "section"]);

function following(kind: Provision["kind"], label: string): string | null {
  if (kind === "point") {
    const at = pointLetters.indexOf(label.charAt(0));
    return at < 0 ? null : (pointLetters[at + 1] ?? null);
  }
  const number = /^\d+/.exec(label)?.[0];
  return number === undefined ? null : String(Number(number) + 1);
}

function inserted(kind: Provision["kind"], label: string): string | null {
  if (kind === "point") return `${label.charAt(0)}${Number(label.slice(1)) + 1}`;
  const suffix = /^(?:\d+|[IVXLC]+)(\p{Ll}?)$/u.exec(label)?.[1];
  if (suffix === undefined) return null;
  if (suffix === "") return `${label}a`;
  const letter = pointLetters[pointLetters.indexOf(suffix) + 1];
  return letter === undefined ? null : label.slice(0, -1) + letter;
}
