import { createHash } from "node:crypto";
import { enqueue } from "../../platform/jobs/index.js";
import { cancelWaiting, insertMail, type Mail } from "./store.js";

export type NewMail = {
  /** Says what the mail tells whom, such as "receipt:GY-2026-000123": one mail for each key, ever. */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  notBefore?: Date;
};

/** Puts a mail into the outbox, whole, and asks for its sending; the same key again does nothing. */
export async function queueMail(wanted: NewMail, now: Date): Promise<"inserted" | "exists"> {
  const mail = mailFrom(wanted, now);
  const result = await insertMail(mail);
  if (result === "inserted") await enqueueSending(mail._id, mail.notBefore, now);
  return result;
}

export async function enqueueSending(key: string, runAt: Date, now: Date): Promise<void> {
  await enqueue({ kind: "send-mail", name: `send-mail:${key}`, data: { key }, runAt, now });
}

/** Takes back a mail that still waits; false when it has left already. */
export const cancelMail = (key: string): Promise<boolean> => cancelWaiting(key);

function mailFrom({ key, to, subject, text, html, headers, notBefore }: NewMail, now: Date): Mail {
  return {
    _id: key,
    messageId: messageIdOf(key),
    to,
    // A line break in a subject would begin a header of somebody's choosing.
    subject: subject.replace(/\s+/gu, " ").trim(),
    text,
    html,
    headers: headers ?? {},
    state: "waiting",
    notBefore: notBefore ?? now,
    attempts: 0,
    lastError: null,
    receipt: null,
    createdAt: now,
    sentAt: null,
  };
}

const messageIdOf = (key: string) =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@clausetrail>`;
