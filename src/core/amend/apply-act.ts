import { read } from "../provision/read.js";
import { contains, needsPerson, overlaps, applyEdits, type Edit, type Plan } from "./edits.js";
import { changesWords, type CitedOperation } from "./operation.js";
import { pageOf, type Page } from "./page.js";
import { planOperation, type Planned } from "./plan.js";
import type { Reason } from "./reasons.js";

/** An operation with what became of it. `changed` are the provisions it changed. */
export type Outcome = {
  /** Place of the operation in the list that was applied; one may come back in parts. */
  order: number;
  operation: CitedOperation;
  targets: string[];
  changed: string[];
  reason: Reason | null;
};

type Entry = Planned & { order: number };

// What one operation creates another may change; more turns than this no act takes.
const turns = 5;

/**
 * Applies the operations of one act. All are planned on the text before the act, so that words replaced
 * by one are not found by another; an operation that changes what an earlier one created or replaced
 * takes its turn on the text that leaves.
 */
export function applyAct(
  page: Page,
  operations: CitedOperation[],
  act: Page,
): { page: Page; outcomes: Outcome[] } {
  const outcomes: Outcome[] = [];
  let waiting = operations.map((operation, order) => ({ operation, order }));
  let current = page;
  for (let turn = 1; waiting.length > 0; turn++) {
    const entries = waiting.flatMap(({ operation, order }) =>
      planOperation(operation, current, act).map((planned) => ({ ...planned, order })),
    );
    const last = turn === turns;
    const { done, later } = settle(entries, last);
    const edits = done.flatMap(({ plan }) => (plan.status === "edits" ? plan.edits : []));
    const stuck = edits.length === 0;
    for (const { order, ...planned } of done) outcomes.push({ ...outcomeOf(planned), order });
    if (stuck)
      for (const { order, ...p } of later) outcomes.push({ ...outcomeOf(refused(p)), order });
    waiting = stuck ? [] : later.map(({ operation, order }) => ({ operation, order }));
    if (!stuck) current = pageOf(read(applyEdits(current.text, edits)));
  }
  outcomes.sort((a, b) => a.order - b.order);
  return { page: current, outcomes };
}

function outcomeOf({ operation, plan }: Planned): Omit<Outcome, "order"> {
  return plan.status === "edits"
    ? {
        operation,
        targets: plan.targets,
        changed: changedBy(plan),
        reason: null,
      }
    : { operation, targets: plan.targets, changed: [], reason: plan.reason };
}

// What only changes the effect of provisions leaves their words alone.
const changedBy = ({ edits, targets }: Extract<Plan, { status: "edits" }>) =>
  edits.length === 0 ? targets : [...new Set(edits.map(({ address }) => address))];

// An operation that still waits when nothing changes any more touches what another one touched.
function refused({ operation, plan }: Planned): Planned {
  if (plan.status === "person") return { operation, plan };
  const address = plan.targets[0] ?? "";
  return { operation, plan: needsPerson({ code: "replaced-twice", address }, plan.targets) };
}

/** Sorts what can be done together now from what has to wait for it. */
function settle(entries: Entry[], last: boolean): { done: Entry[]; later: Entry[] } {
  const done: Entry[] = [];
  const later: Entry[] = [];
  const units: { edit: Edit; entry: Entry }[] = [];
  for (const entry of entries.filter(({ operation }) => !changesWords(operation))) {
    const { plan } = entry;
    if (plan.status === "person") {
      (plan.waits && !last ? later : done).push(entry);
      continue;
    }
    const clash = units.find((other) => plan.edits.some((edit) => overlaps(edit, other.edit)));
    if (clash === undefined) {
      done.push(entry);
      units.push(...plan.edits.map((edit) => ({ edit, entry })));
    } else if (last || sameChange(clash.entry, entry)) done.push({ ...entry, ...refused(entry) });
    else later.push(entry);
  }
  const words = entries.filter(({ operation }) => changesWords(operation));
  for (const entry of settleWords(
    words,
    units.map(({ edit }) => edit),
  ))
    (entry.plan.status === "person" && entry.plan.waits && !last ? later : done).push(entry);
  return { done, later };
}

// What an act has just worded anew it does not word or repeal again on the same day: one of the two
// must be an error. What it inserts there is another matter.
const sameChange = (a: Entry, b: Entry) =>
  a.operation.from === b.operation.from && b.operation.action !== "insert";

/**
 * Words inside text that is replaced as a whole are left to the new text. Of two word changes that
 * touch, the one that contains the other is the more particular; what merely overlaps is asked.
 */
function settleWords(entries: Entry[], units: Edit[]): Entry[] {
  const all = entries.flatMap(({ plan }) => (plan.status === "edits" ? plan.edits : []));
  const sorted = all.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const dropped = new Set<Edit>();
  const clashing = new Set<Edit>();
  let outer: Edit | null = null;
  for (const edit of sorted) {
    if (outer === null || !overlaps(outer, edit)) outer = edit;
    else if (contains(outer, edit) && !isSame(outer, edit)) dropped.add(edit);
    else if (isSame(outer, edit) && outer.text === edit.text) dropped.add(edit);
    else clashing.add(outer).add(edit);
  }
  return entries.map((entry) => ({
    ...entry,
    plan: keptPlan(entry, { dropped, clashing, units }),
  }));
}

const isSame = (a: Edit, b: Edit) => a.start === b.start && a.end === b.end;

function keptPlan(
  { plan, operation }: Entry,
  { dropped, clashing, units }: { dropped: Set<Edit>; clashing: Set<Edit>; units: Edit[] },
): Plan {
  if (plan.status === "person") return plan;
  const clash = plan.edits.find((edit) => clashing.has(edit));
  const words = operation.find ?? operation.replace ?? "";
  if (clash !== undefined)
    return needsPerson({ code: "words-overlap", address: clash.address, words }, plan.targets);
  const edits = plan.edits.filter(
    (edit) => !dropped.has(edit) && !units.some((unit) => overlaps(unit, edit)),
  );
  const address = plan.edits[0]?.address ?? "";
  return edits.length > 0
    ? { ...plan, edits }
    : needsPerson({ code: "words-in-replaced-text", address }, plan.targets);
}
