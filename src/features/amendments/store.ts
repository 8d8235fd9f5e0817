import mongoose from "mongoose";
import type { Amendment, AmendmentEvent } from "./types.js";

const mixed = mongoose.Schema.Types.Mixed;
const needed = { type: String, required: true } as const;
const schema = new mongoose.Schema<Amendment>(
  {
    _id: needed,
    documentId: needed,
    baseVersionId: needed,
    act: { type: mixed, required: true },
    choices: { type: mixed, required: true },
    state: needed,
    versionId: { type: String, default: null },
    stages: { type: mixed, default: [] },
    revision: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    history: { type: mixed, required: true },
  },
  { collection: "amendments", versionKey: false, minimize: false },
);
schema.index({ documentId: 1, createdAt: -1 });
schema.index({ versionId: 1 });
schema.index({ "stages.versionId": 1 });
schema.index({ "act.versionId": 1 });

const amendments = mongoose.model("Amendment", schema);

export async function insertAmendment({ _id, ...fresh }: Amendment): Promise<void> {
  await amendments.updateOne({ _id }, { $setOnInsert: fresh }, { upsert: true });
}

export async function amendmentById(id: string): Promise<Amendment | null> {
  return staged(await amendments.findById(id).lean());
}

// Those made before acts could apply in stages have none.
type Kept = Omit<Amendment, "stages"> & Partial<Pick<Amendment, "stages">>;
const staged = (found: Kept | null): Amendment | null =>
  found === null ? null : { ...found, stages: found.stages ?? [] };

/** The one that made a version; null for versions that came as a text. */
export async function amendmentOfVersion(versionId: string): Promise<Amendment | null> {
  const first = await amendments.findOne({ versionId }).lean();
  return staged(first ?? (await amendments.findOne({ "stages.versionId": versionId }).lean()));
}

/** What an act that is kept here was applied to. */
export async function amendmentsByAct(actVersionId: string): Promise<Amendment[]> {
  const made = { "act.versionId": actVersionId, state: "made" as const };
  const found = await amendments.find(made).limit(50).lean<Amendment[]>();
  return found.flatMap((one) => staged(one) ?? []);
}

export async function openAmendmentsOf(documentId: string): Promise<Amendment[]> {
  const open = amendments.find({ documentId, state: "open" }).sort({ createdAt: -1 }).limit(20);
  return (await open.lean<Amendment[]>()).flatMap((one) => staged(one) ?? []);
}

type Step = { revision: number; set: Partial<Amendment>; event: AmendmentEvent };

/** One act on an open amendment; false where it was changed since that revision. */
export async function stepAmendment(id: string, { revision, set, event }: Step): Promise<boolean> {
  const result = await amendments.updateOne(
    { _id: id, revision, state: "open" },
    { $set: set, $inc: { revision: 1 }, $push: { history: event } },
  );
  return result.matchedCount === 1;
}
