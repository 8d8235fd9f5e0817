import type { Address, Provision } from "../../provision/types.js";
import { byRank, rankOfLabel } from "../numbering.js";
import type { Anchor } from "../operation.js";

/**
 * Where an added unit stands: behind its neighbour of the same kind, repealed ones counted, for they
 * keep their place and number; the first of its place before the next one. Null where the units around
 * it give no hold.
 */
export function anchorOf(old: Provision[], fresh: Provision[], unit: Provision): Anchor | null {
  const alike = (p: Provision) => p.kind === unit.kind && p.parent === unit.parent;
  const index = fresh.indexOf(unit);
  const previous = fresh.slice(0, index).findLast(alike) ?? null;
  // Articles count through the whole text, whatever chapter they stand in.
  const home = (address: Address) => address.split("__").slice(0, -1).join("__");
  const counted = old.filter((p) => p.kind === unit.kind && home(p.address) === home(unit.address));
  const behind = lastBehind(counted, previous, unit) ?? previous?.address;
  if (behind !== undefined) return { after: behind };
  const isOld = (p: Provision) => old.some(({ address }) => address === p.address);
  const next = fresh.slice(index + 1).find((p) => alike(p) && isOld(p));
  return next === undefined ? null : { before: next.address };
}

function lastBehind(
  old: Provision[],
  previous: Provision | null,
  unit: Provision,
): Address | undefined {
  const rank = ({ kind, label }: Provision) => rankOfLabel(kind, label);
  return old.findLast(
    (p) =>
      byRank(rank(p), rank(unit)) < 0 && (previous === null || byRank(rank(p), rank(previous)) > 0),
  )?.address;
}
