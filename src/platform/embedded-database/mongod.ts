import { execFile, spawn } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../root.js";
import type { Engine } from "./engine.js";

const run = promisify(execFile);
// A network that swallows packets gives no error: silence this long ends the attempt.
const silenceMs = 8_000;

/** A mongod that is here already: on the PATH, or in the cache of mongodb-memory-server. */
export async function findMongod(): Promise<Engine | null> {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const folder of folders) {
    const engine = await tryBinary(join(folder, "mongod"));
    if (engine !== null) return engine;
  }
  const cached = await runFetch(["--cached"], () => undefined);
  return cached === null ? null : tryBinary(cached);
}

export async function downloadMongod(say: (sentence: string) => void): Promise<Engine | null> {
  say("Looking for a MongoDB server to download …");
  const binary = await runFetch([], say);
  return binary === null ? null : tryBinary(binary);
}

async function tryBinary(binary: string): Promise<Engine | null> {
  try {
    await access(binary, constants.X_OK);
    const { stdout } = await run(binary, ["--version"], { timeout: 10_000 });
    const version = /^db version v(\d+\.\d+\.\d+)/m.exec(stdout)?.[1];
    return version === undefined ? null : { name: "mongod", binary, version };
  } catch {
    // Not there, or not able to run on this system: as good as not there.
    return null;
  }
}

/** Lets a process of its own look or download, because a download cannot be cut short from within. */
async function runFetch(args: string[], say: (line: string) => void): Promise<string | null> {
  const script = join(projectRoot, "launch/fetch-mongod.mjs");
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  let binary: string | null = null;
  let timer = setTimeout(stop, silenceMs);
  function stop(): void {
    child.kill("SIGKILL");
  }
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    clearTimeout(timer);
    timer = setTimeout(stop, silenceMs);
    const path = /^binary: (.+)$/m.exec(text)?.[1];
    if (path === undefined) say(text.trim());
    else binary = path;
  });
  await new Promise((resolve) => child.once("close", resolve));
  clearTimeout(timer);
  return binary;
}
