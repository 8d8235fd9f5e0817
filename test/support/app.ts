import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/app.js";
import { createAccount } from "../../src/features/accounts/create-account.js";
import { atCommandLine } from "../../src/features/audit/event.js";
import { loadOrganizations } from "../../src/features/organizations/load-organizations.js";
import { readConfig } from "../../src/platform/config.js";
import type { Role } from "../../src/platform/policy.js";
import { Visitor } from "./visitor.js";

export { Visitor } from "./visitor.js";

/** The password of every account that tests make. */
export const testPassword = "một câu đủ dài";

const secret = "x".repeat(32);
export const testSecrets = { session: secret, csrf: secret, links: secret };

const homes: Record<Role, string> = {
  contributor: "so-khcn-42",
  lead: "so-khcn-42",
  "unit-officer": "tieu-chuan",
  "drafting-lead": "phap-che",
  "legal-officer": "phap-che",
  administrator: "phap-che",
};

export type TestApp = {
  origin: string;
  reader: () => Visitor;
  /** Somebody signed in with a role, of the organization that is usual for it or another one. */
  signIn: (role: Role, organizationId?: string) => Promise<Visitor>;
  close: () => Promise<void>;
};

export const emailFor = (role: Role, organizationId = homes[role]): string =>
  `${role}@${organizationId}.example`;

/** The service on a free port, over the database that `useDatabase` connected. */
export async function startApp(settings: Record<string, string> = {}): Promise<TestApp> {
  await loadOrganizations();
  const config = readConfig({
    NODE_ENV: "test",
    DEMONSTRATION: "no",
    DATA_FOLDER: join(tmpdir(), "clausetrail-test-data"),
    ...settings,
  });
  const app = createApp({ config, secrets: testSecrets });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    reader: () => new Visitor(origin),
    signIn: (role, organizationId = homes[role]) => signIn(origin, role, organizationId),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function signIn(origin: string, role: Role, organizationId: string): Promise<Visitor> {
  const email = emailFor(role, organizationId);
  await createAccount(
    { email, name: `Người thử ${role}`, role, organizationId, password: testPassword },
    { actor: atCommandLine, now: new Date() },
  );
  const visitor = new Visitor(origin);
  const answer = await visitor.post("/sign-in", { email, password: testPassword });
  if (answer.status !== 303) throw new Error(`Signing in as ${role} gave ${answer.status}`);
  return visitor;
}
