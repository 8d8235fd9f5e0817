import { defineClock, defineJob } from "../../platform/jobs/index.js";
import { log } from "../../platform/log.js";
import { enqueueSending } from "./queue-mail.js";
import { mailSettings } from "./settings.js";
import { claimMail, endAttempt, keysWaitingSince, type Mail } from "./store.js";

/** One less than the queue's own limit: the outbox, not the queue, says that a mail has died. */
const maxAttempts = 7;

defineJob<{ key: string }>("send-mail", ({ key }, { now }) => sendQueued(key, now));

/** Sends a mail that waits; throws when it has to be tried again later. */
export async function sendQueued(key: string, now: Date): Promise<void> {
  const mail = await claimMail(key);
  if (mail !== null) await sendClaimed(mail, now);
}

async function sendClaimed(mail: Mail, now: Date): Promise<void> {
  const { transport, from } = mailSettings();
  const { messageId, to, subject, text, html, headers } = mail;
  try {
    const delivery = await transport({ messageId, from, to, subject, text, html, headers });
    await endAttempt(
      mail._id,
      delivery.status === "sent"
        ? { state: "sent", receipt: delivery.detail, sentAt: now, lastError: null }
        : { state: "dead", lastError: delivery.detail },
    );
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error);
    const dead = mail.attempts >= maxAttempts;
    await endAttempt(mail._id, { state: dead ? "dead" : "waiting", lastError });
    log.warn({ mail: mail._id, attempts: mail.attempts, reason: lastError }, "mail not sent");
    // The queue pauses and tries again; a dead mail waits for a person.
    if (!dead) throw error;
  }
}

// A process can die between writing a mail and asking for its sending.
defineJob("sweep-mails", async (_data, { now }) => {
  const before = new Date(now.getTime() - 10 * 60_000);
  for (const { _id, notBefore } of await keysWaitingSince(before, 200))
    await enqueueSending(_id, notBefore > now ? notBefore : now, now);
});
defineClock("sweep-mails", "*/10 * * * *");
