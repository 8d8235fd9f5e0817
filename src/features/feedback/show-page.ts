import type { Request, Response } from "express";
import { legalDateOf } from "../../platform/messages/dates.js";
import { organizationsOf, nameIn } from "../organizations/queries.js";
import { leads } from "./act-on-feedback.js";
import { allowedActs, type OfferedAct } from "./allowed-acts.js";
import { outcomes, remedyKinds, type Feedback } from "./feedback.js";
import type { FieldError, Typed } from "./input.js";
import { feedbackUnder } from "./lists.js";
import { mayFile } from "./policy.js";
import { presentFeedback } from "./present-feedback.js";
import { presentForm } from "./present-form.js";
import { presentLine } from "./present-line.js";
import { presentPlacements } from "./present-placements.js";
import { variantsFor } from "./present-variants.js";
import { findById } from "./store.js";

/** What was sent with an act that could not be done: shown again, with what was wrong. */
export type Failed = { act: OfferedAct; typed: Typed; errors: FieldError[]; stale: boolean };

export async function showFeedback(
  req: Request,
  res: Response,
  { feedback, failed }: { feedback: Feedback; failed?: Failed },
): Promise<void> {
  const { actor, lang } = req;
  const today = legalDateOf(new Date());
  const shown = await presentFeedback(feedback, { actor, lang });
  const leadsAmendment = actor.kind === "account" && (await leads(actor, feedback));
  const acts = allowedActs(actor, feedback, { leadsAmendment });
  const { place, content } = feedback;
  const code = feedback.code ?? "";
  res.page("feedback/show", {
    title:
      code === "" ? req.t("feedback.show.title.draft") : req.t("feedback.show.title", { code }),
    breadcrumbs: [
      { text: shown.documentNumber, href: `/documents/${place.documentId}` },
      { text: shown.place.citation, href: shown.place.href },
    ],
    feedback: shown,
    line: presentLine(feedback, { lang, today }),
    head:
      feedback.mergedInto === null ? null : ((await findById(feedback.mergedInto))?.code ?? null),
    under: (await feedbackUnder(feedback._id)).map((merged) =>
      presentLine(merged, { lang, today }),
    ),
    variants: await variantsFor({
      id: feedback._id,
      documentId: place.documentId,
      address: place.address,
      words: place.words,
      wording: content.proposedWording,
      difficulty: content.difficulty,
    }),
    placements: await presentPlacements(feedback, req),
    acts: await presentActs(req, acts, { feedback, failed }),
    mayDissent: mayFile(actor) && actor.organizationId !== feedback.organizationId && code !== "",
    dissentHref: `/feedback/new?version=${encodeURIComponent(place.versionId)}&address=${encodeURIComponent(place.address)}&dissent=${code}`,
    done: doneShown(req, feedback),
    stale: failed?.stale === true,
    form: presentForm(req.t, failed?.typed ?? {}, failed?.errors ?? []),
  });
}

type ActsOf = { feedback: Feedback; failed: Failed | undefined };

async function presentActs(req: Request, acts: OfferedAct[], { feedback, failed }: ActsOf) {
  const today = legalDateOf(new Date());
  const units = acts.includes("assign") ? await organizationsOf("unit", today) : [];
  const form = presentForm(req.t, failed?.typed ?? {}, failed?.errors ?? []);
  const options = {
    units: units.map((unit) => ({ value: unit._id, text: nameIn(unit, req.lang) })),
    outcomes: outcomes.map((value) => ({ value, text: req.t(`feedback.outcome.${value}`) })),
    remedies: remedyKinds.map((value) => ({ value, text: req.t(`feedback.remedy.${value}`) })),
  };
  return acts.map((kind) => ({
    kind,
    simple: ["ask-approval", "submit", "receive", "co-sign"].includes(kind),
    label: `feedback.act.${kind}`,
    action: `/feedback/${feedback.code ?? feedback._id}/acts/${kind}`,
    editHref: `/feedback/${feedback.code ?? feedback._id}/edit`,
    open: failed?.act === kind,
    id: feedback._id,
    revision: feedback.revision,
    options,
    form,
  }));
}

function doneShown(req: Request, feedback: Feedback): string | null {
  const done = req.query.done;
  if (typeof done !== "string") return null;
  const code = feedback.code ?? "";
  if (["save", "ask-approval", "submit"].includes(done))
    return req.t(`feedback.done.${done}`, { code });
  return /^[a-z-]{1,20}$/u.test(done)
    ? req.t("feedback.done.act", { act: req.t(`feedback.act.${done}`).toLowerCase() })
    : null;
}
