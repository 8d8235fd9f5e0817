/** A line of a text: `text.slice(start, end)`, without its line break. */
export type Line = { start: number; end: number; text: string };

/** The lines of a text; a break at the very end opens one more, empty line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end, text: text.slice(start, end) });
    if (found < 0) return lines;
    start = found + 1;
  }
}

/** The white space a text ends with; takes time in its length, whatever stands before it. */
export const spaceAtEnd = (text: string): string => text.slice(text.trimEnd().length);
