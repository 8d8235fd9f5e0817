import type { Address } from "../../provision/types.js";
import type { DraftedOperation } from "./drafted-operation.js";

/** Two operations (by their place in the list) that change the same provision, or one inside it. */
export type Overlap = { first: number; second: number; address: Address };

/**
 * The operations that get in each other's way. Replacing words overlaps with nothing but whole
 * provisions that are replaced or repealed: the new text is where such words should be changed.
 */
export function overlapsOf(operations: DraftedOperation[]): Overlap[] {
  const overlaps: Overlap[] = [];
  operations.forEach((one, first) => {
    operations.slice(first + 1).forEach((other, index) => {
      const address = sharedAddress(one, other);
      if (address !== null) overlaps.push({ first, second: first + 1 + index, address });
    });
  });
  return overlaps;
}

function sharedAddress(one: DraftedOperation, other: DraftedOperation): Address | null {
  for (const a of one.targets)
    for (const b of other.targets) {
      const isWord = (operation: DraftedOperation) => operation.find !== null;
      if (isWord(one) && isWord(other)) continue;
      if (a.address === b.address && samePart(a.part, b.part)) return a.address;
      if (a.part === null && !isWord(one) && isInside(b.address, a.address)) return b.address;
      if (b.part === null && !isWord(other) && isInside(a.address, b.address)) return a.address;
    }
  return null;
}

const isInside = (inner: Address, outer: Address) => inner.startsWith(`${outer}__`);

// A new heading and a new introduction of one article do not touch; the whole touches both.
const samePart = (a: unknown, b: unknown) =>
  a === null || b === null || JSON.stringify(a) === JSON.stringify(b);
