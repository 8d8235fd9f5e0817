import { fold } from "../text/fold.js";
import { belowOf, type Scan, type ScannedLine } from "./scan.js";

/**
 * The lines of a printed list of contents, of those that hold `headings`: headings that come again below
 * with the same words, and have nothing but other headings after them. They open nothing, for the text
 * itself does.
 */
export function contentsLines(scan: Scan, headings: number[]): Set<number> {
  const { lines } = scan;
  const listed = new Set<number>();
  const later = new Set<string>();
  let next: number | null = null;
  for (const index of headings.toReversed()) {
    const line = lines[index];
    if (!line) continue;
    const name = nameOf(line);
    if (next !== null && isClose(scan, index, next) && later.has(name)) {
      // The last entry of a list may have the first heading of the text after it.
      const kind = lines[next]?.heading?.kind;
      if (listed.has(next) || kind === line.heading?.kind) listed.add(index);
    }
    later.add(name);
    next = index;
  }
  return listed;
}

// A title may go on in a line of its own; a sentence under an article is its text, which a list does not hold.
function isClose(scan: Scan, index: number, next: number): boolean {
  const between = belowOf(scan, index);
  if (next <= between) return true;
  if (next > belowOf(scan, between)) return false;
  return (
    scan.lines[index]?.heading?.kind !== "article" ||
    !/[^.…][.;:]$/u.test(scan.lines[between]?.bare ?? "")
  );
}

function nameOf(line: ScannedLine): string {
  const { heading, text } = line;
  const title = text.slice(heading?.length ?? 0).replace(/[\s.…]*\d*\s*$/u, "");
  return `${heading?.kind ?? ""} ${heading?.key ?? ""} ${heading?.kind === "article" ? fold(title) : ""}`;
}
