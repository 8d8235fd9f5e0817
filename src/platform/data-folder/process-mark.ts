import { readFile } from "node:fs/promises";

/** A process, told apart from a later one that got the same number. */
export type ProcessMark = { pid: number; born: string };

export async function markOf(pid: number): Promise<ProcessMark> {
  return { pid, born: await birthOf(pid) };
}

export async function isAlive({ pid, born }: ProcessMark): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return (await birthOf(pid)) === born;
}

/** Ends a process that its owner left behind; gives it time to close its files. */
export async function endProcess(mark: ProcessMark): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (!(await isAlive(mark))) return;
    process.kill(mark.pid, signal);
    for (let i = 0; i < 100 && (await isAlive(mark)); i++) await pause(50);
  }
}

// Linux counts the start in ticks since boot. Elsewhere the number alone must do.
async function birthOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name stands in parentheses and may hold spaces; the 22nd field is the 20th after it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" ? "dead" : (fields[19] ?? "");
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
