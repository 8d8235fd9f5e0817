import { feedbackStates, types, type FeedbackState } from "./feedback.js";
import type { FeedbackFilter } from "./lists.js";
import { waitingStates } from "./states.js";

type Query = Record<string, unknown>;
export const filterNames = ["document", "article", "organization", "type", "unit", "state", "due"];

const word = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The filter of a list's address; a value that is none of ours filters nothing. */
export function filterFrom(query: Query): FeedbackFilter {
  const state = word(query.state);
  const due = word(query.due);
  const type = word(query.type);
  return {
    documentId: word(query.document),
    article: word(query.article),
    organizationId: word(query.organization),
    unitId: word(query.unit),
    type: types.find((known) => known === type),
    states: statesOf(state),
    dueBy: due !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(due) ? due : undefined,
  };
}

/** "open" is what waits for the Ministry's answer. */
function statesOf(state: string | undefined): readonly FeedbackState[] | undefined {
  if (state === "open") return waitingStates;
  const known = feedbackStates.find((candidate) => candidate === state);
  return known === undefined ? undefined : [known];
}

/** The same list with some parameters changed; null takes one away. */
export function withParameters(
  path: string,
  query: Query,
  changes: Record<string, string | null>,
): string {
  const parameters = new URLSearchParams();
  for (const name of [...filterNames, "after"]) {
    const value = name in changes ? changes[name] : word(query[name]);
    if (value !== undefined && value !== null) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}
