import mongoose from "mongoose";
import type { AuditEvent } from "./event.js";

type Stored = Omit<AuditEvent, "id"> & { _id: string };

const schema = new mongoose.Schema<Stored>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    accountId: { type: String, default: null },
    name: { type: String, required: true },
    act: { type: String, required: true },
    subject: { type: mongoose.Schema.Types.Mixed, required: true },
    details: { type: mongoose.Schema.Types.Mixed, required: true },
  },
  { collection: "audit", versionKey: false, minimize: false },
);
schema.index({ at: -1, _id: -1 });
schema.index({ "subject.id": 1, at: -1 });
schema.index({ accountId: 1, at: -1 });

const model = mongoose.model("Audit", schema);

/** Keeps an event; keeping it twice keeps it once. */
export async function keepEvent({ id, ...event }: AuditEvent): Promise<void> {
  await model.updateOne({ _id: id }, { $setOnInsert: event }, { upsert: true });
}

export type AuditFilter = { accountId?: string; subjectId?: string; before?: Date };

/** The latest events first, at most `limit`. */
export async function latestEvents(filter: AuditFilter, limit: number): Promise<AuditEvent[]> {
  const query: Record<string, unknown> = {};
  if (filter.accountId !== undefined) query.accountId = filter.accountId;
  if (filter.subjectId !== undefined) query["subject.id"] = filter.subjectId;
  if (filter.before !== undefined) query.at = { $lt: filter.before };
  const found = await model.find(query).sort({ at: -1, _id: -1 }).limit(limit).lean<Stored[]>();
  return found.map(({ _id, ...event }) => ({ id: _id, ...event }));
}
