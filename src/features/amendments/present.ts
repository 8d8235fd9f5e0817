import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import { numberIn, renumberedTo } from "../../core/amend/renumbered-forms.js";
import { compareWords } from "../../core/compare/words.js";
import { read } from "../../core/provision/read.js";
import { treeOf, type Tree } from "../../core/provision/tree.js";
import type { Address, Reading } from "../../core/provision/types.js";
import { presentRuns } from "../comparisons/present-runs.js";
import { wordingWarning } from "../proposals/wording-warning.js";
import { candidatesFor } from "./candidates.js";
import { choiceForm, currentWords, placeIn, type Begun } from "./choice-form.js";
import { presentReason } from "./present-reason.js";
import {
  needsPerson,
  type Resolved,
  type ResolvedOperation,
  type ResolvedState,
} from "./resolve.js";

const tones: Record<ResolvedState, string> = {
  "needs-person": "warn",
  lost: "warn",
  "by-hand": "info",
  "set-aside": "quiet",
  applied: "good",
  "other-document": "quiet",
};

/** The operations of an amendment as its page shows them: those that wait for a person come first. */
export function presentOperations(
  resolved: Resolved,
  { base, begun, req }: { base: Reading; begun: Begun | null; req: Request },
) {
  const before = treeOf(base);
  const after = treeOf(read(resolved.text));
  const days = new Set(resolved.operations.map(({ from }) => from));
  const shown = resolved.operations.map((operation, index) => ({
    id: `op-${index + 1}`,
    ...presentOperation(operation, { base, before, after, begun, req }),
    // One day for all of them stands where the version is made.
    from: days.size > 1 ? operation.from : null,
  }));
  return {
    waiting: shown.filter(({ open }) => open),
    settled: shown.filter(({ open }) => !open),
    open: resolved.open,
    counts: countsOf(resolved.operations),
  };
}

type Context = { base: Reading; before: Tree; after: Tree; begun: Begun | null; req: Request };

function presentOperation(operation: ResolvedOperation, context: Context) {
  const { base, before, after, begun, req } = context;
  const { lang, t } = req;
  const { choice, resolved, reason } = operation;
  const targets = operation.targets.map(({ address }) => address);
  const places = choice?.kind === "by-hand" ? [choice.address] : targets;
  const changed = resolved === "applied" || resolved === "by-hand";
  return {
    key: operation.key,
    source: citationOf(operation.source, lang),
    sourceAddress: operation.source,
    sentence: operation.sentence,
    action: t(`amendments.action.${operation.action}`),
    state: t(`amendments.state.${resolved}`),
    tone: tones[resolved],
    open: needsPerson(resolved),
    mayChoose: operation.status === "needs-person",
    places: places.map((address) => citationOf(address, lang)).join(", "),
    candidates: candidatesFor(operation, before).map((address) => ({
      address,
      text: citationOf(address, lang),
    })),
    quoted: operation.text,
    current: needsPerson(resolved)
      ? currentWords(placeIn(operation, before), { tree: before, lang })
      : null,
    form:
      begun?.key === operation.key && begun.kind === "by-hand"
        ? choiceForm(operation, { begun, tree: before, lang })
        : null,
    aside: begun?.key === operation.key && begun.kind === "set-aside" ? begun : null,
    document: resolved === "other-document" ? operation.document : null,
    reason: reason === null || resolved === "applied" ? null : presentReason(reason, req),
    choice,
    doubt:
      choice?.kind === "by-hand"
        ? wordingWarning(base, { ...choice, proposed: choice.text }, t)
        : null,
    words: changed
      ? places.map((address, i) =>
          wordsOf(address, nowAt(operation, address, i), { before, after }),
        )
      : [],
  };
}

/** Where a place stands after the act: a form may have another number then, or have left its own to another. */
function nowAt({ replacements, freed }: ResolvedOperation, address: Address, i: number) {
  if (freed.some((gone) => numberIn(gone) === numberIn(address))) return null;
  return renumberedTo(address, replacements[i] ?? address);
}

/** Before and after at one place, as one run of words; nothing where the act is about more than words. */
function wordsOf(
  address: Address,
  now: Address | null,
  { before, after }: Pick<Context, "before" | "after">,
) {
  const old = before.subtreeWords(address).trim();
  const fresh = now === null ? "" : after.subtreeWords(now).trim();
  return presentRuns(compareWords(old, fresh));
}

function countsOf(operations: readonly ResolvedOperation[]) {
  const counts = new Map<ResolvedState, number>();
  for (const { resolved } of operations) counts.set(resolved, (counts.get(resolved) ?? 0) + 1);
  return [...counts].map(([state, count]) => ({
    key: `amendments.count.${state}`,
    count,
    tone: tones[state],
  }));
}
