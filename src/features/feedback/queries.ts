import { countFeedback, heatOf } from "./lists.js";
import { openStates } from "./states.js";

export {
  countFeedback,
  feedbackByCodes,
  feedbackOnArticle,
  feedbackUnder,
  heatOf,
} from "./lists.js";
export { allSubmittedOn, busiestDocument, listByDate, listByDue } from "./lists.js";
export type { FeedbackFilter, Heat, Listed } from "./lists.js";
export { findFeedback } from "./store.js";
export type { Feedback } from "./feedback.js";

/** How many remarks on a document still wait for something. */
export const countOpenOn = (documentId: string): Promise<number> =>
  countFeedback({ documentId, states: openStates });

/** Remarks that still wait for something, for each article of a document. */
export const openHeatOf = (documentId: string) => heatOf(documentId, openStates);
