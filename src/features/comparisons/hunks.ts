import type { LineRun } from "../../core/compare/types.js";

/** A stretch of the line diff by its length in characters; the characters are those of the texts. */
export type Hunk = ["=" | "-" | "+", number];

export function hunksOf(lines: readonly LineRun[]): Hunk[] {
  return lines.map(([op, text]) => [op, text.length]);
}

/** The line diff again, from its hunks and the two texts it was made of. */
export function linesFrom(hunks: readonly Hunk[], before: string, after: string): LineRun[] {
  let atBefore = 0;
  let atAfter = 0;
  return hunks.map(([op, length]) => {
    const text =
      op === "+"
        ? after.slice(atAfter, atAfter + length)
        : before.slice(atBefore, atBefore + length);
    if (op !== "+") atBefore += length;
    if (op !== "-") atAfter += length;
    return [op, text];
  });
}
