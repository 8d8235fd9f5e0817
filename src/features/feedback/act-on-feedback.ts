import { isDuplicate } from "../../platform/duplicate-key.js";
import { AppError, changedMeanwhile, noRight, notFound } from "../../platform/errors.js";
import { enqueue } from "../../platform/jobs/index.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import type { AccountActor } from "../../platform/policy.js";
import { documentChanged } from "../documents/changes.js";
import { leadsAmendmentOf } from "../planned-amendments/queries.js";
import { perform, type Act } from "./act.js";
import type { Feedback, Person } from "./feedback.js";
import { followUpsOf } from "./follow-ups.js";
import { mayAct } from "./policy.js";
import { nextReceiptCode } from "./receipt-code.js";
import { findFeedback, saveFeedback } from "./store.js";

export const personOf = (actor: AccountActor): Person => ({
  accountId: actor.accountId,
  name: actor.name,
  organizationName: actor.organizationName,
});

type Target = { code: string; revision: number };

/** One act of a person on one remark: allowed, written at once or not at all, then followed up by a job. */
export async function actOnFeedback(
  actor: AccountActor,
  { code, revision }: Target,
  act: Act,
  now: Date,
): Promise<Feedback> {
  const feedback = await findFeedback(code);
  if (feedback === null) throw notFound();
  const leadsAmendment = await leads(actor, feedback);
  if (!mayAct(actor, feedback, act.kind, { leadsAmendment })) throw noRight();
  if (feedback.revision !== revision) throw changedMeanwhile();
  const done = perform(feedback, act, { person: personOf(actor), at: now });
  if (done.status === "refused")
    throw new AppError("not-now", 409, `feedback.refused.${done.because}`);
  const saved = await write(done.feedback, revision, { act, now });
  documentChanged(saved.place.documentId);
  await enqueueFollowUp(saved._id, now);
  return saved;
}

/** Whether a drafting lead's own unit leads the amendment of the document the remark is on. */
export async function leads(actor: AccountActor, feedback: Feedback): Promise<boolean> {
  return (
    actor.role === "drafting-lead" &&
    (await leadsAmendmentOf(actor.organizationId, feedback.place.documentId))
  );
}

async function write(
  feedback: Feedback,
  revision: number,
  { act, now }: { act: Act; now: Date },
): Promise<Feedback> {
  const followUps = followUpsOf(act.kind, now);
  for (;;) {
    try {
      const coded = act.kind === "submit" ? await withCode(feedback, now) : feedback;
      const saved = await saveFeedback(coded, revision, followUps);
      if (saved === null) throw changedMeanwhile();
      return saved;
    } catch (error) {
      // The number was taken already: the next one is tried.
      if (!isDuplicate(error)) throw error;
    }
  }
}

// A remark sent back and submitted anew keeps the code its author knows.
async function withCode(feedback: Feedback, now: Date): Promise<Feedback> {
  if (feedback.code !== null) return feedback;
  const year = Number(legalDateOf(now).slice(0, 4));
  return { ...feedback, code: await nextReceiptCode(year) };
}

export async function enqueueFollowUp(id: string, now: Date): Promise<void> {
  await enqueue({
    kind: "follow-up-feedback",
    name: `follow-up-feedback:${id}`,
    data: { id },
    now,
  });
}
