import type { AccountActor } from "../../platform/policy.js";
import type { Document } from "../documents/types.js";
import { planAmendment } from "../planned-amendments/plan-amendment.js";
import { addItem, createProposal, submitProposal } from "../proposals/edit-proposal.js";
import { proposalsOfPlan } from "../proposals/queries.js";
import type { Planted } from "./plant-remarks.js";
import type { Setting } from "./setting.js";

type Entry = Setting["proposals"][number];
type Context = {
  actor: AccountActor;
  document: Document;
  baseVersionId: string;
  planted: Planted;
  now: Date;
};

/** Plans an amendment of the illustration for each proposal, and writes its items by the usual acts. */
export async function plantProposals(proposals: readonly Entry[], context: Context): Promise<void> {
  for (const entry of proposals) {
    const planId = `illustration-${entry.key}`;
    await plan(planId, entry, context);
    if ((await proposalsOfPlan(planId)).length === 0) await propose(planId, entry, context);
  }
}

async function plan(id: string, entry: Entry, { document, actor }: Context): Promise<void> {
  const { number, title } = document;
  await planAmendment({
    _id: id,
    nature: "illustration",
    title: { vi: entry.title_vi, en: entry.title_en },
    instrument: "decree",
    target: { number, title: title ?? number, documentId: document._id },
    leadUnit: { id: actor.organizationId, name: actor.organizationName },
    officer: actor.name,
    milestones: [
      { kind: "registered", planned: "2026-08-01", actual: "2026-08-04" },
      { kind: "drafting", planned: "2026-09-15", actual: "2026-09-18" },
      { kind: "consultation", planned: "2026-11-16", actual: "2026-11-16" },
      { kind: "appraisal", planned: "2027-01-10", actual: null },
      { kind: "submitted", planned: "2027-02-05", actual: null },
    ],
  });
}

async function propose(planId: string, entry: Entry, context: Context): Promise<void> {
  const { actor, baseVersionId, now } = context;
  const title = { vi: entry.title_vi, en: entry.title_en };
  const proposal = await createProposal(
    actor,
    { plannedAmendmentId: planId, baseVersionId, title },
    now,
  );
  let revision = proposal.revision;
  for (const { text, answers, ...item } of entry.items) {
    const codes = answers.flatMap((key) => context.planted.get(key)?.code ?? []);
    const target = { id: proposal._id, revision: revision++ };
    await addItem(actor, target, { ...item, proposed: text, answers: codes }, now);
  }
  if (entry.submitted) await submitProposal(actor, { id: proposal._id, revision }, now);
}
