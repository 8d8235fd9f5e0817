import type { ProvisionChange } from "../../core/compare/types.js";
import type { Address } from "../../core/provision/types.js";

export type Traced = {
  /** What changed in the provision or below it, the provision itself first. */
  changes: ProvisionChange[];
  /** Where it stood before; null where this comparison brought it in. */
  before: Address | null;
};

const isWithin = (address: Address | null, outer: Address) =>
  address !== null && (address === outer || address.startsWith(`${outer}__`));

/** Follows a provision of the new text back through one comparison. */
export function traceBack(changes: readonly ProvisionChange[], address: Address): Traced {
  const direct = changes.find(({ after }) => after === address);
  const arrived = changes.find(
    ({ kinds, after }) => kinds.includes("inserted") && after !== null && isWithin(address, after),
  );
  if (arrived !== undefined) return { changes: [arrived], before: null };
  const before = direct === undefined ? oldAddress(changes, address) : direct.before;
  const below = changes.filter(
    (change) =>
      change !== direct &&
      (change.after === null
        ? before !== null && isWithin(change.before, before)
        : isWithin(change.after, address)),
  );
  return { changes: direct === undefined ? below : [direct, ...below], before };
}

/** Follows a provision of the old text forward through one comparison; null where it is gone. */
export function traceForward(
  changes: readonly ProvisionChange[],
  address: Address,
): { changes: ProvisionChange[]; after: Address | null } {
  const turned = changes.map((change) => ({
    ...change,
    before: change.after,
    after: change.before,
  }));
  const direct = changes.find(({ before }) => before === address);
  const after = direct === undefined ? oldAddress(turned, address) : direct.after;
  const concerned = changes.filter(
    ({ before, after: now }) =>
      isWithin(before, address) || (before === null && after !== null && isWithin(now, after)),
  );
  const gone = changes.find(
    ({ before, after: now }) => now === null && before !== null && isWithin(address, before),
  );
  return gone === undefined ? { changes: concerned, after } : { changes: [gone], after: null };
}

// A provision that only an ancestor's new number moved has no change of its own: the nearest such
// ancestor says where it stood.
function oldAddress(changes: readonly ProvisionChange[], address: Address): Address {
  let nearest = { before: "", after: "" };
  for (const { before, after } of changes) {
    if (before === null || after === null || !isWithin(address, after)) continue;
    if (after.length > nearest.after.length) nearest = { before, after };
  }
  return nearest.before + address.slice(nearest.after.length);
}
