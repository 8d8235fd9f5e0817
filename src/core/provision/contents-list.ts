import { fold } from "../text/fold.js";
import { belowOf, type Scan, type ScannedLine } from "./scan.js";

/**
 * The lines of a printed list of contents, of those that hold `headings`: headings that come again below with the same words, and
 * have nothing but other headings after them. They open nothing, for the text itself does.
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
    if (next !== null && next <= belowOf(scan, belowOf(scan, index)) && later.has(name)) {
      // The last entry of a list may have the first heading of the text after it.
      const kind = lines[next]?.heading?.kind;
      if (listed.has(next) || kind === line.heading?.kind) listed.add(index);
    }
    later.add(name);
    next = index;
  }
  return listed;
}

function nameOf(line: ScannedLine): string {
  const { heading, text } = line;
  const title = text.slice(heading?.length ?? 0).replace(/[\s.…]*\d*\s*$/u, "");
  return `${heading?.kind ?? ""} ${heading?.key ?? ""} ${heading?.kind === "article" ? fold(title) : ""}`;
}
