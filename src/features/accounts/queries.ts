import type { AccountActor, Role } from "../../platform/policy.js";
import { currentName, findOrganization } from "../organizations/queries.js";
import { type Account, emailOf } from "./account.js";
import { findByEmail, findById, listByEmail } from "./store.js";

export type { Account } from "./account.js";

/** Whoever may act under an account now; null when it is disabled, gone, or has another password. */
export async function findActor(
  accountId: string,
  passwordNumber: number,
): Promise<AccountActor | null> {
  const account = await findById(accountId);
  if (account?.status !== "active" || account.passwordNumber !== passwordNumber) return null;
  return actorOf(account);
}

export async function actorOf(account: Account): Promise<AccountActor> {
  const organization = await findOrganization(account.organizationId);
  if (organization === null) throw new Error(`Account ${account._id} has no organization`);
  const name = currentName(organization);
  return {
    kind: "account",
    accountId: account._id,
    name: account.name,
    email: account.email,
    role: account.role,
    organizationId: account.organizationId,
    organizationName: name.vi,
    organizationShortName: name.short,
  };
}

export const findAccount = (id: string): Promise<Account | null> => findById(id);

export const findAccountByEmail = (email: string): Promise<Account | null> =>
  findByEmail(emailOf(email));

/** Those who can be written to about something in an organization: its active accounts of a role. */
export const accountsOf = (organizationId: string, role: Role): Promise<Account[]> =>
  listByEmail({ organizationId, role, status: "active" }, { limit: 200 });

/** Active accounts of a role, wherever they belong. */
export const accountsWithRole = (role: Role): Promise<Account[]> =>
  listByEmail({ role, status: "active" }, { limit: 500 });

/** The invented people of a demonstration. */
export const demonstrationAccounts = (): Promise<Account[]> =>
  listByEmail({ demonstration: true, status: "active" }, { limit: 50 });

export const listAccounts = (after: string | undefined, limit: number): Promise<Account[]> =>
  listByEmail({}, { after, limit });
