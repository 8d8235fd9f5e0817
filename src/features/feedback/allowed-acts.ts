import type { Actor } from "../../platform/policy.js";
import type { Feedback } from "./feedback.js";
import { mayAct } from "./policy.js";
import { moveOf, type ActKind } from "./states.js";

/** Acts a page offers as buttons or forms; the others follow from proposals and versions. */
export const offeredActs = [
  "edit",
  "ask-approval",
  "submit",
  "send-back",
  "receive",
  "advise",
  "decide",
  "assign",
  "return",
  "merge",
  "answer",
  "co-sign",
  "withdraw",
] as const satisfies readonly ActKind[];
export type OfferedAct = (typeof offeredActs)[number];

/** What a person may do to a remark in its present state, in the order a page offers it. */
export function allowedActs(
  actor: Actor,
  feedback: Feedback,
  circumstances: { leadsAmendment: boolean },
): OfferedAct[] {
  return offeredActs.filter(
    (act) =>
      moveOf(feedback.state, act).status === "allowed" &&
      mayAct(actor, feedback, act, circumstances) &&
      !isDone(actor, feedback, act),
  );
}

function isDone(actor: Actor, feedback: Feedback, act: OfferedAct): boolean {
  if (act === "answer") return feedback.answer !== null;
  if (act !== "co-sign" || actor.kind !== "account") return false;
  return feedback.coSigners.some(({ organizationId }) => organizationId === actor.organizationId);
}
