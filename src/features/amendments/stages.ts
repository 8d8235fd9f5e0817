import type { ResolvedOperation } from "./resolve.js";

/**
 * The days from which an act's operations apply, the earliest first: each gives a version of its own.
 * One stage without a day where the act names one day, or none, for all of them.
 */
export type Stage = { at: string | null; operations: number };

export function stagesOf(operations: readonly ResolvedOperation[]): Stage[] {
  const done = operations.filter(
    ({ resolved }) => resolved === "applied" || resolved === "by-hand",
  );
  const days = [...new Set(done.flatMap(({ from }) => from ?? []))].sort();
  if (days.length < 2) return [{ at: null, operations: done.length }];
  return days.map((at, i) => ({
    at,
    // What has no day of its own applies from the first.
    operations: done.filter(({ from }) => from === at || (from === null && i === 0)).length,
  }));
}

/** Whether nothing of the act applies to the text: there is no version to make. */
export const changesNothing = (stages: readonly Stage[]): boolean =>
  stages.every(({ operations }) => operations === 0);
