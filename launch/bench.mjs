import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkNode } from "./check-node.mjs";

// npm run bench [-- NAME …]: runs the benches whose file name holds one of the words, or all.
checkNode();
const { root, setUp } = await import("./set-up.mjs");
const { filesIn } = await import("./stamp.mjs");
await setUp();
const words = process.argv.slice(2);
const benches = filesIn(join(root, "test/bench"))
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
const tsx = pathToFileURL(join(root, "node_modules/tsx/dist/esm/index.mjs")).href;
let failed = 0;
for (const bench of benches) {
  const run = spawnSync(process.execPath, ["--import", tsx, bench], {
    cwd: root,
    stdio: "inherit",
  });
  if (run.status !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
