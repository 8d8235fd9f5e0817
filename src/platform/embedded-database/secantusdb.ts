import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../root.js";
import { SetupError } from "../setup-error.js";
import type { Engine } from "./engine.js";
import { findPython } from "./python.js";

const run = promisify(execFile);
const release = "0.7.0b3";
// What launch/secantusdb.py answers to --version: the version mongodb-memory-server asks for.
const answeredVersion = "8.2.6";

const folderOf = (enginesFolder: string): string => join(enginesFolder, `secantusdb-${release}`);

export async function installedSecantusdb(enginesFolder: string): Promise<Engine | null> {
  const folder = folderOf(enginesFolder);
  return existsSync(join(folder, "bin/python")) ? engineIn(folder) : Promise.resolve(null);
}

/** Installs the pinned release into a folder of its own, whole or not at all. */
export async function installSecantusdb(
  enginesFolder: string,
  say: (sentence: string) => void,
): Promise<Engine> {
  const python = await findPython();
  const folder = folderOf(enginesFolder);
  const draft = `${folder}.${process.pid}`;
  say(`No mongod can be had here: installing SecantusDB ${release} from PyPI instead …`);
  try {
    await mkdir(enginesFolder, { recursive: true });
    await run(python, ["-m", "venv", draft], { timeout: 60_000 });
    await pipInstall(join(draft, "bin/python"));
    // Two installations at once: the first to finish stands, the other is thrown away.
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(join(folder, "bin/python"))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return engineIn(folder);
}

async function pipInstall(python: string): Promise<void> {
  const options = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-cache-dir"];
  const bounds = ["--timeout", "10", "--retries", "1"];
  try {
    const args = ["-m", "pip", "install", ...options, ...bounds, `SecantusDB==${release}`];
    await run(python, args, { timeout: 240_000, killSignal: "SIGKILL" });
  } catch (error) {
    throw new SetupError(
      `No mongod can be had, and the Python registry did not give SecantusDB ${release}: install mongod, set MONGODB_URI, or check the network and pip's index settings.`,
      { cause: error },
    );
  }
}

async function engineIn(folder: string): Promise<Engine> {
  const binary = join(folder, "mongod");
  const script = [join(folder, "bin/python"), join(projectRoot, "launch/secantusdb.py")];
  const words = script.map((path) => `'${path.replaceAll("'", `'\\''`)}'`).join(" ");
  // Written anew each time: the checkout may have moved since. Renamed into place, because another
  // start may be running it at this moment.
  const draft = `${binary}.${process.pid}`;
  await writeFile(draft, `#!/bin/sh\nexec ${words} "$@"\n`);
  await chmod(draft, 0o755);
  await rename(draft, binary);
  return { name: "secantusdb", binary, version: answeredVersion };
}
