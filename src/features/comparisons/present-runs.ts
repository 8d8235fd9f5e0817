import type { Run } from "../../core/compare/types.js";

/** A stretch of words as the partial `comparisons/runs` shows it. */
export type ShownRun =
  { kind: "same" | "out" | "in"; text: string } | { kind: "respelled"; text: string; was: string };

export function presentRuns(runs: readonly Run[]): ShownRun[] {
  return runs.map((run): ShownRun => {
    switch (run[0]) {
      case "=":
        return { kind: "same", text: run[1] };
      case "-":
        return { kind: "out", text: run[1] };
      case "+":
        return { kind: "in", text: run[1] };
      case "~":
        return { kind: "respelled", text: run[2], was: run[1] };
    }
  });
}

/** The two sides of the same words, each with its own marks. */
export function presentSides(runs: readonly Run[]): { before: ShownRun[]; after: ShownRun[] } {
  const shown = presentRuns(runs);
  return {
    before: shown
      .filter(({ kind }) => kind !== "in")
      .map((run) => (run.kind === "respelled" ? { kind: "same", text: run.was } : run)),
    after: shown
      .filter(({ kind }) => kind !== "out")
      .map((run) => (run.kind === "respelled" ? { kind: "same", text: run.text } : run)),
  };
}
