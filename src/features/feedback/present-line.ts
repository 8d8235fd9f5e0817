import { citationOf } from "../../core/cite/write.js";
import { daysBetween } from "../../platform/messages/dates.js";
import type { Lang } from "../../platform/messages/messages.js";
import type { Feedback } from "./feedback.js";
import { waitingStates } from "./states.js";

/** A row of a list of remarks. */
export type FeedbackLine = {
  code: string;
  href: string;
  draft: boolean;
  place: string;
  documentId: string;
  organization: string;
  words: string;
  state: string;
  stateTone: "good" | "warn" | "info" | "quiet";
  unit: string | null;
  due: string | null;
  overdueDays: number;
  signers: number;
  submittedAt: Date | null;
};

const firstWords = (text: string, length = 140) =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(" ", length))} …`;

export function presentLine(
  feedback: Feedback,
  { lang, today }: { lang: Lang; today: string },
): FeedbackLine {
  const { assignment, state } = feedback;
  const due = waitingStates.includes(state) ? (assignment?.due ?? null) : null;
  return {
    code: feedback.code ?? "",
    href: hrefOf(feedback),
    draft: feedback.code === null,
    place: citationOf(feedback.place.address, lang),
    documentId: feedback.place.documentId,
    organization: feedback.organizationShort,
    words: firstWords(feedback.content.difficulty.replace(/\s+/gu, " ")),
    state: `feedback.state.${state}`,
    stateTone: toneOf(feedback),
    unit: assignment?.unitName ?? null,
    due,
    overdueDays: due === null ? 0 : Math.max(0, daysBetween(due, today)),
    signers: feedback.coSigners.length,
    submittedAt: feedback.submittedAt,
  };
}

export const hrefOf = (feedback: Pick<Feedback, "code" | "_id">): string =>
  `/feedback/${feedback.code ?? feedback._id}`;

export function toneOf({ state }: Pick<Feedback, "state">): FeedbackLine["stateTone"] {
  if (state === "settled" || state === "in-proposal" || state === "with-government") return "good";
  if (state === "returned" || state === "awaiting-lead") return "warn";
  if (state === "draft" || state === "withdrawn" || state === "merged") return "quiet";
  return "info";
}
