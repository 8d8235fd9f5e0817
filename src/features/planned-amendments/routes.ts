import type { Request } from "express";
import { noRight, notFound } from "../../platform/errors.js";
import { routes } from "../../platform/http/routes.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { anyone, can } from "../../platform/policy.js";
import { readForm, typedOf, type FieldError, type Typed } from "../feedback/input.js";
import { presentForm } from "../feedback/present-form.js";
import { findOrganization, nameIn, organizationsOf } from "../organizations/queries.js";
import { proposalsOfPlan } from "../proposals/queries.js";
import { planSchema } from "./input.js";
import { keepPlan } from "./plan-amendment.js";
import { presentPlan } from "./present-plan.js";
import { allPlanned, plannedById } from "./store.js";
import { milestoneKinds, type PlannedAmendment } from "./types.js";

export const plannedAmendmentsRoutes = routes("planned-amendments");
const r = plannedAmendmentsRoutes;
const officers = can("legal-officer");

r.get("/planned-amendments", anyone, async (req, res) => {
  const plans = (await allPlanned()).map((plan) => presentPlan(plan, req));
  const places = plans.filter(({ place }) => place !== null);
  res.page("planned-amendments/index", {
    title: req.t("planned.title"),
    known: places.filter(({ open }) => !open).length,
    places,
    others: plans.filter(({ place }) => place === null),
  });
});

r.get("/planned-amendments/:id", anyone, async (req, res) => {
  res.page("planned-amendments/show", await showPage(req, await planOf(req)));
});

r.post("/planned-amendments/:id", officers, async (req, res) => {
  if (req.actor.kind !== "account") throw noRight();
  const plan = await planOf(req);
  const typed = typedOf(req.body);
  const read = readForm(planSchema, typed);
  if (read.status === "wrong") {
    const page = await showPage(req, plan, { typed, errors: read.errors });
    res.status(422).page("planned-amendments/show", page);
    return;
  }
  const { leadUnitId, officer, milestones } = read.value;
  const unit = leadUnitId === null ? null : await findOrganization(leadUnitId);
  await keepPlan(req.actor, {
    id: plan._id,
    revision: Number(typed.revision),
    leadUnit: unit === null ? null : { id: unit._id, name: nameIn(unit, "vi") },
    officer,
    milestones,
  });
  res.redirect(303, `/planned-amendments/${plan._id}?done=1`);
});

async function planOf(req: Request): Promise<PlannedAmendment> {
  const plan = await plannedById(String(req.params.id));
  if (plan === null) throw notFound();
  return plan;
}

type Failed = { typed: Typed; errors: FieldError[] };

async function showPage(req: Request, plan: PlannedAmendment, failed?: Failed) {
  const shown = presentPlan(plan, req);
  const units = await organizationsOf("unit", legalDateOf(new Date()));
  const drafts = req.actor.kind === "account" && can("legal-officer", "drafting-lead")(req.actor);
  const proposals = drafts ? await proposalsOfPlan(plan._id) : [];
  return {
    title: shown.title,
    breadcrumbs: [{ text: req.t("planned.title"), href: "/planned-amendments" }],
    plan: shown,
    proposals: proposals.map(({ _id, title, items, state }) => ({
      href: `/proposals/${_id}`,
      title: title[req.lang],
      items: items.length,
      state: `proposals.state.${state}`,
    })),
    mayEdit: officers(req.actor),
    mayPropose: drafts && (plan.target?.documentId ?? null) !== null,
    units: units.map((unit) => ({ value: unit._id, text: nameIn(unit, req.lang) })),
    milestoneKinds,
    form: presentForm(req.t, failed?.typed ?? typedFrom(plan), failed?.errors ?? []),
    done: req.query.done === "1",
  };
}

function typedFrom({ leadUnit, officer, milestones }: PlannedAmendment): Typed {
  const dates = milestones.flatMap(({ kind, planned, actual }) => [
    [`${kind}-planned`, planned ?? ""],
    [`${kind}-actual`, actual ?? ""],
  ]);
  return {
    leadUnitId: leadUnit?.id ?? "",
    officer: officer ?? "",
    ...(Object.fromEntries(dates) as Typed),
  };
}
