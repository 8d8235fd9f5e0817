import { expect, it } from "vitest";
import { runProcess } from "../../support/run-process.js";

const program = `
import { log } from "./src/platform/log.ts";
log.info({ password: "hush1", account: { email: "a@b.vn", password: "hush2" },
  req: { headers: { cookie: "hush3", authorization: "hush4" } }, body: { _csrf: "hush5" } }, "seen");
`;

it("hides secrets wherever they stand in what is logged, on standard error", async () => {
  const run = runProcess(["--import", "tsx", "--input-type=module", "-e", program]);
  expect(await run.ended).toBe(0);
  expect(run.stderr()).toContain("seen");
  expect(run.stderr()).toContain("a@b.vn");
  expect(run.stderr()).not.toContain("hush");
  expect(run.stdout()).toBe("");
});
