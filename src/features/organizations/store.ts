import mongoose from "mongoose";
import type { AuditEvent } from "../audit/event.js";
import { auditedIn, pendingField } from "../audit/audited.js";
import type { Organization } from "./organization.js";

type Stored = Organization & { pending: AuditEvent[] };
const text = { type: String, default: null };

const schema = new mongoose.Schema<Stored>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    parentId: text,
    provinceCode: text,
    names: { type: mongoose.Schema.Types.Mixed, required: true },
    validFrom: text,
    validUntil: text,
    mergedIntoId: text,
    revision: { type: Number, required: true },
    pending: pendingField,
  },
  { collection: "organizations", versionKey: false, minimize: false },
);
schema.index({ parentId: 1, _id: 1 });
schema.index({ kind: 1, provinceCode: 1, _id: 1 });
schema.index({ mergedIntoId: 1 });

const model = mongoose.model("Organization", schema);
const shown = { pending: 0 } as const;

export const followOrganization = auditedIn("organization", model);

export async function insertOrganization(
  organization: Organization,
  event: AuditEvent | null,
): Promise<"inserted" | "exists"> {
  const { _id, ...fresh } = organization;
  const found = await model
    .findOneAndUpdate(
      { _id },
      { $setOnInsert: { ...fresh, pending: event === null ? [] : [event] } },
      { upsert: true },
    )
    .lean();
  return found === null ? "inserted" : "exists";
}

/** Writes a changed organization if nobody changed it since; says whether it did. */
export async function saveOrganization(
  organization: Organization,
  event: AuditEvent,
): Promise<boolean> {
  const { _id, revision, ...changes } = organization;
  const result = await model.updateOne(
    { _id, revision },
    { $set: { ...changes, revision: revision + 1 }, $push: { pending: event } },
  );
  return result.matchedCount === 1;
}

export async function findById(id: string): Promise<Organization | null> {
  return model.findById(id, shown).lean<Organization>();
}

export async function findMany(filter: Partial<Organization>): Promise<Organization[]> {
  return model.find(filter, shown).sort({ _id: 1 }).lean<Organization[]>();
}

export async function findByIds(ids: string[]): Promise<Organization[]> {
  return model.find({ _id: { $in: ids } }, shown).lean<Organization[]>();
}
