import { defineClock, defineJob } from "../../platform/jobs/index.js";
import { queueMail } from "../mails/queue-mail.js";
import { enqueueFollowUp } from "./act-on-feedback.js";
import { recipientsOf } from "./recipients.js";
import { findPending, forgetPending, idsWithPending } from "./store.js";
import { writeFeedbackMail } from "./write-feedback-mail.js";

/** Carries out what an act asked for. Each mail has its own key, so a second run sends nothing twice. */
async function followUp(id: string, now: Date): Promise<void> {
  const found = await findPending(id);
  if (found === null) return;
  for (const event of found.pending) {
    for (const recipient of await recipientsOf(found.feedback, event)) {
      const mail = await writeFeedbackMail(found.feedback, event, recipient);
      const key = `feedback:${id}:${event.id}:${recipient.email}`;
      await queueMail({ key, to: recipient.email, ...mail }, now);
    }
    await forgetPending(id, event.id);
  }
}

defineJob<{ id: string }>("follow-up-feedback", ({ id }, { now }) => followUp(id, now));

// A process can die between an act and asking for what follows it.
defineJob("sweep-feedback", async (_data, { now }) => {
  for (const id of await idsWithPending(200)) await enqueueFollowUp(id, now);
});
defineClock("sweep-feedback", "*/5 * * * *");
