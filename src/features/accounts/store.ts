import mongoose from "mongoose";
import { auditedIn, pendingField } from "../audit/audited.js";
import type { AuditEvent } from "../audit/event.js";
import type { Account } from "./account.js";

type Stored = Account & { pending: AuditEvent[] };

const schema = new mongoose.Schema<Stored>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    organizationId: { type: String, required: true },
    passwordHash: { type: String, required: true },
    status: { type: String, required: true },
    demonstration: { type: Boolean, required: true },
    passwordNumber: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    lastSignedInAt: { type: Date, default: null },
    revision: { type: Number, required: true },
    pending: pendingField,
  },
  { collection: "accounts", versionKey: false, minimize: false },
);
schema.index({ email: 1 }, { unique: true });
schema.index({ organizationId: 1, role: 1, _id: 1 });
schema.index({ demonstration: 1, email: 1 });

const model = mongoose.model("Account", schema);
const shown = { pending: 0 } as const;

export const followAccount = auditedIn("account", model);

/** Throws the database's duplicate error when the address has an account. */
export async function insertAccount(account: Account, event: AuditEvent): Promise<void> {
  await model.create({ ...account, pending: [event] });
}

/** Writes a changed account if nobody changed it since; says whether it did. */
export async function saveAccount(account: Account, event: AuditEvent): Promise<boolean> {
  const { _id, revision, ...changes } = account;
  const result = await model.updateOne(
    { _id, revision },
    { $set: { ...changes, revision: revision + 1 }, $push: { pending: event } },
  );
  return result.matchedCount === 1;
}

// Not a change that makes a form about the account stale, so the revision stays.
export async function noteSignIn(id: string, at: Date): Promise<void> {
  await model.updateOne({ _id: id }, { $set: { lastSignedInAt: at } });
}

export async function findById(id: string): Promise<Account | null> {
  return model.findById(id, shown).lean<Account>();
}

export async function findByEmail(email: string): Promise<Account | null> {
  return model.findOne({ email }, shown).lean<Account>();
}

export type AccountFilter = Partial<
  Pick<Account, "organizationId" | "role" | "demonstration" | "status">
>;

/** Accounts by address, from after `after`, at most `limit`. */
export async function listByEmail(
  filter: AccountFilter,
  { after = "", limit }: { after?: string; limit: number },
): Promise<Account[]> {
  return model
    .find({ ...filter, email: { $gt: after } }, shown)
    .sort({ email: 1 })
    .limit(limit)
    .lean<Account[]>();
}
