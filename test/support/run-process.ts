import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/root.js";

export type RunningProcess = {
  pid: number;
  stdout: () => string;
  stderr: () => string;
  /** Waits until standard output or error holds the words. */
  says: (words: string) => Promise<void>;
  endInput: () => void;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<number | null>;
};

/** Runs a TypeScript file of the project, or another program, in a process of its own. */
export function runProcess(
  [file = "", ...args]: string[],
  env: Record<string, string> = {},
): RunningProcess {
  const command = file.endsWith(".ts") ? ["--import", "tsx", join(projectRoot, file)] : [file];
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: projectRoot,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    says: (words) => untilSaid(words, () => stdout + stderr, ended),
    endInput: () => child.stdin.end(),
    kill: (signal) => child.kill(signal),
    ended,
  };
}

async function untilSaid(words: string, said: () => string, ended: Promise<unknown>) {
  const over = ended.then(() => true);
  while (!said().includes(words)) {
    const pause = new Promise<false>((resolve) => setTimeout(resolve, 20, false));
    if ((await Promise.race([over, pause])) && !said().includes(words))
      throw new Error(`The process ended without saying "${words}": ${said()}`);
  }
}
