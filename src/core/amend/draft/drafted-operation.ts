import type { Address } from "../../provision/types.js";
import type { Action, Anchor, Target } from "../operation.js";

/** An operation as a drafter makes it, by hand on a page or by comparing two texts. */
export type DraftedOperation = {
  action: Extract<
    Action,
    | "substitute"
    | "insert"
    | "repeal"
    | "replace-words"
    | "delete-words"
    | "add-words"
    | "retitle"
    | "replace-annex"
    | "rename-document"
  >;
  targets: Target[];
  anchor: Anchor | null;
  /** New text with its number, without quotation marks. */
  text: string | null;
  find: string | null;
  replace: string | null;
};

export const whole = (address: Address): Target => ({ address, part: null });

/** A drafted operation with nothing but its action and targets. */
export function drafted(
  action: DraftedOperation["action"],
  targets: Target[],
  rest: Partial<DraftedOperation> = {},
): DraftedOperation {
  return { action, targets, anchor: null, text: null, find: null, replace: null, ...rest };
}
