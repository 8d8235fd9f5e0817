import type { Provision } from "../provision/types.js";
import { linesOf } from "../text/lines.js";
import { headingEnd, type Page } from "./page.js";
import type { Reason } from "./reasons.js";

/**
 * The n-th paragraph of a provision, counted as drafters count: each line of its own text, the heading
 * of an article apart; -1 is the last. A reason where lines and paragraphs may not be the same.
 */
export function paragraphRange(
  page: Page,
  provision: Provision,
  n: number,
): { start: number; end: number } | Reason {
  const unclear: Reason = { code: "paragraph-unclear", address: provision.address };
  const children = page.tree.children(provision.address);
  const closing = children.at(-1);
  if (children.some(({ kind }) => kind !== "paragraph"))
    return n === -1 && closing?.kind === "paragraph" ? oneLine(page, closing, unclear) : unclear;
  const start = provision.kind === "article" ? headingEnd(page, provision) : provision.start;
  const lines = linesOf(page.text.slice(start, provision.end)).filter(
    ({ text }) => text.trim() !== "",
  );
  const broken = lines.slice(0, -1).some(({ text }) => !/[.;:!?”)]\s*$/u.test(text));
  const line = n === -1 ? lines.at(-1) : lines[n - 1];
  if (line === undefined || broken) return unclear;
  return { start: start + line.start, end: start + line.end };
}

function oneLine(
  page: Page,
  { start, end }: Provision,
  unclear: Reason,
): { start: number; end: number } | Reason {
  return page.text.slice(start, end).trim().includes("\n") ? unclear : { start, end };
}
