import mongoose from "mongoose";
import type { Answer, Campaign } from "./campaign.js";

const mixed = mongoose.Schema.Types.Mixed;
const needed = { type: String, required: true } as const;
const schema = new mongoose.Schema<Campaign>(
  {
    _id: needed,
    title: { type: mixed, required: true },
    documentId: needed,
    versionId: needed,
    opensOn: needed,
    deadline: needed,
    asked: { type: mixed, required: true },
    answers: { type: mixed, required: true },
    extensions: { type: mixed, required: true },
    createdBy: needed,
    createdAt: { type: Date, required: true },
  },
  { collection: "campaigns", versionKey: false, minimize: false },
);
schema.index({ deadline: -1, _id: 1 });
schema.index({ "asked.organizationId": 1, deadline: -1 });

const campaigns = mongoose.model("Campaign", schema);

/** Adds it unless it is there. */
export async function insertCampaign({ _id, ...fresh }: Campaign): Promise<void> {
  await campaigns.updateOne({ _id }, { $setOnInsert: fresh }, { upsert: true });
}

export async function campaignById(id: string): Promise<Campaign | null> {
  return campaigns.findById(id).lean<Campaign>();
}

/** Latest deadline first. */
export async function latestCampaigns(limit: number): Promise<Campaign[]> {
  return campaigns.find().sort({ deadline: -1, _id: 1 }).limit(limit).lean<Campaign[]>();
}

/** Takes one answer from an organization that was asked; false where it gave one already. */
export async function pushAnswer(id: string, answer: Answer): Promise<boolean> {
  const { organizationId } = answer;
  const result = await campaigns.updateOne(
    {
      _id: id,
      "asked.organizationId": organizationId,
      "answers.organizationId": { $ne: organizationId },
    },
    { $push: { answers: answer } },
  );
  return result.matchedCount === 1;
}

export async function pushExtension(
  id: string,
  extension: Campaign["extensions"][number],
): Promise<boolean> {
  const { organizationId } = extension;
  const result = await campaigns.updateOne(
    { _id: id, "asked.organizationId": organizationId },
    { $push: { extensions: extension } },
  );
  return result.matchedCount === 1;
}
