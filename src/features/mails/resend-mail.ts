import { AppError, notFound } from "../../platform/errors.js";
import { enqueueSending } from "./queue-mail.js";
import { mailByKey, reviveMail } from "./store.js";

/** Sends a mail again, or one that was given up; its words stay as they were written. */
export async function resendMail(key: string, now: Date): Promise<void> {
  if ((await mailByKey(key)) === null) throw notFound();
  if (!(await reviveMail(key))) throw new AppError("not-now", 409, "mails.error.sending");
  await enqueueSending(key, now, now);
}
