import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runProcess } from "../../support/run-process.js";
import { throwAwayFolder } from "../../support/throw-away-folder.js";

/** The processes of this machine that carry the mark in their environment, as every child does. */
async function processesMarked(mark: string): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const environments = await Promise.all(
    ids.map((id) => readFile(join("/proc", id, "environ"), "utf8").catch(() => "")),
  );
  return ids.filter((_, index) => environments[index]?.includes(`MARK=${mark}`));
}

const program = `
import("./launch/run-tests.mjs").then(async ({ runTests }) => {
  process.exit(await runTests(["--project", "features", "test/fixtures/processes/waits.test.ts",
    "--config", "test/fixtures/processes/vitest.config.ts"]));
});`;

it.skipIf(process.platform !== "linux").each(["SIGINT", "SIGTERM"] as const)(
  "leaves no process and no folder behind when it is interrupted by %s",
  async (signal) => {
    const folder = await throwAwayFolder();
    const mark = folder.slice(-6);
    const run = runProcess(["-e", program], { MARK: mark, TMPDIR: folder });
    await run.says("waiting for the interruption");
    expect((await processesMarked(mark)).length).toBeGreaterThan(2);
    run.kill(signal);
    expect(await run.ended).toBe(130);
    await expect.poll(() => processesMarked(mark), { timeout: 10_000 }).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.startsWith("clausetrail"))).toEqual([]);
  },
  120_000,
);
