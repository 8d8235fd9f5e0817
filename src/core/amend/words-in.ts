import type { Address, Provision } from "../provision/types.js";
import { occurrencesOf, type Occurrence } from "./occurrences.js";
import { printedLabel, type Page } from "./page.js";

/** Words in a text, and the provision they stand in. */
export type WordPlace = Occurrence & { address: Address };

type Words = { find: string; replace: string | null };

/**
 * Where words stand in a part of a provision. The numbers of the provisions are no part of their words:
 * “5” is not found in "5. Ba năm", nor “Điều 2” in "Điều 2. Đối tượng", unless the words that are to
 * stand there begin with the same number.
 */
export function wordsIn(
  page: Page,
  provision: Provision,
  { find, replace }: Words,
  range: { start: number; end: number } = provision,
): WordPlace[] {
  return occurrencesOf(page.text, find, range).flatMap((place) => {
    const first = innermost(page, provision, place.start);
    const last = innermost(page, provision, place.end - 1);
    const isFree = [first, last].every((each) => keepsLabel(page, each, place, replace));
    return isFree ? [{ ...place, address: first.address }] : [];
  });
}

function keepsLabel(page: Page, provision: Provision, place: Occurrence, replace: string | null) {
  const label = printedLabel(page, provision);
  const printed = label.trim();
  if (place.start >= provision.start + label.trimEnd().length || printed === "") return true;
  const atStart = page.text.slice(provision.start, place.start).trim() === "";
  return atStart && page.text.slice(place.start, place.end).startsWith(printed)
    ? (replace?.startsWith(printed) ?? false)
    : place.end <= provision.start;
}

function innermost(page: Page, root: Provision, at: number): Provision {
  const child = page.tree.children(root.address).find((p) => p.start <= at && at < p.end);
  return child === undefined || child.kind === "paragraph" || child.kind === "table"
    ? root
    : innermost(page, child, at);
}
