import { fold } from "../text/fold.js";
import type { Scan, ScannedLine } from "./scan.js";

/**
 * The lines of a printed list of contents: headings that come again below with the same words, and
 * have nothing but other headings after them. They open nothing, for the text itself does.
 */
export function contentsLines(scan: Scan, from: number, to: number): Set<number> {
  const listed = new Set<number>();
  const later = new Set<string>();
  let next: number | null = null;
  for (let index = to - 1; index >= from; index--) {
    const line = scan.lines[index];
    if (!line?.heading || line.quoted) continue;
    const name = nameOf(line);
    // The first entry read from below ends the list: after it may stand the text's own lines.
    const followed =
      next !== null && (listed.has(next) || scan.lines[next]?.heading?.kind === line.heading.kind);
    if (followed && next !== null && next - index <= 2 && later.has(name)) listed.add(index);
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
