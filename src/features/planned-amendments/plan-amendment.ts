import { changedMeanwhile, noRight, notFound } from "../../platform/errors.js";
import type { AccountActor } from "../../platform/policy.js";
import { fullTimeline } from "./load-planned-amendments.js";
import { changePlanned, insertPlanned, plannedById } from "./store.js";
import type { Milestone, PlannedAmendment } from "./types.js";

export type NewPlan = Pick<
  PlannedAmendment,
  "_id" | "nature" | "title" | "instrument" | "target" | "leadUnit" | "officer"
> & { milestones: Milestone[] };

/** Registers an amendment beside the thirteen, such as the illustration's. */
export async function planAmendment(plan: NewPlan): Promise<void> {
  const milestones = fullTimeline(plan.milestones);
  await insertPlanned({ ...plan, milestones, place: null, facts: [], revision: 1 });
}

type Change = { id: string; revision: number } & Pick<
  PlannedAmendment,
  "leadUnit" | "officer" | "milestones"
>;

/** A legal officer says who leads it and when its milestones are planned and were reached. */
export async function keepPlan(actor: AccountActor, change: Change): Promise<void> {
  if (actor.role !== "legal-officer") throw noRight();
  const { id, revision, ...changes } = change;
  if ((await plannedById(id)) === null) throw notFound();
  if (!(await changePlanned(id, revision, changes))) throw changedMeanwhile();
}
