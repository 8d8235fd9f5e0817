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

/** The same with the unchanged middle parts left out: the words around each change stay. */
export function shortenRuns(runs: readonly ShownRun[], around = 60): ShownRun[] {
  return runs.map((run, index) => {
    const { kind, text } = run;
    const isEdge = index === 0 || index === runs.length - 1;
    if (kind !== "same" || text.length <= (isEdge ? around : 2 * around)) return run;
    const head = index === 0 ? "" : upToWord(text.slice(0, around));
    const tail = index === runs.length - 1 ? "" : fromWord(text.slice(-around));
    return { kind, text: `${head} … ${tail}` };
  });
}

const upToWord = (text: string) => text.slice(0, Math.max(text.lastIndexOf(" "), 0));
const fromWord = (text: string) => text.slice(text.indexOf(" ") + 1);
