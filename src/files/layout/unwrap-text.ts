import { tidy } from "../tidy.js";
import { pageNumbers, type Numbered } from "./page-numbers.js";
import { isGazetteHeader, numberOfPage, removeFurniture } from "./furniture.js";
import { gapsTell, indentsOf } from "./indents.js";
import { joinLines, type Joined } from "./join.js";
import { takeNotes } from "./notes.js";
import { columnOf, freeIn, fullLines, slackOf } from "./slack.js";
import type { LayoutLine, Page } from "./types.js";

/** A line that is not blank: the white before it, the column at which it ends. */
type Source = { text: string; lead: number; end: number; gap: boolean; breaksPage: boolean };

function sourceLines(text: string): Source[] {
  const lines: Source[] = [];
  let gap = false;
  let breaksPage = false;
  for (const raw of text.split("\n")) {
    breaksPage ||= raw.includes("\f");
    const line = tidyColumns(raw);
    if (line === "") gap = true;
    else {
      const end = Math.max(line.length, raw.trimEnd().length);
      const lead = raw.search(/\S/u);
      lines.push({ text: line, lead, end, gap, breaksPage });
      gap = false;
      breaksPage = false;
    }
  }
  return lines;
}

/** Tabs keep the columns of tables apart. */
function tidyColumns(raw: string): string {
  return raw.includes("\t") ? raw.split("\t").map(tidy).join("\t").trim() : tidy(raw);
}

/** Where pages begin: form feeds, gazette headers with their number, numbers that count pages. */
function pageStarts(lines: Source[]): Set<number> {
  const starts = new Set<number>();
  const numbers: Numbered[] = [];
  lines.forEach(({ text, breaksPage, gap }, at) => {
    if (breaksPage) starts.add(at);
    const n = numberOfPage(text);
    if (isGazetteHeader(text))
      starts.add(numberOfPage(lines[at - 1]?.text ?? "") === null ? at : at - 1);
    else if (n !== null && gap)
      numbers.push({ at, n, interrupts: interrupts(lines[at - 1], lines[at + 1]) });
  });
  return starts.size > 0 ? starts : new Set(pageNumbers(numbers, lines.length));
}

/** Does a sentence go on from one line, a full one, to the other? */
function interrupts(above: Source | undefined, below: Source | undefined): boolean {
  if (above === undefined || below?.gap !== true) return false;
  const long = above.text.length > 40;
  return long && /[\p{Ll},]$/u.test(above.text) && /^\p{Ll}[\p{Ll},]/u.test(below.text);
}

/** Where lines of this neighbourhood end: wrapped lines fill it, so nearly the longest ones tell. */
function widthOf(lines: Source[]): number {
  const ends = lines.filter(isLong).map(({ end }) => end);
  const width = ends.sort((a, b) => a - b)[Math.floor(ends.length * 0.85)] ?? 0;
  return width > widest ? 0 : width;
}

// Beyond this nobody sets a line: the text holds one paragraph a line and is not wrapped.
const widest = 170;

const isLong = ({ text }: Source) => text.length > 25;

/** The lines of the pages with their measures: up to one column in the whole text, or page by page. */
function layOut(pages: Source[][]): Page[] {
  const column = columnOf(pages.flatMap(fullLines));
  const usual = widthOf(pages.flat());
  const set = pages.map((lines) => ({
    lines,
    width: column ?? (lines.filter(isLong).length < 12 ? usual : widthOf(lines)),
  }));
  const slack =
    column === null ? slackOf(set.flatMap(({ lines, width }) => freeIn(lines, width))) : -1;
  const indents = indentsOf(pages) ?? (gapsTell(pages) ? pages.map(gapsAsIndents) : null);
  return set.map(({ lines, width }, page) =>
    lines.map((line, at) => ({
      ...printed(line, width, slack),
      indent: indents?.[page]?.[at] ?? null,
    })),
  );
}

/** White above begins a paragraph as standing in does; that at the top of a page is the page's. */
function gapsAsIndents(lines: Source[], page: number): (number | null)[] {
  const isNumber = ({ text }: Source) => isGazetteHeader(text) || numberOfPage(text) !== null;
  const first = page === 0 ? -1 : lines.findIndex((line) => !isNumber(line));
  return lines.map(({ gap }, at) => (at <= first ? null : gap ? 4 : 0));
}

function printed({ text, end, gap }: Source, width: number, slack: number): LayoutLine {
  const room = width === 0 ? Infinity : Math.max(0, width - end);
  const row = text.includes("\t");
  return { text, gap, indent: null, room, slack, unit: 1, size: null, row, removed: null };
}

/**
 * The running text of a page layout in plain text: pages told apart, headers, numbers and stamps taken
 * out, foot notes moved to the end, wrapped lines joined. In time linear in the text.
 */
export function unwrapText(text: string): Joined {
  const lines = sourceLines(text);
  const starts = pageStarts(lines);
  const cuts = [0, ...[...starts].sort((a, b) => a - b), lines.length];
  const pages = layOut(
    cuts
      .slice(1)
      .map((end, index) => lines.slice(cuts[index], end))
      .filter((page) => page.length > 0),
  );
  removeFurniture(pages);
  const notes = takeNotes(pages);
  return joinLines([...pages.flatMap(closeGapAtTop), ...notes]);
}

/** The white at the top of a page is the page's, not the paragraph's. */
function closeGapAtTop(page: Page): Page {
  const first = page.find((line) => line.removed === null);
  if (first !== undefined) first.gap = false;
  return page;
}
