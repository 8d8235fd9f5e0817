import { cited, notUnderstood, type Order } from "./orders.js";
import type { Segment } from "./segments.js";
import type { Step } from "./citation-groups.js";
import type { Token } from "./tokens.js";

/** "một số điều", "một phần": the head of a list, not a citation. */
export const someOf = (tokens: Token[]) => tokens.some((t) => t.t === "key" && t.is === "some");

/** Reads the repeal of provisions or of whole documents; gives none for the head of a list. */
export function repealOrders(segment: Segment, context: Step[]): Order[] {
  const order: Order = { ...cited(segment, context), action: "repeal" };
  if (segment.tokens.some((token) => token.t === "document" && token.self))
    return [{ ...order, targets: [], paths: [], doubt: { code: "listed-in-annex" } }];
  if (order.targets.length > 0) {
    // "Bãi bỏ một phần khoản 1": which part of it is not told.
    if (someOf(segment.tokens)) return [{ ...order, doubt: notUnderstood(segment.tokens) }];
    const parts = order.targets.some(({ part }) => part === "intro");
    return [{ ...order, doubt: order.doubt ?? (parts ? { code: "effect-without-words" } : null) }];
  }
  if (someOf(segment.tokens)) return [];
  if (order.document !== null && order.doubt === null)
    return [{ ...order, doubt: { code: "whole-document" } }];
  return [{ ...order, doubt: order.doubt ?? { code: "no-target" } }];
}
