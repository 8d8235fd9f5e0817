import type { FeedbackState } from "./feedback.js";

/** From which states an act may come, and to which it leads ("same": it is noted where it is). */
type Step = { from: readonly FeedbackState[]; to: FeedbackState | "same" };

const undecided = ["submitted", "received", "with-unit"] as const;
const answered = ["decided", "in-proposal", "with-government"] as const;

const steps = {
  edit: { from: ["draft", "awaiting-lead", "returned"], to: "same" },
  "ask-approval": { from: ["draft", "returned"], to: "awaiting-lead" },
  "send-back": { from: ["awaiting-lead"], to: "draft" },
  submit: { from: ["draft", "awaiting-lead", "returned"], to: "submitted" },
  receive: { from: ["submitted"], to: "received" },
  assign: { from: undecided, to: "with-unit" },
  advise: { from: ["with-unit"], to: "same" },
  return: { from: undecided, to: "returned" },
  merge: { from: undecided, to: "merged" },
  // A decision already taken may be worded anew; what it became since is kept.
  decide: { from: [...undecided, "decided"], to: "decided" },
  answer: { from: answered, to: "same" },
  include: { from: ["decided"], to: "in-proposal" },
  release: { from: ["in-proposal"], to: "decided" },
  forward: { from: ["in-proposal"], to: "with-government" },
  settle: { from: answered, to: "settled" },
  "co-sign": { from: undecided, to: "same" },
  confirm: { from: [...undecided, ...answered], to: "same" },
  withdraw: { from: ["draft", "awaiting-lead", "returned", ...undecided], to: "withdrawn" },
} as const satisfies Record<string, Step>;

export type ActKind = keyof typeof steps;
export const actKinds = Object.keys(steps) as ActKind[];

export type Move = { status: "allowed"; to: FeedbackState } | { status: "refused" };

/** Where an act leads from a state; an act that does not belong there is refused. */
export function moveOf(state: FeedbackState, act: ActKind): Move {
  const step: Step = steps[act];
  if (!step.from.includes(state)) return { status: "refused" };
  return { status: "allowed", to: step.to === "same" ? state : step.to };
}

/** States in which a remark still waits for something: placed anew on each version. */
export const openStates: readonly FeedbackState[] = ["returned", ...undecided, ...answered];

/** States in which nobody outside the organization knows of it. */
export const privateStates: readonly FeedbackState[] = ["draft", "awaiting-lead"];

/** States that wait for the Ministry's answer. */
export const waitingStates: readonly FeedbackState[] = undecided;
