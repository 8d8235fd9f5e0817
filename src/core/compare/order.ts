import type { Alignment } from "./align.js";
import { rising } from "./sequence.js";
import type { Unit } from "./units.js";

/**
 * The units before that kept their place: they stand under the pair of what they stood under, and in
 * the same order. For articles the order of the whole text counts, whatever chapter holds them.
 */
export function unitsInPlace({ before, after, pairs }: Alignment): Set<Unit> {
  const inPlace = new Set<Unit>();
  const keep = (units: Unit[], belongs: (after: Unit) => boolean) => {
    const paired = units.flatMap((unit) => {
      const other = pairs.afterOf(unit);
      return other !== undefined && belongs(other) ? [{ unit, other }] : [];
    });
    for (const i of rising(paired.map(({ other }) => other.index))) {
      const unit = paired[i]?.unit;
      if (unit !== undefined) inPlace.add(unit);
    }
  };
  const spine = new Set(after.spine);
  keep(before.spine, (other) => spine.has(other));
  keep(before.containers, (other) => after.holdsSpine(other));
  for (const [x, y] of pairs.all(before)) {
    if (pairs.isInsideWhole(x)) inPlace.add(x);
    if (x.children.length > 0 && !pairs.isSame(x) && !before.holdsSpine(x))
      keep(x.children, (other) => other.parent === y);
  }
  return inPlace;
}
