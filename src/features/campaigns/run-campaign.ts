import { randomBytes } from "node:crypto";
import { AppError, noRight, notFound } from "../../platform/errors.js";
import type { AccountActor } from "../../platform/policy.js";
import { nameIn, organizationsById, currentName } from "../organizations/queries.js";
import { findVersion } from "../versions/queries.js";
import type { AnswerKind, Asked, Campaign } from "./campaign.js";
import { campaignById, insertCampaign, pushAnswer, pushExtension } from "./store.js";

export type NewCampaign = Pick<Campaign, "title" | "versionId" | "opensOn" | "deadline"> & {
  id?: string;
  organizationIds: string[];
};

/** Asks organizations about a published text; their names are kept as they are now. */
export function openCampaign(
  actor: AccountActor,
  input: NewCampaign,
  now: Date,
): Promise<Campaign> {
  return plantCampaign(actor, input, { answers: [], extensions: [] }, now);
}

type Answered = Pick<Campaign, "answers" | "extensions">;

/** The same with what was answered elsewhere already. */
export async function plantCampaign(
  actor: AccountActor,
  { id, organizationIds, ...rest }: NewCampaign,
  answered: Answered,
  now: Date,
): Promise<Campaign> {
  if (actor.role !== "legal-officer") throw noRight();
  const version = await findVersion(rest.versionId);
  if (version?.state !== "published") throw notFound();
  const campaign: Campaign = {
    ...rest,
    ...answered,
    _id: id ?? randomBytes(8).toString("hex"),
    documentId: version.documentId,
    asked: await askedOf(organizationIds),
    createdBy: actor.name,
    createdAt: now,
  };
  await insertCampaign(campaign);
  return campaign;
}

async function askedOf(ids: string[]): Promise<Asked[]> {
  const found = await organizationsById(ids);
  return ids.flatMap((id) => {
    const organization = found.get(id);
    if (organization === undefined) return [];
    const { short } = currentName(organization);
    const { provinceCode } = organization;
    return [{ organizationId: id, name: nameIn(organization, "vi"), short, provinceCode }];
  });
}

type Given = { id: string; kind: AnswerKind; note: string };

/** A lead answers for the organization, once; "no comment" is an answer too. */
export async function answerCampaign(
  actor: AccountActor,
  { id, kind, note }: Given,
  now: Date,
): Promise<void> {
  if (actor.role !== "lead") throw noRight();
  const campaign = await campaignById(id);
  if (campaign === null) throw notFound();
  const { organizationId } = actor;
  if (!campaign.asked.some((asked) => asked.organizationId === organizationId)) throw noRight();
  const answer = { organizationId, kind, note, by: actor.name, at: now };
  if (!(await pushAnswer(id, answer)))
    throw new AppError("not-now", 409, "campaigns.error.answered");
}

type Extension = { id: string; organizationId: string; until: string; reason: string };

/** A longer deadline for one organization, kept with its reason. */
export async function extendCampaign(
  actor: AccountActor,
  { id, ...extension }: Extension,
  now: Date,
): Promise<void> {
  if (actor.role !== "legal-officer") throw noRight();
  if (!(await pushExtension(id, { ...extension, by: actor.name, at: now }))) throw notFound();
}
