import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { program } from "./program.mjs";
import { SetUpError } from "./set-up-error.mjs";
import { filesIn, stampOf } from "./stamp.mjs";
import { orExplain, step } from "./step.mjs";

const sources = [
  "src",
  "templates/styles",
  "tsconfig.json",
  "tsconfig.build.json",
  "package-lock.json",
  "launch/build.mjs",
];

/** @param {string} root */
export function buildIsFresh(root) {
  const note = join(root, "dist/.stamp");
  return existsSync(note) && readFileSync(note, "utf8") === stampOf(root, sources);
}

/**
 * Builds dist: the program, the scripts of the pages, the styles. Noted as fresh only at the end.
 * @param {string} root
 */
export async function build(root) {
  const stamp = stampOf(root, sources);
  rmSync(join(root, "dist/.stamp"), { force: true });
  removeOrphans(root);
  mkdirSync(join(root, "dist/public"), { recursive: true });
  await Promise.all([
    compile(root, "tsconfig.build.json"),
    compileScripts(root),
    compileStyles(root),
  ]);
  writeFileSync(join(root, "dist/.stamp"), stamp);
}

/**
 * @param {string} root
 * @param {string} project
 */
async function compile(root, project) {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { code, output } = await program(process.execPath, [tsc, "-p", project], { cwd: root });
  if (code !== 0) throw new SetUpError(`${output.trim()}\nThe build failed: mend the lines above.`);
}

/** @param {string} root */
async function compileScripts(root) {
  const scripts = filesIn(join(root, "src/browser")).filter((file) => file.endsWith(".ts"));
  if (scripts.length > 0) await compile(root, "src/browser/tsconfig.json");
}

/** @param {string} root */
async function compileStyles(root) {
  const { compileAsync } = await import("sass");
  const file = join(root, "templates/styles/site.scss");
  if (!existsSync(file)) return;
  const options = {
    loadPaths: [join(root, "node_modules")],
    style: /** @type {const} */ ("compressed"),
    quietDeps: true,
  };
  const { css } = await compileAsync(file, options).catch((error) => {
    throw new SetUpError(`${error.message}\nThe styles do not compile: mend the lines above.`);
  });
  writeFileSync(join(root, "dist/public/site.css"), css);
}

/**
 * A module whose source is gone would still be found by an import.
 * @param {string} root
 */
function removeOrphans(root) {
  const dist = join(root, "dist");
  for (const file of filesIn(dist)) {
    if (!file.endsWith(".js")) continue;
    const path = relative(dist, file).replace(/\.js$/, ".ts");
    const source = path.replace(/^public[\\/]js/, "browser");
    if (!existsSync(join(root, "src", source))) rmSync(file);
  }
}

// By itself: npm run build.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const root = join(import.meta.dirname, "..");
  await orExplain(() => step("Building", () => build(root)));
}
