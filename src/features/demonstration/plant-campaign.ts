import type { AccountActor } from "../../platform/policy.js";
import { plantCampaign } from "../campaigns/run-campaign.js";
import { departmentId, departments } from "../organizations/queries.js";
import type { Setting } from "./setting.js";

type Options = { actor: AccountActor; versionId: string; now: Date };

/** The consultation on the draft: all departments are asked, some have answered. */
export async function plantDemonstrationCampaign(
  { campaign }: Setting,
  { actor, versionId, now }: Options,
): Promise<void> {
  const asked = await departments(campaign.opens);
  const opened = Date.parse(`${campaign.opens}T02:00:00Z`);
  // One answer every two hours from the first day on; none lies ahead of now.
  const at = (index: number) => new Date(Math.min(opened + index * 7_200_000, now.getTime()));
  await plantCampaign(
    actor,
    {
      id: "demonstration-campaign",
      title: { vi: campaign.title_vi, en: campaign.title_en },
      versionId,
      opensOn: campaign.opens,
      deadline: campaign.deadline,
      organizationIds: asked.map(({ _id }) => _id),
    },
    {
      answers: campaign.answered.map((code, index) => ({
        organizationId: departmentId(code),
        kind: campaign.no_comment.includes(code) ? "no-comment" : "answered",
        note: "",
        by: "Lãnh đạo Sở minh họa",
        at: at(index),
      })),
      extensions: campaign.extended.map(({ province, until }) => ({
        organizationId: departmentId(province),
        until,
        reason: "Theo đề nghị của đơn vị (minh họa).",
        by: actor.name,
        at: at(0),
      })),
    },
    now,
  );
}
