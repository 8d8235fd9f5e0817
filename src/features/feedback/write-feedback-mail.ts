import { citationOf } from "../../core/cite/write.js";
import { writeDate } from "../../platform/messages/dates.js";
import { translator } from "../../platform/messages/messages.js";
import { findDocument } from "../documents/queries.js";
import { mailSettings } from "../mails/settings.js";
import { writeMail, type WrittenMail } from "../mails/write-mail.js";
import type { Feedback } from "./feedback.js";
import type { FollowUp } from "./follow-ups.js";
import type { Recipient } from "./recipients.js";

/** The mail that tells somebody what happened to a remark, whole, in their language. */
export async function writeFeedbackMail(
  feedback: Feedback,
  event: FollowUp,
  { lang, because }: Recipient,
): Promise<WrittenMail> {
  const t = translator(lang);
  const document = await findDocument(feedback.place.documentId);
  const code = feedback.code ?? t("feedback.draft");
  const values = {
    code,
    place: citationOf(feedback.place.address, lang),
    document: document?.number ?? "",
    unit: feedback.assignment?.unitName ?? "",
    due: feedback.assignment === null ? "" : writeDate(feedback.assignment.due, lang),
    settled: feedback.settlement === null ? "" : citationOf(feedback.settlement.address, lang),
    organization: feedback.organizationName,
  };
  const frame = {
    lang,
    subject: t(`mail.feedback.${event.act}.subject`, values),
    why: t(`mail.feedback.why.${because}`, values),
    stopHref: null,
  };
  return writeMail("feedback", frame, {
    sentence: t(`mail.feedback.${event.act}.sentence`, values),
    next: t(`mail.feedback.${event.act}.next`, values),
    quote: quoteOf(feedback, event),
    ...values,
    difficulty: feedback.content.difficulty,
    outcome:
      event.act === "decide" && feedback.decision !== null
        ? t(`feedback.outcome.${feedback.decision.outcome}`)
        : null,
    illustration: document?.nature === "illustration",
    digest: document?.nature === "digest",
    href: `${mailSettings().publicUrl}/feedback/${feedback.code ?? feedback._id}`,
  });
}

/** The reason or answer the act came with, as its fact tells it. */
function quoteOf(feedback: Feedback, { act, at }: FollowUp): string | null {
  const fact = feedback.history.findLast(
    (entry) => entry.act === act && entry.at.getTime() === at.getTime(),
  );
  return ["decide", "return", "send-back", "answer"].includes(act) ? (fact?.note ?? null) : null;
}
