import type { Texts } from "./differences.js";
import { drafted, type DraftedOperation } from "./drafted-operation.js";

/**
 * Puts the new texts of clauses or points that follow each other in one provision into one instruction:
 * "Sửa đổi, bổ sung khoản 2, khoản 3 Điều 5 như sau: “2. …⏎3. …”.".
 */
export function withNeighboursJoined(
  texts: Texts,
  operations: DraftedOperation[],
): DraftedOperation[] {
  const joined: DraftedOperation[] = [];
  for (const operation of operations) {
    const before = joined.at(-1);
    if (before !== undefined && areNeighbours(texts, before, operation))
      joined[joined.length - 1] = drafted("substitute", [...before.targets, ...operation.targets], {
        text: `${before.text ?? ""}\n${operation.text ?? ""}`,
      });
    else joined.push(operation);
  }
  return joined;
}

function areNeighbours(
  { before: { tree } }: Texts,
  one: DraftedOperation,
  other: DraftedOperation,
): boolean {
  if (!isNewText(one) || !isNewText(other)) return false;
  const last = tree.get(one.targets.at(-1)?.address ?? "");
  const next = tree.get(other.targets[0]?.address ?? "");
  if (last === null || next === null || last.parent !== next.parent) return false;
  if (last.kind !== next.kind || (last.kind !== "clause" && last.kind !== "point")) return false;
  const siblings = tree.children(last.parent);
  const at = siblings.findIndex(({ address }) => address === last.address);
  return siblings[at + 1]?.address === next.address;
}

const isNewText = ({ action, text, anchor, targets }: DraftedOperation) =>
  action === "substitute" &&
  text !== null &&
  anchor === null &&
  targets.every(({ part }) => part === null);
