import type { Run } from "./types.js";

/** Collects runs; neighbours of one kind become one, empty ones are left out. */
export class RunList {
  readonly list: Run[] = [];

  equal(text: string): void {
    this.#add("=", text);
  }

  deleted(text: string): void {
    this.#add("-", text);
  }

  inserted(text: string): void {
    this.#add("+", text);
  }

  /** Equal words in their two spellings. */
  spelled(before: string, after: string): void {
    if (before === after) this.#add("=", before);
    else this.list.push(["~", before, after]);
  }

  addAll(runs: readonly Run[]): void {
    for (const run of runs) {
      if (run[0] === "~") this.spelled(run[1], run[2]);
      else this.#add(run[0], run[1]);
    }
  }

  #add(kind: "=" | "-" | "+", text: string): void {
    if (text === "") return;
    const last = this.list.at(-1);
    if (last?.[0] === kind) last[1] += text;
    else this.list.push([kind, text]);
  }
}

/** The text before (`-`) or after (`+`) that runs are made of. */
export function sideOf(runs: readonly Run[], side: "-" | "+"): string {
  return runs
    .map((run) => {
      if (run[0] === "~") return side === "-" ? run[1] : run[2];
      return run[0] === "=" || run[0] === side ? run[1] : "";
    })
    .join("");
}

/** Whether runs say that words were changed; other spellings and other spaces are no change. */
export function saysChange(runs: readonly Run[]): boolean {
  return runs.some(([kind]) => kind === "-" || kind === "+");
}
