import mongoose from "mongoose";
import { defineClock, defineJob, enqueue } from "../../platform/jobs/index.js";
import type { AuditEvent } from "./event.js";
import { keepEvent } from "./store.js";

/** The schema field of a document whose writes are audited. */
export const pendingField = { type: mongoose.Schema.Types.Mixed, default: [] } as const;

type Stored = { _id: string; pending: AuditEvent[] };

/**
 * Audits the writes of a collection. A command pushes its event to `pending` in the same write and
 * calls the function this gives; a job then moves the event to the log. A sweep finds what a killed
 * process left, so no act goes unlogged.
 */
export function auditedIn(
  kind: string,
  model: { collection: unknown },
): (id: string, now: Date) => Promise<void> {
  const collection = () => model.collection as mongoose.mongo.Collection<Stored>;
  const follow = (id: string, now: Date) =>
    enqueue({ kind: `audit-${kind}`, name: `audit-${kind}:${id}`, data: { id }, now });

  defineJob<{ id: string }>(`audit-${kind}`, async ({ id }) => {
    const stored = await collection().findOne({ _id: id });
    for (const event of stored?.pending ?? []) {
      await keepEvent(event);
      await collection().updateOne({ _id: id }, { $pull: { pending: { id: event.id } } });
    }
  });
  defineJob(`sweep-audit-${kind}`, async (_data, { now }) => {
    const waiting = { "pending.0": { $exists: true } };
    const found = collection().find(waiting).limit(50);
    for await (const { _id } of found) await follow(_id, now);
  });
  defineClock(`sweep-audit-${kind}`, "*/5 * * * *");
  return follow;
}
