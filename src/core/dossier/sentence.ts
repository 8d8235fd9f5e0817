import { drafted, whole, type DraftedOperation } from "../amend/draft/drafted-operation.js";
import { writeInstruction } from "../amend/draft/write-instruction.js";
import type { Address } from "../provision/types.js";
import type { Item } from "./items.js";

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

const labels: [prefix: string, pattern: RegExp][] = [
  ["art", /^Điều\s+(\d+\p{Ll}{0,2})/u],
  ["chp", /^Chương\s+([IVXLC]+\p{Ll}?)/u],
  ["cl", /^(\d+\p{Ll}{0,2})\./u],
  ["point", /^(\p{Ll}\d{0,2})\)/u],
];

/**
 * The address of a text that is put behind a provision, by the number it begins with; without a number
 * of its own it stands as a further unit of the same kind.
 */
function insertedAt(after: Address, text: string): Address {
  const outer = after.split("__").slice(0, -1);
  for (const [prefix, pattern] of labels) {
    const label = pattern.exec(text)?.[1];
    if (label === undefined) continue;
    const home = prefix === "art" || prefix === "chp" ? [] : outer;
    return [...home, `${prefix}_${label}`].join("__");
  }
  return after;
}
