import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../src/platform/root.js";

const run = promisify(execFile);
const cache = join(projectRoot, "node_modules", ".cache", "clausetrail");

export type Browser = { path: string; env: Record<string, string> };

/**
 * A browser to test with: CHROME_PATH, else on Linux x64 the one that comes as an npm package, else
 * null (then an installed Chrome is tried).
 */
export async function findChromium(): Promise<Browser | null> {
  const given = process.env["CHROME_PATH"];
  if (given !== undefined && given !== "") return { path: given, env: {} };
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = await unpacked();
  const path = join(folder, "chromium");
  return { path, env: await neededLibraries(path, folder) };
}

/** The package's browser, unpacked once for this checkout; two test runs may come here at once. */
async function unpacked(): Promise<string> {
  const folder = join(cache, "chromium-143");
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, "unpack-"));
  await unpackInto(fresh);
  try {
    await rename(fresh, folder);
  } catch (error) {
    // The other run was faster: its folder is as good.
    if (!existsSync(folder)) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

// The package unpacks to the system's temporary folder, which users share, and its libraries only
// where it takes itself to run in a cloud function; for this one call both are set.
async function unpackInto(folder: string): Promise<void> {
  const { default: chromium } = await import("@sparticuz/chromium");
  const wanted = { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const before = { TMPDIR: process.env["TMPDIR"], AWS_EXECUTION_ENV: undefined };
  Object.assign(process.env, wanted);
  try {
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** Nothing where the system has the libraries that the browser needs, else those bundled with it. */
async function neededLibraries(path: string, folder: string): Promise<Record<string, string>> {
  if (await starts(path, {})) return {};
  const bundled = {
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_PATH: join(folder, "fonts"),
  };
  if (await starts(path, bundled)) return bundled;
  throw new Error(`The browser at ${path} does not start; set CHROME_PATH to an installed one.`);
}

async function starts(path: string, env: Record<string, string>): Promise<boolean> {
  try {
    await run(path, ["--version"], { env: { ...process.env, ...env }, timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
