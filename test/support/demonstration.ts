import { loadShipped } from "../../src/load-shipped.js";
import { demonstrationPassword } from "../../src/features/accounts/account.js";
import { demonstrationAccounts } from "../../src/features/accounts/queries.js";
import { workAll } from "../../src/platform/jobs/index.js";
import { readConfig } from "../../src/platform/config.js";
import type { Role } from "../../src/platform/policy.js";
import { startApp, type TestApp } from "./app.js";
import { Visitor } from "./visitor.js";

export type Demonstration = TestApp & { enter: (role: Role) => Promise<Visitor> };

/** The service with all that `npm start` shows: the shipped documents and the invented people. */
export async function startDemonstration(): Promise<Demonstration> {
  const settings = { DEMONSTRATION: "yes", DATA_FOLDER: "/nowhere" };
  await loadShipped(readConfig({ NODE_ENV: "test", ...settings }), () => undefined);
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
  return { ...app, enter };
}
