import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { program } from "./program.mjs";
import { SetUpError } from "./set-up-error.mjs";

/** @typedef {{ packages: Record<string, { version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }> }} Lockfile */

/**
 * Whether node_modules holds what the lockfile says. npm writes node_modules/.package-lock.json as
 * the last thing of an installation, so an interrupted one shows too.
 * @param {string} root
 */
export function packagesAreInstalled(root) {
  const wanted = readLockfile(join(root, "package-lock.json"));
  const found = readLockfile(join(root, "node_modules/.package-lock.json"));
  if (wanted === null || found === null) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    const installed = found.packages[path];
    // Optional packages are those of other systems, too.
    if (installed === undefined) return optional === true || devOptional === true;
    return installed.version === version;
  });
}

/**
 * @param {string} path
 * @returns {Lockfile | null}
 */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Installs exactly the lockfile, with bounds: an answer that does not come in time is tried once
 * more, then given up.
 * @param {string} root
 * @param {{ answerMs?: number }} [options]
 */
export async function installPackages(root, { answerMs = 20_000 } = {}) {
  const retries = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];
  const bounds = [`--fetch-timeout=${answerMs}`, ...retries];
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--include=dev"];
  const { file, args } = npm();
  const { code, output } = await program(file, [...args, "ci", ...quiet, ...bounds], {
    cwd: root,
  }).catch((error) => ({ code: 1, output: String(error) }));
  if (code !== 0) throw new SetUpError(explainNpm(output));
}

/** The npm that belongs to this Node, so that no other one on the PATH decides. */
function npm() {
  const beside = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
  const own = process.env["npm_execpath"] ?? beside;
  return existsSync(own) && own.endsWith(".js")
    ? { file: process.execPath, args: [own] }
    : { file: "npm", args: [] };
}

const registryCodes =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|FETCH_ERROR|UND_ERR_\w+|E5\d\d|network)\b/;

/** @param {string} output what npm said */
export function explainNpm(output) {
  if (/\b(ENOSPC|EDQUOT)\b/.test(output))
    return "The packages could not be installed because the disk is full: free about 600 MB, then start again.";
  if (/\b(EROFS|EACCES|EPERM)\b/.test(output))
    return "The packages could not be installed because the folder cannot be written to: give this user the right to write the checkout and npm's cache (npm_config_cache names another), then start again.";
  if (/spawn npm ENOENT/.test(output))
    return "There is no npm: install Node with npm from https://nodejs.org, then start again.";
  if (registryCodes.test(output))
    return "The package registry does not answer: check the network, or npm's registry and proxy settings, then start again.";
  const line = output.split("\n").find((text) => text.includes("error")) ?? output.trim();
  return `The packages could not be installed (${line.trim()}): run "npm ci" to see everything npm says.`;
}
