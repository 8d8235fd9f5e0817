import { opening } from "./opens.js";

/** `lead` is the white before the line's first letter. */
type Line = { text: string; lead: number };

const fewest = 12;

/** A line begins its paragraph where it stands in by as much; less is a slip of the hand. */
const least = 2;

/** Where the lines of this neighbourhood begin that do not begin a paragraph: most often. */
function marginOf(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const { text, lead } of lines)
    if (text.length > 25) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  // Of two that are about as common the left one: a page of short clauses has more first lines.
  const common = [...counts].filter(([, n]) => n > most / 2).map(([lead]) => lead);
  return Math.min(Infinity, ...common);
}

/**
 * How far each line stands in from its page's margin; null where indents do not tell paragraphs: where
 * lines that go on stand in too, or lines with labels do not.
 */
export function indentsOf(pages: Line[][]): number[][] | null {
  const indents = pages.map((lines) => {
    const margin = marginOf(lines);
    return lines.map(({ lead }) => (margin === Infinity ? 0 : lead - margin));
  });
  return tells(pages, (page, at) => (indents[page]?.[at] ?? 0) >= least) ? indents : null;
}

/** Does white above lines tell paragraphs, as indents may? */
export function gapsTell(pages: (Line & { gap: boolean })[][]): boolean {
  return tells(pages, (page, at) => pages[page]?.[at]?.gap ?? false);
}

/** Is what marks nearly all lines with labels on nearly no line that goes on with a sentence? */
function tells(pages: Line[][], isMarked: (page: number, at: number) => boolean): boolean {
  const goingOn: boolean[] = [];
  const labelled: boolean[] = [];
  pages.forEach((lines, page) => {
    lines.forEach(({ text }, at) => {
      if (at === 0) return;
      if (opening(text) === "item") labelled.push(isMarked(page, at));
      else if (/^\p{Ll}/u.test(text) && (lines[at - 1]?.text.length ?? 0) > 40)
        goingOn.push(isMarked(page, at));
    });
  });
  if (goingOn.length < fewest || labelled.length < fewest) return false;
  const share = (all: boolean[]) => all.filter((marked) => marked).length / all.length;
  return share(goingOn) < 0.05 && share(labelled) > 0.9;
}
