import type { LineRun } from "../../core/compare/types.js";

export type ShownLine = {
  kind: "same" | "out" | "in";
  before: number | null;
  after: number | null;
  text: string;
};
export type LinePart = { fold: number } | { fold: null; lines: ShownLine[] };

const around = 2;
const kinds = { "=": "same", "-": "out", "+": "in" } as const;

/** The plain line diff with both line numbers; long unchanged stretches are folded unless all is asked. */
export function presentLines(runs: readonly LineRun[], all: boolean): LinePart[] {
  const count = { before: 0, after: 0 };
  return runs.flatMap(([op, text], index): LinePart[] => {
    const lines = splitLines(text).map((line): ShownLine => {
      const before = op === "+" ? null : ++count.before;
      const after = op === "-" ? null : ++count.after;
      return { kind: kinds[op], before, after, text: line };
    });
    const head = index === 0 ? 0 : around;
    const tail = index === runs.length - 1 ? 0 : around;
    if (op !== "=" || all || lines.length <= head + tail + 1) return [{ fold: null, lines }];
    return [
      ...(head > 0 ? [{ fold: null, lines: lines.slice(0, head) }] : []),
      { fold: lines.length - head - tail },
      ...(tail > 0 ? [{ fold: null, lines: lines.slice(-tail) }] : []),
    ];
  });
}

function splitLines(text: string): string[] {
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}
