import type { Feedback, FeedbackContent, Decision, Person, Remedy, Outcome } from "./feedback.js";
import { moveOf } from "./states.js";

/** What a person does to a remark. Reasons are mandatory where the author must learn why. */
export type Act =
  | { kind: "edit"; content: FeedbackContent }
  | { kind: "ask-approval" | "submit" | "receive" | "release" | "forward" }
  | { kind: "send-back" | "return" | "withdraw"; reason: string }
  | { kind: "assign"; unitId: string; unitName: string; due: string }
  | { kind: "advise" | "answer"; text: string }
  | { kind: "merge"; into: string; code: string }
  | { kind: "decide"; outcome: Outcome; reason: string; remedy: Remedy | null }
  | { kind: "include"; proposalId: string; itemId: string; title: string }
  | { kind: "settle"; versionId: string; address: string; label: string }
  | { kind: "co-sign"; organizationId: string; organizationShort: string };

export type Doer = { person: Person; at: Date };

export type Done =
  | { status: "done"; feedback: Feedback }
  | { status: "refused"; because: "state" | "answered-once" | "signed-already" | "own" };

/** The remark after the act, with the fact that tells of it; the remark given is not changed. */
export function perform(feedback: Feedback, act: Act, doer: Doer): Done {
  const move = moveOf(feedback.state, act.kind);
  if (move.status === "refused") return { status: "refused", because: "state" };
  const objection = objectionTo(feedback, act);
  if (objection !== null) return { status: "refused", because: objection };
  const fact = {
    at: doer.at,
    by: doer.person,
    act: act.kind,
    from: feedback.state,
    to: move.to,
    note: noteOf(act),
  };
  return {
    status: "done",
    feedback: {
      ...feedback,
      ...changeBy(feedback, act, doer),
      state: move.to,
      updatedAt: doer.at,
      // Editing a draft is no event of its life: only what others see is.
      history: act.kind === "edit" ? feedback.history : [...feedback.history, fact],
    },
  };
}

function objectionTo(
  feedback: Feedback,
  act: Act,
): "answered-once" | "signed-already" | "own" | null {
  if (act.kind === "answer" && feedback.answer !== null) return "answered-once";
  if (act.kind !== "co-sign") return null;
  if (act.organizationId === feedback.organizationId) return "own";
  const signed = feedback.coSigners.some((signer) => signer.organizationId === act.organizationId);
  return signed ? "signed-already" : null;
}

function noteOf(act: Act): string | null {
  switch (act.kind) {
    case "send-back":
    case "return":
    case "withdraw":
    case "decide":
      return act.reason;
    case "assign":
      return act.unitName;
    case "advise":
    case "answer":
      return act.text;
    case "merge":
      return act.code;
    case "include":
      return act.title;
    case "settle":
      return act.label;
    default:
      return null;
  }
}

function changeBy(feedback: Feedback, act: Act, { person, at }: Doer): Partial<Feedback> {
  switch (act.kind) {
    case "edit":
      return { content: act.content };
    case "submit":
      return { submittedAt: feedback.submittedAt ?? at };
    case "assign":
      return {
        assignment: { unitId: act.unitId, unitName: act.unitName, due: act.due, at, by: person },
      };
    case "advise":
      return { advice: [...feedback.advice, { text: act.text, at, by: person }] };
    case "answer":
      return { answer: { text: act.text, at, by: person } };
    case "merge":
      return { mergedInto: act.into };
    case "decide":
      return decidedBy(feedback, {
        outcome: act.outcome,
        reason: act.reason,
        remedy: act.remedy,
        at,
        by: person,
      });
    case "include":
      return { proposal: { proposalId: act.proposalId, itemId: act.itemId } };
    case "release":
      return { proposal: null };
    case "settle":
      return {
        settlement: { versionId: act.versionId, address: act.address, label: act.label, at },
      };
    case "co-sign":
      return {
        coSigners: [
          ...feedback.coSigners,
          {
            ...person,
            organizationId: act.organizationId,
            organizationShort: act.organizationShort,
            at,
          },
        ],
      };
    default:
      return {};
  }
}

function decidedBy(feedback: Feedback, decision: Decision): Partial<Feedback> {
  const earlier = feedback.decision === null ? [] : [feedback.decision];
  return { decision, earlierDecisions: [...feedback.earlierDecisions, ...earlier] };
}
