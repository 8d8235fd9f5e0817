import { randomUUID } from "node:crypto";
import type { ActKind } from "./states.js";

/** What must still follow an act: written with the act, carried out by a job, then forgotten. */
export type FollowUp = { id: string; act: ActKind; at: Date };

/** Acts that somebody is told of by mail. */
const told: readonly ActKind[] = [
  "ask-approval",
  "send-back",
  "submit",
  "assign",
  "return",
  "merge",
  "decide",
  "answer",
  "settle",
];

export function followUpsOf(act: ActKind, at: Date): FollowUp[] {
  return told.includes(act) ? [{ id: randomUUID(), act, at }] : [];
}
