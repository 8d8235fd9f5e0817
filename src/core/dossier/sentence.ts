import { drafted, whole, type DraftedOperation } from "../amend/draft/drafted-operation.js";
import { writeInstruction } from "../amend/draft/write-instruction.js";
import type { Item } from "./items.js";
import { insertedAt } from "./wording-label.js";

/** The instruction of an amending act that says an item, in the sentences of Vietnamese drafting. */
export function sentenceOf(item: Omit<Item, "id">): string {
  return writeInstruction(operationOf(item));
}

function operationOf({ operation, address, proposed }: Omit<Item, "id">): DraftedOperation {
  const text = proposed.trim();
  switch (operation) {
    case "substitute":
      return drafted("substitute", [whole(address)], { text });
    case "repeal":
      return drafted("repeal", [whole(address)]);
    case "insert":
      return drafted("insert", [whole(insertedAt(address, text))], {
        text,
        anchor: { after: address },
      });
  }
}
