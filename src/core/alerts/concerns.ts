import type { ProvisionChange } from "../compare/types.js";
import type { Address } from "../provision/types.js";

const isWithin = (inner: Address, outer: Address) =>
  inner === outer || inner.startsWith(`${outer}__`);

// An article that came or went whole is one change: it concerns whoever follows a clause of it.
const touches = (changed: Address | null, followed: Address, whole: boolean) =>
  changed !== null && (isWithin(changed, followed) || (whole && isWithin(followed, changed)));

/**
 * The changes that concern somebody who follows a provision: in it or below it, by its old or its new
 * address, and whole provisions around it that came or went. Null follows everything.
 */
export function changesFor(
  changes: readonly ProvisionChange[],
  followed: Address | null,
): ProvisionChange[] {
  if (followed === null) return [...changes];
  return changes.filter(({ kinds, before, after }) => {
    const whole = kinds.includes("inserted") || kinds.includes("repealed");
    return touches(before, followed, whole) || touches(after, followed, whole);
  });
}
