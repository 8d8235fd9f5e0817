import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import type { Tree } from "../../core/provision/tree.js";
import type { Address } from "../../core/provision/types.js";
import type { Form } from "../../platform/http/form.js";
import type { Lang } from "../../platform/messages/messages.js";
import type { ResolvedOperation } from "./resolve.js";

/** What somebody began to say of an operation: by a link on the page, or in a form that was not taken. */
export type Begun = {
  key: string;
  kind: "by-hand" | "set-aside";
  operation?: string;
  address?: string;
  text?: string;
  reason?: string;
};

const word = (value: unknown) => (typeof value === "string" ? value : undefined);

export function begunChoice(form: Form, query: Request["query"]): Begun | null {
  const values: Record<string, unknown> = form.values.key === undefined ? query : form.values;
  const key = word(values.key);
  if (key === undefined) return null;
  return {
    key,
    kind: values.intent === "set-aside" ? "set-aside" : "by-hand",
    operation: word(values.operation),
    address: word(values.address),
    text: word(values.text),
    reason: word(values.reason),
  };
}

const byHand: Partial<Record<ResolvedOperation["action"], string>> = {
  insert: "insert",
  repeal: "repeal",
};

/**
 * The form by which an officer decides an operation: what was begun, else what the act's own sentence
 * comes nearest to. Where the act quotes no text, the words as they are stand there to be changed.
 */
export function choiceForm(
  operation: ResolvedOperation,
  { begun, tree, lang }: { begun: Begun; tree: Tree; lang: Lang },
) {
  const address = begun.address ?? placeIn(operation, tree);
  const action = begun.operation ?? byHand[operation.action] ?? "substitute";
  const current = currentWords(address, { tree, lang });
  const prefill = operation.text ?? (action === "substitute" ? (current?.words ?? "") : "");
  return {
    operation: action,
    address,
    text: begun.text ?? prefill,
    reason: begun.reason ?? "",
    current,
  };
}

/** The first place an operation names that the text has; empty for none. */
export const placeIn = ({ targets }: ResolvedOperation, tree: Tree): Address =>
  targets.find(({ address }) => tree.get(address) !== null)?.address ?? "";

/** A provision with its words as they are; null for one that is not there. */
export function currentWords(address: Address, { tree, lang }: { tree: Tree; lang: Lang }) {
  if (tree.get(address) === null) return null;
  const words = tree.subtreeWords(address).trim();
  return { place: citationOf(address, lang), words, isLong: words.length > 600 };
}
