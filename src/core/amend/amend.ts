import { read } from "../provision/read.js";
import { wordsOf } from "../provision/tree.js";
import type { Address, Reading } from "../provision/types.js";
import { applyAct, type Outcome } from "./apply-act.js";
import { identityOf, isCitedAs, type Identity } from "./identity.js";
import { looseCitations } from "./loose-citations.js";
import { blankNumber } from "./documents.js";
import { effectNotes, notePartOf, notesOf, type NotePart } from "./notes.js";
import type { ActReading, CitedOperation } from "./operation.js";
import { pageOf, type Page } from "./page.js";
import { readAct } from "./read-act.js";
import type { Reason } from "./reasons.js";

export type AmendOptions = {
  /** Number of the base text, where the text itself does not tell it. */
  number?: string;
  /** Leaves out what is not yet in effect on this day. */
  at?: string;
};

/** An operation with what became of it; where it was applied `targets` are the text's own addresses. */
export type AmendedOperation = CitedOperation & {
  act: string | null;
  status: "applied" | "needs-person" | "other-document";
  reason: Reason | null;
};

export type Note = { address: Address; note: string };

export type Amended = {
  operations: AmendedOperation[];
  /** The consolidated text, without note marks. */
  text: string;
  notes: Note[];
};

/**
 * Applies amending acts to a text, in the order given. Existing numbers never shift, a repealed
 * provision keeps its number, and an operation that has not exactly one reading changes nothing: it
 * names its candidates and says why. Operations on other documents are listed as such.
 */
export function amend(base: Reading, acts: Reading[], options: AmendOptions = {}): Amended {
  const identity = identityOf(base);
  let operations: AmendedOperation[] = [];
  let parts: NotePart[] = [];
  let effects: Note[] = [];
  let page = pageOf(withoutSpans(base));
  for (const act of acts) {
    const reading = readAct(act);
    const result = amendOnce(page, { reading, act }, identity, options);
    page = result.page;
    operations = operations.concat(result.operations);
    parts = parts.concat(result.parts);
    effects = effects.concat(result.effects);
  }
  const notes = [...notesOf(parts), ...effects].map((note) => ({
    ...note,
    address: addressIn(page, note.address),
  }));
  operations = operations.map((operation) => settled(operation, page));
  return { operations, text: page.text, notes };
}

// A form that was cited with its annex may have an address of its own.
function addressIn(page: Page, address: Address): Address {
  const found = page.find(address);
  return found.status === "one" ? found.provision.address : address;
}

function settled(operation: AmendedOperation, page: Page): AmendedOperation {
  if (operation.status !== "applied" || operation.action !== "insert") return operation;
  const targets = operation.targets.map((target) => ({
    ...target,
    address: addressIn(page, target.address),
  }));
  return { ...operation, targets };
}

function withoutSpans(base: Reading): Reading {
  return base.spans.length === 0 ? base : read(wordsOf(base, 0, base.text.length));
}

function amendOnce(
  page: Page,
  { reading, act }: { reading: ActReading; act: Reading },
  identity: Identity,
  options: AmendOptions,
): { page: Page; operations: AmendedOperation[]; parts: NotePart[]; effects: Note[] } {
  const inEffect = reading.operations.filter(
    ({ from }) => options.at === undefined || from === null || from <= options.at,
  );
  const sorted = inEffect.map((operation) => sortOut(operation, identity, options.number ?? null));
  const here = sorted.flatMap(({ operation, status }) => (status === "here" ? [operation] : []));
  const applied = applyAct(page, here, pageOf(act));
  const outcomes = applied.outcomes;
  const byOrder = new Map<number, Outcome[]>();
  for (const outcome of outcomes)
    byOrder.set(outcome.order, [...(byOrder.get(outcome.order) ?? []), outcome]);
  let order = 0;
  const operations = sorted.flatMap(({ operation, status, reason }): AmendedOperation[] => {
    if (status !== "here") return [{ ...operation, act: reading.number, status, reason }];
    return (byOrder.get(order++) ?? []).map((outcome) => present(outcome, reading.number));
  });
  const parts = outcomes
    .filter(({ reason }) => reason === null)
    .flatMap(({ operation, changed }) =>
      changed.map((address) => notePartOf(operation, address, reading)),
    );
  const effects = parts.length > 0 ? effectNotes(applied.page, reading, act) : [];
  const loose = looseCitations(page.text, outcomes);
  return { page: applied.page, operations, parts, effects: [...effects, ...loose] };
}

function present({ operation, targets, reason }: Outcome, act: string | null): AmendedOperation {
  const resolved = operation.targets.map(({ address, part }, i) => ({
    address: reason === null ? (targets[i] ?? address) : address,
    part,
  }));
  const status = reason === null ? "applied" : "needs-person";
  return { ...operation, targets: resolved, act, status, reason };
}

type Sorted = {
  operation: CitedOperation;
  status: "here" | "other-document" | "needs-person";
  reason: Reason | null;
};

function sortOut(operation: CitedOperation, identity: Identity, stated: string | null): Sorted {
  const { document } = operation;
  const here = document !== null && isCitedAs(identity, document, stated);
  if (document === null || (document === blankNumber && !here))
    return {
      operation,
      status: "needs-person",
      reason: operation.doubt ?? { code: "document-unclear" },
    };
  if (here) return { operation, status: "here", reason: null };
  if (stated === null && identity.number === null && identity.names.length === 0)
    return { operation, status: "needs-person", reason: { code: "base-unknown" } };
  return { operation, status: "other-document", reason: null };
}
