import { isDuplicate } from "../../platform/duplicate-key.js";
import { perform, type Act, type Doer } from "./act.js";
import type { Feedback } from "./feedback.js";
import { nextReceiptCode } from "./receipt-code.js";
import { insertFeedback } from "./store.js";

export type Played = { act: Act; doer: Doer };

/**
 * Stores a remark together with a life it had elsewhere: each act is played in its order, by the rules
 * that hold for everybody, and nobody is mailed. Gives what is stored; a remark that is there already
 * stays as it is and gives null.
 */
export async function plantFeedback(
  draft: Feedback,
  life: readonly Played[],
): Promise<Feedback | null> {
  let feedback = draft;
  for (const { act, doer } of life) {
    const done = perform(feedback, act, doer);
    if (done.status === "refused")
      throw new Error(
        `${draft._id}: ${act.kind} is refused (${done.because}) in ${feedback.state}`,
      );
    feedback = done.feedback;
    if (act.kind === "submit" && feedback.code === null)
      feedback = { ...feedback, code: await nextReceiptCode(doer.at.getUTCFullYear()) };
  }
  try {
    await insertFeedback(feedback);
    return feedback;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return null;
  }
}
