import type { Run } from "../../core/compare/types.js";

/** A stretch of a comparison as templates show it (partial `feedback/runs`). */
export type ShownRun = { kind: "same" | "out" | "in"; text: string };

const kinds = { "=": "same", "-": "out", "+": "in" } as const;

/** Words equal but for spelling are shown as the new text has them: that is no change. */
export const presentRuns = (runs: readonly Run[]): ShownRun[] =>
  runs.map((run) =>
    run[0] === "~" ? { kind: "same", text: run[2] } : { kind: kinds[run[0]], text: run[1] },
  );

/** A comparison without its unchanged middle parts, for lists: words around each change stay. */
export function shorten(runs: readonly ShownRun[], around = 60): ShownRun[] {
  return runs.map((run, index) => {
    if (run.kind !== "same" || run.text.length <= 2 * around) return run;
    const head = index === 0 ? "" : upToSpace(run.text.slice(0, around));
    const tail = index === runs.length - 1 ? "" : fromSpace(run.text.slice(-around));
    return { ...run, text: `${head} … ${tail}` };
  });
}

const upToSpace = (text: string) => text.slice(0, Math.max(text.lastIndexOf(" "), 0));
const fromSpace = (text: string) => text.slice(text.indexOf(" ") + 1);
