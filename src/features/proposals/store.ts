import mongoose from "mongoose";
import type { Proposal, ProposalEvent } from "./types.js";

const mixed = mongoose.Schema.Types.Mixed;
const needed = { type: String, required: true } as const;
const schema = new mongoose.Schema<Proposal>(
  {
    _id: needed,
    plannedAmendmentId: needed,
    documentId: needed,
    baseVersionId: needed,
    title: { type: mixed, required: true },
    state: needed,
    items: { type: mixed, required: true },
    submittedAt: { type: Date, default: null },
    revision: { type: Number, required: true },
    toLink: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    history: { type: mixed, required: true },
  },
  { collection: "proposals", versionKey: false, minimize: false },
);
schema.index({ createdAt: -1, _id: 1 });
schema.index({ plannedAmendmentId: 1 });
schema.index({ documentId: 1, state: 1 });
schema.index({ toLink: 1 });

const proposals = mongoose.model("Proposal", schema);

export async function insertProposal({ _id, ...fresh }: Proposal): Promise<"inserted" | "exists"> {
  const found = await proposals
    .findOneAndUpdate({ _id }, { $setOnInsert: fresh }, { upsert: true })
    .lean();
  return found === null ? "inserted" : "exists";
}

export async function proposalById(id: string): Promise<Proposal | null> {
  return proposals.findById(id).lean();
}

type Step = { revision: number; set: Partial<Proposal>; event: ProposalEvent };

/** One act on a proposal; false where it has been changed since that revision. */
export async function stepProposal(id: string, { revision, set, event }: Step): Promise<boolean> {
  const result = await proposals.updateOne(
    { _id: id, revision },
    { $set: { ...set, toLink: true }, $inc: { revision: 1 }, $push: { history: event } },
  );
  return result.matchedCount === 1;
}

/** Only if nothing was done to it since: otherwise there is still something to link. */
export async function markLinked(id: string, revision: number): Promise<void> {
  await proposals.updateOne({ _id: id, revision }, { $set: { toLink: false } });
}

export async function proposalsToLink(limit: number): Promise<Proposal[]> {
  return proposals.find({ toLink: true }).limit(limit).lean();
}

export async function latestProposals(limit: number): Promise<Proposal[]> {
  return proposals.find().sort({ createdAt: -1, _id: 1 }).limit(limit).lean();
}

export async function proposalsOfPlan(plannedAmendmentId: string): Promise<Proposal[]> {
  return proposals.find({ plannedAmendmentId }).limit(50).lean();
}

export async function proposalsOn(documentId: string): Promise<Proposal[]> {
  return proposals.find({ documentId }).limit(50).lean();
}
