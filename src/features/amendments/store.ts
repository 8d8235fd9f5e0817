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
    revision: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    history: { type: mixed, required: true },
  },
  { collection: "amendments", versionKey: false, minimize: false },
);
schema.index({ documentId: 1, createdAt: -1 });
schema.index({ versionId: 1 });
schema.index({ "act.versionId": 1 });

const amendments = mongoose.model("Amendment", schema);

export async function insertAmendment({ _id, ...fresh }: Amendment): Promise<void> {
  await amendments.updateOne({ _id }, { $setOnInsert: fresh }, { upsert: true });
}

export async function amendmentById(id: string): Promise<Amendment | null> {
  return amendments.findById(id).lean();
}

/** The one that made a version; null for versions that came as a text. */
export async function amendmentOfVersion(versionId: string): Promise<Amendment | null> {
  return amendments.findOne({ versionId }).lean();
}

/** What an act that is kept here was applied to. */
export async function amendmentsByAct(actVersionId: string): Promise<Amendment[]> {
  return amendments.find({ "act.versionId": actVersionId, state: "made" }).limit(50).lean();
}

export async function openAmendmentsOf(documentId: string): Promise<Amendment[]> {
  return amendments.find({ documentId, state: "open" }).sort({ createdAt: -1 }).limit(20).lean();
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
