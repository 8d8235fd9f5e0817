import DiffMatchPatch from "diff-match-patch";
import { diffWords, diffWordsWithSpace } from "diff";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type * as Compare from "../../src/core/compare/compare.js";
import type * as Read from "../../src/core/provision/read.js";
import { comparedPairs, type TextPair } from "./compare-texts.js";
import { median, printTable } from "./measure.js";
import { shipped } from "./shipped.js";

const { compare } = await shipped<typeof Compare>("core/compare/compare.js");
const { read } = await shipped<typeof Read>("core/provision/read.js");

// Comparing, beside the libraries that compare words. All in one run, because a machine is never
// as quiet twice: the ratios count. Times are medians in milliseconds; `compare` takes two readings,
// the others two strings; git and the command line are whole processes.
const folder = mkdtempSync(path.join(tmpdir(), "clausetrail-bench-"));
// What takes this long is not run again for a median.
const slow = 800;

function times({ before, after, name }: TextPair) {
  const [old, fresh] = [read(before), read(after)];
  const big = name.endsWith("MB");
  const words = median(() => compare(old, fresh, { lines: false }), {
    warm: big ? 2 : 150,
    runs: 31,
  });
  const lines = median(() => compare(old, fresh), { warm: big ? 2 : 50, runs: 31 });
  const row = { words, "with lines": lines, command: command(before, after) };
  if (big) return row;
  return {
    ...row,
    "diff-match-patch": once(() => matchPatch(before, after)),
    "git --word-diff": gitWords(before, after),
    diffWordsWithSpace: once(() => diffWordsWithSpace(before, after)),
    diffWords: once(() => diffWords(before, after)),
  };
}

/** The libraries take many seconds on the hard pair: one run of those is enough. */
function once(run: () => unknown): number {
  const began = performance.now();
  run();
  const first = performance.now() - began;
  return first > slow ? first : median(run, { warm: 50, runs: 31 });
}

// As it comes: after a second it gives up the search and answers with a coarser result.
function matchPatch(before: string, after: string): unknown {
  const engine = new DiffMatchPatch();
  const diffs = engine.diff_main(before, after);
  engine.diff_cleanupSemantic(diffs);
  return diffs;
}

function onDisk(before: string, after: string): [string, string] {
  const files: [string, string] = [path.join(folder, "before.txt"), path.join(folder, "after.txt")];
  writeFileSync(files[0], before);
  writeFileSync(files[1], after);
  return files;
}

function gitWords(before: string, after: string): number {
  const files = onDisk(before, after);
  const args = ["diff", "--no-index", "--word-diff=porcelain", ...files];
  return median(() => spawnSync("git", args, { maxBuffer: 1 << 28 }), { warm: 1, runs: 7 });
}

function command(before: string, after: string): number {
  const args = [...program(), "compare", ...onDisk(before, after), "--format", "json"];
  const run = () => execFileSync(process.execPath, args, { maxBuffer: 1 << 29 });
  return median(run, { warm: 1, runs: 5 });
}

/** The command line as built, so that starting it is measured as it is used; else from its source. */
function program(): string[] {
  const root = path.resolve(import.meta.dirname, "../..");
  const built = path.join(root, "dist/cli.js");
  return existsSync(built) ? [built] : ["--import", "tsx", path.join(root, "src/cli.ts")];
}

try {
  const rows = comparedPairs().map((pair) => ({ pair, ...times(pair) }));
  printTable(
    "Comparing (ms)",
    rows.map(({ pair, ...row }) => ({ text: pair.name, characters: pair.before.length, ...row })),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
