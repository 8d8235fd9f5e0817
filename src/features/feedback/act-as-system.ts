import { changedMeanwhile } from "../../platform/errors.js";
import { documentChanged } from "../documents/changes.js";
import { perform, type Act, type Doer } from "./act.js";
import { enqueueFollowUp } from "./act-on-feedback.js";
import type { Feedback } from "./feedback.js";
import { followUpsOf } from "./follow-ups.js";
import { findFeedback, saveFeedback } from "./store.js";

/**
 * An act that follows from something else (a proposal, a published version): no rights are asked,
 * the state still is. Null where the remark's state does not allow it; a person who acted at the same
 * moment comes first, and the act is tried on what they left.
 */
export async function actAsSystem(
  feedback: Feedback,
  act: Act,
  doer: Doer,
): Promise<Feedback | null> {
  let current = feedback;
  for (let round = 0; round < 5; round++) {
    const done = perform(current, act, doer);
    if (done.status === "refused") return null;
    const saved = await saveFeedback(
      done.feedback,
      current.revision,
      followUpsOf(act.kind, doer.at),
    );
    if (saved !== null) {
      documentChanged(saved.place.documentId);
      await enqueueFollowUp(saved._id, doer.at);
      return saved;
    }
    const fresh = await findFeedback(current._id);
    if (fresh === null) return null;
    current = fresh;
  }
  throw changedMeanwhile();
}
