import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./set-up.mjs";

/**
 * Runs vitest in a process group and a temporary folder of its own; whatever it started and left in
 * either is gone at the end, also when the run is interrupted.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), "clausetrail-"));
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [vitest, "run", ...args], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  const group = -(child.pid ?? 0);
  /** @type {NodeJS.Signals | null} */
  let interrupted = null;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      interrupted = signal;
      end(group, "SIGTERM");
      setTimeout(() => end(group, "SIGKILL"), 5_000);
    });
  }
  /** @type {number} */
  const code = await new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (exit) => resolve(exit ?? 1));
  });
  end(group, "SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return interrupted === null ? code : 130;
}

/**
 * @param {number} group
 * @param {NodeJS.Signals} signal
 */
function end(group, signal) {
  try {
    process.kill(group, signal);
  } catch {
    // Nothing is left of it.
  }
}
