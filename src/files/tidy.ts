const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;

/**
 * Layout out of a line: tabs, no-break and doubled spaces. Soft hyphens stay until the encoding is
 * known: in texts typed in TCVN3 fonts they are the letter ư.
 */
export function tidy(text: string): string {
  return text
    .replace(invisible, "")
    .replace(/[\s\u00A0]+/gu, " ")
    .trim();
}
