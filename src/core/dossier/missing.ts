import type { Item } from "./items.js";
import { overlapsOf } from "./items.js";

/** What still keeps a dossier from being complete; each names what somebody has to look at. */
export type Missing =
  | { code: "undecided"; feedback: string }
  | { code: "no-reason"; feedback: string }
  | { code: "no-explanation"; item: string }
  | { code: "provision-unknown"; item: string }
  | { code: "conflict"; item: string; other: string };

type CheckedItem = Item & { explanation: string; known: boolean };
type CheckedOpinion = {
  code: string;
  mergedInto: string | null;
  decision: { reason: string } | null;
};

/** Everything missing, opinions first, in the order given. Empty: the dossier may be issued. */
export function missingIn(
  items: readonly CheckedItem[],
  opinions: readonly CheckedOpinion[],
): Missing[] {
  return [
    ...opinions.flatMap(missingOpinion),
    ...items.flatMap(missingItem),
    ...overlapsOf(items).map(({ first, second }): Missing => ({
      code: "conflict",
      item: first,
      other: second,
    })),
  ];
}

function missingOpinion(opinion: CheckedOpinion): Missing[] {
  // A merged remark has no decision of its own: its head is asked.
  if (opinion.mergedInto !== null) return [];
  if (opinion.decision === null) return [{ code: "undecided", feedback: opinion.code }];
  if (opinion.decision.reason.trim() === "") return [{ code: "no-reason", feedback: opinion.code }];
  return [];
}

function missingItem(item: CheckedItem): Missing[] {
  const missing: Missing[] = [];
  if (!item.known) missing.push({ code: "provision-unknown", item: item.id });
  if (item.explanation.trim() === "") missing.push({ code: "no-explanation", item: item.id });
  return missing;
}
