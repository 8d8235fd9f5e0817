import type { ProvisionChange, Run } from "../../../src/core/compare/types.js";

const marks = { "=": ["", ""], "-": ["[-", "-]"], "+": ["{+", "+}"] } as const;

/** Runs as a person reads them: [-before-]{+after+}, spellings as {~before|after~}. */
export function show(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run[0] === "~") return `{~${run[1]}|${run[2]}~}`;
      const [open, close] = marks[run[0]];
      return open + run[1] + close;
    })
    .join("");
}

/** A change in one line: its kinds, addresses and words. */
export function showChange({ kinds, before, after, also = [], words }: ProvisionChange): string {
  const others = also.length > 0 ? ` also ${also.join(" ")}` : "";
  return `${kinds.join("+")} ${before ?? "∅"} → ${after ?? "∅"}${others}: ${show(words)}`;
}
