import mongoose from "mongoose";
import type { Address } from "../../core/provision/types.js";
import { articleOf } from "./article.js";
import type { Feedback, Person, StoredPlacement } from "./feedback.js";
import type { FollowUp } from "./follow-ups.js";

/** Fields that exist to be searched and sorted by; they follow from the remark. */
type Derived = { article: Address; dueOn: string };
type Stored = Feedback & Derived & { pending: FollowUp[] };

/** Sorts after every date: nothing is due. */
const never = "9999-12-31";
const mixed = mongoose.Schema.Types.Mixed;
const text = { type: String, default: null };

const schema = new mongoose.Schema<Stored>(
  {
    _id: { type: String, required: true },
    code: text,
    revision: { type: Number, required: true },
    state: { type: String, required: true },
    place: { type: mixed, required: true },
    content: { type: mixed, required: true },
    evidence: { type: mixed, required: true },
    author: { type: mixed, required: true },
    organizationId: { type: String, required: true },
    organizationName: { type: String, required: true },
    organizationShort: { type: String, required: true },
    dissentsFrom: text,
    mergedInto: text,
    coSigners: { type: mixed, required: true },
    assignment: { type: mixed, default: null },
    advice: { type: mixed, required: true },
    decision: { type: mixed, default: null },
    earlierDecisions: { type: mixed, required: true },
    answer: { type: mixed, default: null },
    proposal: { type: mixed, default: null },
    settlement: { type: mixed, default: null },
    placements: { type: mixed, required: true },
    history: { type: mixed, required: true },
    submittedAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    article: { type: String, required: true },
    dueOn: { type: String, required: true },
    pending: { type: mixed, required: true },
  },
  { collection: "feedback", versionKey: false, minimize: false },
);
// Partial: drafts have no code yet, and any number of them may lack one.
schema.index({ code: 1 }, { unique: true, partialFilterExpression: { code: { $type: "string" } } });
schema.index({ state: 1, dueOn: 1, _id: 1 });
schema.index({ "place.documentId": 1, state: 1, article: 1 });
schema.index({ organizationId: 1, updatedAt: -1, _id: 1 });
schema.index({ submittedAt: -1, _id: 1 });
schema.index({ mergedInto: 1 });
schema.index({ dissentsFrom: 1 });
schema.index({ "pending.id": 1 });

export const feedbackModel = mongoose.model("Feedback", schema);
/** What is still to be carried out is nobody's to read but the job's. */
export const shown = { pending: 0 } as const;

const derivedFrom = (feedback: Feedback): Derived => ({
  article: articleOf(feedback.place.address),
  dueOn: feedback.assignment?.due ?? never,
});

export async function insertFeedback(feedback: Feedback, pending: FollowUp[] = []): Promise<void> {
  await feedbackModel.create({ ...feedback, ...derivedFrom(feedback), pending });
}

/** By receipt code, or by id while it has none. */
export async function findFeedback(codeOrId: string): Promise<Feedback | null> {
  const key = codeOrId.startsWith("GY-") ? { code: codeOrId } : { _id: codeOrId };
  return feedbackModel.findOne(key, shown).lean<Feedback>();
}

export async function findById(id: string): Promise<Feedback | null> {
  return feedbackModel.findById(id, shown).lean<Feedback>();
}

/**
 * Writes a person's act if nobody acted since `expected`. Placements are left out: they are written by
 * jobs, which must not make a form stale nor be undone by one.
 */
export async function saveFeedback(
  feedback: Feedback,
  expected: number,
  pending: FollowUp[],
): Promise<Feedback | null> {
  const { _id, ...changes }: Partial<Feedback> = feedback;
  delete changes.placements;
  return feedbackModel
    .findOneAndUpdate(
      { _id, revision: expected },
      {
        $set: { ...changes, ...derivedFrom(feedback), revision: expected + 1 },
        $push: { pending: { $each: pending } },
      },
      { returnDocument: "after", projection: shown },
    )
    .lean<Feedback>();
}

export async function findPending(
  id: string,
): Promise<{ feedback: Feedback; pending: FollowUp[] } | null> {
  const stored = await feedbackModel.findById(id).lean<Stored>();
  return stored === null ? null : { feedback: stored, pending: stored.pending };
}

export async function forgetPending(id: string, followUpId: string): Promise<void> {
  await feedbackModel.updateOne({ _id: id }, { $pull: { pending: { id: followUpId } } });
}

/** Remarks with something still to be carried out: also what a killed process left. */
export async function idsWithPending(limit: number): Promise<string[]> {
  const found = await feedbackModel
    .find({ "pending.0": { $exists: true } }, { _id: 1 })
    .limit(limit)
    .lean();
  return found.map(({ _id }) => _id);
}

/** Stores where a remark is in a version; what a person confirmed there is kept. */
export async function putPlacement(id: string, placement: StoredPlacement): Promise<void> {
  const fresh = await feedbackModel.updateOne(
    { _id: id, "placements.versionId": { $ne: placement.versionId } },
    { $push: { placements: placement } },
  );
  if (fresh.matchedCount === 1) return;
  await feedbackModel.updateOne(
    { _id: id, placements: { $elemMatch: { versionId: placement.versionId, confirmed: null } } },
    { $set: { "placements.$": placement } },
  );
}

export async function dropPlacements(versionId: string): Promise<void> {
  await feedbackModel.updateMany(
    { "placements.versionId": versionId },
    { $pull: { placements: { versionId } } },
  );
}

type Confirmation = { versionId: string; address: Address | null; by: Person; at: Date };

export async function confirmStoredPlacement(
  id: string,
  expected: number,
  { versionId, ...confirmed }: Confirmation,
): Promise<boolean> {
  const result = await feedbackModel.updateOne(
    { _id: id, revision: expected, "placements.versionId": versionId },
    { $set: { "placements.$.confirmed": confirmed }, $inc: { revision: 1 } },
  );
  return result.matchedCount === 1;
}
