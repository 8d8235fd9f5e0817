import { changedMeanwhile, noRight, notFound } from "../../platform/errors.js";
import type { AccountActor } from "../../platform/policy.js";
import { personOf } from "./act-on-feedback.js";
import { perform } from "./act.js";
import type { Evidence, Feedback, FeedbackContent } from "./feedback.js";
import { mayAct } from "./policy.js";
import { findFeedback, saveFeedback } from "./store.js";

type Edited = { content: FeedbackContent; evidence: Evidence[] };

/** Changes a remark that nobody outside its organization has to answer yet; files are added. */
export async function editFeedback(
  actor: AccountActor,
  { code, revision }: { code: string; revision: number },
  { content, evidence }: Edited,
  now: Date,
): Promise<Feedback> {
  const feedback = await findFeedback(code);
  if (feedback === null) throw notFound();
  if (!mayAct(actor, feedback, "edit")) throw noRight();
  const doer = { person: personOf(actor), at: now };
  const done = perform(feedback, { kind: "edit", content }, doer);
  if (done.status === "refused") throw changedMeanwhile();
  const edited = { ...done.feedback, evidence: [...feedback.evidence, ...evidence] };
  const saved = await saveFeedback(edited, revision, []);
  if (saved === null) throw changedMeanwhile();
  return saved;
}
