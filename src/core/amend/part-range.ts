import type { Provision } from "../provision/types.js";
import type { Target } from "./operation.js";
import { headingEnd, type Page } from "./page.js";
import { paragraphRange } from "./paragraphs.js";
import type { Reason } from "./reasons.js";

/**
 * Where the part of a provision stands that a citation means: all of it, its heading, what introduces its
 * children, one of its paragraphs. A reason where the text does not tell its bounds with certainty.
 */
export function partRange(
  page: Page,
  provision: Provision,
  { part }: Target,
): { start: number; end: number } | Reason {
  const { start, end, address, kind } = provision;
  if (part === null) return { start, end };
  if (part === "heading") {
    const headed = headingEnd(page, provision);
    if (headed > start && goesOn(page, provision, headed))
      return { code: "heading-unclear", address };
    if (headed > start) return { start, end: headed };
    return ownLine(page, provision) ?? { code: "no-heading", address };
  }
  if (typeof part === "object") return paragraphRange(page, provision, part.paragraph);
  const from = headingEnd(page, provision);
  const intro = page.ownEnd(provision);
  if (page.tree.children(address).length === 0) return paragraphRange(page, provision, 1);
  // "Điều 3. Hồ sơ gồm:": without a name the introduction begins with the number.
  if (kind !== "article" || provision.heading === null) return { start, end: intro };
  return page.text.slice(from, intro).trim() === ""
    ? { code: "paragraph-unclear", address }
    : { start: from + 1, end: intro };
}

// "Điều 13. Hồ sơ đăng ký hoạt động⏎tại nước ngoài": a heading broken over lines ends without a mark.
function goesOn(page: Page, provision: Provision, headed: number): boolean {
  if (provision.kind !== "article") return false;
  const behind = page.text.slice(headed, page.ownEnd(provision)).trim();
  const [next = ""] = behind.split("\n", 1);
  const units = page.tree.children(provision.address).length > 0;
  return behind !== "" && (/^\p{Ll}/u.test(next) || (units && !/[.:;,”)]$/u.test(behind)));
}

// A clause's name is its first line, where more follows it.
function ownLine(page: Page, provision: Provision): { start: number; end: number } | null {
  const line = page.text.indexOf("\n", provision.start);
  if (line < 0 || line >= provision.end - 1 || provision.kind === "article") return null;
  return { start: provision.start, end: line };
}
