import { amend, type AmendedOperation, type Note } from "../../core/amend/amend.js";
import { applyItems } from "../../core/dossier/items.js";
import { read } from "../../core/provision/read.js";
import type { Reading } from "../../core/provision/types.js";
import type { Choice } from "./types.js";

/** `lost`: a choice whose place is gone or is claimed by another choice, so that it changes nothing. */
export type ResolvedState =
  "needs-person" | "lost" | "by-hand" | "set-aside" | "applied" | "other-document";

export type ResolvedOperation = AmendedOperation & {
  key: string;
  choice: Choice | null;
  resolved: ResolvedState;
};

export type Resolved = {
  operations: ResolvedOperation[];
  /** Base text with everything applied, by the act alone and by hand. */
  text: string;
  notes: Note[];
  /** How many operations still need a person. */
  open: number;
};

const repealedMark = "(được bãi bỏ)";

/** `at`: what applies later is not in the text; null applies everything the act orders. */
type Texts = { base: Reading; act: Reading; number: string; at?: string | null };

/**
 * An act applied to a base text together with what an officer chose. An operation's key is the provision
 * of the act that orders it and its rank there, so that choices hold on to their operation when the
 * base becomes another version.
 */
export function resolveAmendment(
  { base, act, number, at = null }: Texts,
  choices: readonly Choice[],
): Resolved {
  const amended = amend(base, [act], { number });
  const staged = at === null ? amended : amend(base, [act], { number, at });
  const byKey = new Map(choices.map((choice) => [choice.key, choice]));
  const ranks = new Map<string, number>();
  const keyed = amended.operations.map((operation) => {
    const rank = (ranks.get(operation.source) ?? 0) + 1;
    ranks.set(operation.source, rank);
    const key = `${operation.source}.${rank}`;
    const choice = operation.status === "needs-person" ? (byKey.get(key) ?? null) : null;
    return { ...operation, key, choice };
  });
  const items = keyed.flatMap(({ key, choice, from }) =>
    choice?.kind === "by-hand" ? [{ ...choice, id: key, proposed: choice.text, from }] : [],
  );
  const lost = new Set(applyItems(read(amended.text), items, repealedMark).leftOut);
  const due = items.filter(({ from }) => at === null || from === null || from <= at);
  const applied = applyItems(read(staged.text), due, repealedMark);
  const operations = keyed.map((operation) => ({
    ...operation,
    resolved: stateOf(operation, lost),
  }));
  return {
    operations,
    text: applied.text,
    notes: staged.notes,
    open: operations.filter(({ resolved }) => needsPerson(resolved)).length,
  };
}

export const needsPerson = (state: ResolvedState): boolean =>
  state === "needs-person" || state === "lost";

type Keyed = AmendedOperation & { key: string; choice: Choice | null };

function stateOf({ status, choice, key }: Keyed, lost: ReadonlySet<string>): ResolvedState {
  if (choice === null) return status;
  if (choice.kind === "set-aside") return "set-aside";
  return lost.has(key) ? "lost" : "by-hand";
}
