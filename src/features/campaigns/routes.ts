import type { Request, Response } from "express";
import { z } from "zod";
import { noRight, notFound } from "../../platform/errors.js";
import { routes } from "../../platform/http/routes.js";
import { daysBetween, legalDateOf } from "../../platform/messages/dates.js";
import { can, signedIn } from "../../platform/policy.js";
import { readForm, typedOf, type FieldError, type Typed } from "../feedback/input.js";
import { presentForm } from "../feedback/present-form.js";
import { findDocument } from "../documents/queries.js";
import { findVersion } from "../versions/queries.js";
import { coverageOf, type Campaign } from "./campaign.js";
import { presentTiles } from "./tiles.js";
import { answerCampaign, extendCampaign } from "./run-campaign.js";
import { campaignById, latestCampaigns } from "./store.js";

export const campaignsRoutes = routes("campaigns");
const r = campaignsRoutes;
const leads = can("lead");
const officers = can("legal-officer");

const answerSchema = z.object({
  kind: z.enum(["answered", "no-comment"], "campaigns.error.kind"),
  note: z.string().trim().max(5_000, "feedback.error.too-long:5000").default(""),
});
const extensionSchema = z.object({
  organizationId: z.string("campaigns.error.organization").min(1, "campaigns.error.organization"),
  until: z.iso.date("feedback.error.date"),
  extensionReason: z.string().trim().min(1, "feedback.error.act-reason").max(2_000),
});

r.get("/campaigns", signedIn, async (req, res) => {
  const today = legalDateOf(new Date());
  const campaigns = await latestCampaigns(100);
  res.page("campaigns/index", {
    title: req.t("campaigns.title"),
    campaigns: campaigns.map((campaign) => presentCampaign(campaign, req, today)),
  });
});

r.get("/campaigns/:id", signedIn, async (req, res) => {
  await show(req, res);
});

r.post("/campaigns/:id/answer", leads, async (req, res) => {
  if (req.actor.kind !== "account") throw noRight();
  const typed = typedOf(req.body);
  const read = readForm(answerSchema, typed);
  if (read.status === "wrong") return show(req, res.status(422), { typed, errors: read.errors });
  const id = String(req.params.id);
  await answerCampaign(req.actor, { id, ...read.value }, new Date());
  res.redirect(303, `/campaigns/${id}?done=answer`);
});

r.post("/campaigns/:id/extend", officers, async (req, res) => {
  if (req.actor.kind !== "account") throw noRight();
  const typed = typedOf(req.body);
  const read = readForm(extensionSchema, typed);
  if (read.status === "wrong") return show(req, res.status(422), { typed, errors: read.errors });
  const id = String(req.params.id);
  const { organizationId, until, extensionReason: reason } = read.value;
  await extendCampaign(req.actor, { id, organizationId, until, reason }, new Date());
  res.redirect(303, `/campaigns/${id}?done=extend`);
});

type Failed = { typed: Typed; errors: FieldError[] };

async function show(req: Request, res: Response, failed?: Failed): Promise<void> {
  const campaign = await campaignById(String(req.params.id));
  if (campaign === null) throw notFound();
  const today = legalDateOf(new Date());
  const coverage = coverageOf(campaign, today);
  const document = await findDocument(campaign.documentId);
  const version = await findVersion(campaign.versionId);
  const own = req.actor.kind === "account" ? req.actor.organizationId : "";
  const mine = coverage.rows.find((row) => row.organizationId === own);
  const done = req.query.done;
  res.page("campaigns/show", {
    title: campaign.title[req.lang],
    breadcrumbs: [{ text: req.t("campaigns.title"), href: "/campaigns" }],
    campaign: presentCampaign(campaign, req, today),
    document,
    textHref: `/documents/${campaign.documentId}/versions/${version?.n ?? 1}`,
    version: req.lang === "vi" ? version?.labelVi : version?.labelEn,
    rows: coverage.rows.map((row) => ({ ...row, tone: tones[row.state] })),
    tiles: presentTiles(coverage),
    mine: mine === undefined ? null : { ...mine, tone: tones[mine.state] },
    mayAnswer: leads(req.actor) && mine !== undefined && mine.answeredAt === null,
    mayExtend: officers(req.actor),
    waiting: coverage.rows
      .filter(({ answeredAt }) => answeredAt === null)
      .map(({ organizationId, name }) => ({ value: organizationId, text: name })),
    kinds: ["answered", "no-comment"].map((value) => ({
      value,
      text: req.t(`campaigns.answer.${value}`),
    })),
    form: presentForm(req.t, failed?.typed ?? {}, failed?.errors ?? []),
    done: done === "answer" || done === "extend" ? `campaigns.done.${done}` : null,
  });
}

const tones = { answered: "good", "no-comment": "info", waiting: "quiet", late: "warn" } as const;

function presentCampaign(campaign: Campaign, { lang, t }: Request, today: string) {
  const { counts, rows, extended } = coverageOf(campaign, today);
  const left = daysBetween(today, campaign.deadline);
  return {
    href: `/campaigns/${campaign._id}`,
    title: campaign.title[lang],
    opensOn: campaign.opensOn,
    deadline: campaign.deadline,
    left: left >= 0 ? t("campaigns.left", { days: left }) : t("campaigns.over"),
    total: rows.length,
    answered: counts.answered + counts["no-comment"],
    noComment: counts["no-comment"],
    open: counts.waiting + counts.late,
    late: counts.late,
    extended,
  };
}
