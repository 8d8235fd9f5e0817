import type { AccountActor, Actor } from "../../platform/policy.js";
import type { Feedback } from "./feedback.js";
import { privateStates, type ActKind } from "./states.js";

/** What the answer depends on besides person and remark. */
type Circumstances = { leadsAmendment: boolean };

const ofOwnOrganization = (actor: Actor, feedback: Feedback): actor is AccountActor =>
  actor.kind === "account" && actor.organizationId === feedback.organizationId;

/** A draft is its organization's own; what was submitted is everybody's to read. */
export function maySee(actor: Actor, feedback: Feedback): boolean {
  const unseen = feedback.code === null || privateStates.includes(feedback.state);
  return !unseen || ofOwnOrganization(actor, feedback);
}

/** Names of persons and evidence files are for those who work with remarks. */
export const maySeePersons = (actor: Actor): boolean => actor.kind === "account";

/** Whether a person may do this to a remark; whether its state allows it is another question. */
export function mayAct(
  actor: Actor,
  feedback: Feedback,
  act: ActKind,
  { leadsAmendment }: Circumstances = { leadsAmendment: false },
): boolean {
  if (actor.kind !== "account" || !maySee(actor, feedback)) return false;
  const own = ofOwnOrganization(actor, feedback);
  const department = actor.role === "contributor" || actor.role === "lead";
  const drafting = actor.role === "drafting-lead" && leadsAmendment;
  switch (act) {
    case "edit":
    case "ask-approval":
    case "answer":
      return own && department;
    case "submit":
    case "send-back":
    case "withdraw":
      return own && actor.role === "lead";
    case "co-sign":
      return !own && department;
    case "advise":
      return actor.role === "unit-officer" && feedback.assignment?.unitId === actor.organizationId;
    case "decide":
    case "include":
    case "release":
      return actor.role === "legal-officer" || drafting;
    default:
      return actor.role === "legal-officer";
  }
}

export const mayFile = (actor: Actor): actor is AccountActor =>
  actor.kind === "account" && (actor.role === "contributor" || actor.role === "lead");
