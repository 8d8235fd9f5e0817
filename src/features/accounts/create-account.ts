import { randomUUID } from "node:crypto";
import { isDuplicate } from "../../platform/duplicate-key.js";
import type { Role } from "../../platform/policy.js";
import { type AuditActor, auditEvent } from "../audit/event.js";
import { findOrganization } from "../organizations/queries.js";
import { type Account, demonstrationPassword, emailOf } from "./account.js";
import { hashPassword } from "./passwords.js";
import { followAccount, insertAccount } from "./store.js";

export type NewAccount = {
  email: string;
  name: string;
  role: Role;
  organizationId: string;
  /** Left out for the invented people, who all have the one that the sign-in page shows. */
  password?: string;
  demonstration?: boolean;
};
export type Created =
  | { status: "created"; accountId: string }
  | { status: "refused"; because: "email-taken" | "no-such-organization" };

/** Creates an account that can sign in at once. */
export async function createAccount(
  wanted: NewAccount,
  { actor, now }: { actor: AuditActor; now: Date },
): Promise<Created> {
  if ((await findOrganization(wanted.organizationId)) === null)
    return { status: "refused", because: "no-such-organization" };
  const account = await accountOf(wanted, now);
  const subject = { kind: "account", id: account._id, label: account.email };
  const details = { role: account.role, organization: account.organizationId };
  try {
    await insertAccount(account, auditEvent(actor, { act: "account.add", subject, details }, now));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return { status: "refused", because: "email-taken" };
  }
  await followAccount(account._id, now);
  return { status: "created", accountId: account._id };
}

async function accountOf(wanted: NewAccount, now: Date): Promise<Account> {
  const { password = demonstrationPassword, demonstration = false, email, ...rest } = wanted;
  if (wanted.password === undefined && !demonstration)
    throw new Error("Only the invented accounts of a demonstration come without a password");
  return {
    ...rest,
    _id: randomUUID(),
    email: emailOf(email),
    passwordHash: await hashPassword(password),
    status: "active",
    demonstration,
    passwordNumber: 1,
    createdAt: now,
    lastSignedInAt: null,
    revision: 1,
  };
}
