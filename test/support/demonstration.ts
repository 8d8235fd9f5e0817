import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadShipped } from "../../src/load-shipped.js";
import { demonstrationPassword } from "../../src/features/accounts/account.js";
import { demonstrationAccounts } from "../../src/features/accounts/queries.js";
import { workAll } from "../../src/platform/jobs/index.js";
import { readConfig } from "../../src/platform/config.js";
import type { Role } from "../../src/platform/policy.js";
import { wire } from "../../src/wiring.js";
import { startApp, type TestApp, testSecrets } from "./app.js";
import { Visitor } from "./visitor.js";

export type Demonstration = TestApp & { enter: (role: Role) => Promise<Visitor> };

/** The service with all that `npm start` shows: the shipped documents and the invented people. */
export async function startDemonstration(): Promise<Demonstration> {
  const folder = await mkdtemp(join(tmpdir(), "clausetrail-demonstration-"));
  const settings = { DEMONSTRATION: "yes", DATA_FOLDER: folder };
  const config = readConfig({ NODE_ENV: "test", ...settings });
  wire(config, testSecrets);
  await loadShipped(config, () => undefined);
  await workAll(new Date());
  const app = await startApp(settings);
  const accounts = await demonstrationAccounts();
  const enter = async (role: Role): Promise<Visitor> => {
    const account = accounts.find((one) => one.role === role);
    const visitor = new Visitor(app.origin);
    const fields = { email: account?.email ?? "", password: demonstrationPassword };
    const { status } = await visitor.post("/sign-in", fields);
    if (status !== 303) throw new Error(`Nobody of the demonstration signs in as ${role}`);
    return visitor;
  };
  const close = async (): Promise<void> => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...app, enter, close };
}
