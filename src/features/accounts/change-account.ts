import { changedMeanwhile, notFound } from "../../platform/errors.js";
import type { Role } from "../../platform/policy.js";
import { type AuditActor, auditEvent } from "../audit/event.js";
import type { Account } from "./account.js";
import { hashPassword } from "./passwords.js";
import { findById, followAccount, saveAccount } from "./store.js";

type Target = { id: string; revision: number };
type Who = { actor: AuditActor; now: Date };
type Change = { changes: Partial<Account>; act: string; details?: Record<string, string> };

async function change({ id, revision }: Target, made: Change, { actor, now }: Who): Promise<void> {
  const account = await findById(id);
  if (account === null) throw notFound();
  if (account.revision !== revision) throw changedMeanwhile();
  const { changes, act, details = {} } = made;
  const subject = { kind: "account", id, label: account.email };
  const event = auditEvent(actor, { act, subject, details }, now);
  if (!(await saveAccount({ ...account, ...changes }, event))) throw changedMeanwhile();
  await followAccount(id, now);
}

/** Sets another password; every session opened with the one before ends. */
export async function setPassword(account: Account, password: string, who: Who): Promise<void> {
  const passwordNumber = account.passwordNumber + 1;
  const changes = { passwordHash: await hashPassword(password), passwordNumber };
  await change(
    { id: account._id, revision: account.revision },
    { changes, act: "account.password" },
    who,
  );
}

/** A disabled account cannot sign in, and its open sessions end. What it did stays. */
export async function disableAccount(target: Target, who: Who): Promise<void> {
  await change(target, { changes: { status: "disabled" }, act: "account.disable" }, who);
}

export async function enableAccount(target: Target, who: Who): Promise<void> {
  await change(target, { changes: { status: "active" }, act: "account.enable" }, who);
}

export async function editAccount(
  target: Target,
  edit: { name: string; role: Role; organizationId: string },
  who: Who,
): Promise<void> {
  const details = { role: edit.role, organization: edit.organizationId };
  await change(target, { changes: edit, act: "account.edit", details }, who);
}
