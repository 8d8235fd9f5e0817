import type { Run } from "../../core/compare/types.js";
import { presentRuns as presentAll, shortenRuns } from "../comparisons/present-runs.js";

/** A stretch of a comparison as templates show it (partial `feedback/runs`). */
export type ShownRun = { kind: "same" | "out" | "in"; text: string };

/** Words equal but for spelling are shown as the new text has them: that is no change. */
export const presentRuns = (runs: readonly Run[]): ShownRun[] => presentAll(runs).map(plain);

/** A comparison without its unchanged middle parts, for lists: words around each change stay. */
export const shorten = (runs: readonly ShownRun[], around?: number): ShownRun[] =>
  shortenRuns(runs, around).map(plain);

const plain = (run: ReturnType<typeof presentAll>[number]): ShownRun =>
  run.kind === "respelled" ? { kind: "same", text: run.text } : run;
