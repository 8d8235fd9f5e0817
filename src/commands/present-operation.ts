import type { CitedOperation, Target } from "../core/amend/operation.js";
import { reasonText } from "../core/amend/reasons.js";
import type { Reason } from "../core/amend/reasons.js";

export type Status = "applied" | "needs-person" | "other-document";

/** An operation as the public JSON has it; `parts` only where something else than the whole is meant. */
export function presentOperation(
  operation: CitedOperation,
  act: string | null,
  { status, reason }: { status?: Status; reason: Reason | null },
) {
  const { source, sentence, action, document, targets, anchor, text, find, replace, from, until } =
    operation;
  return {
    act,
    source,
    sentence,
    action,
    document,
    targets: targets.map(({ address }) => address),
    ...(targets.some(({ part }) => part !== null) ? { parts: targets.map(partName) } : {}),
    anchor,
    text,
    find,
    replace,
    from,
    ...(until === null ? {} : { until }),
    ...(status === undefined ? {} : { status }),
    reason: reason === null ? null : reasonText(reason),
  };
}

function partName({ part }: Target): string | null {
  return part !== null && typeof part === "object" ? `paragraph ${part.paragraph}` : part;
}

/** One line for people: where, what, to what, and why not. */
export function operationLine(presented: ReturnType<typeof presentOperation>): string {
  const { source, action, targets, status, reason, document } = presented;
  const done = status === undefined ? "" : `${status}  `;
  const why = reason === null ? "" : `\n    ${reason}`;
  const where = targets.length > 0 ? targets.join(", ") : (document ?? "");
  return `${source}  ${done}${action}  ${where}\n    ${presented.sentence}${why}\n`;
}
