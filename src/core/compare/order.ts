import type { Alignment } from "./align.js";
import { rising } from "./sequence.js";
import type { Unit } from "./units.js";

export type UnitsInPlace = { has(before: Unit): boolean };

/**
 * The units before that kept their place: they stand under the pair of what they stood under, and in
 * the same order. For articles the order of the whole text counts, whatever chapter holds them.
 */
export function unitsInPlace({ before, after, pairs }: Alignment): UnitsInPlace {
  const inPlace = new Uint8Array(before.units.length);
  const keep = (units: Unit[], belongs: (after: Unit) => boolean) => {
    const paired = units.flatMap((unit) => {
      const other = pairs.afterOf(unit);
      return other !== undefined && belongs(other) ? [{ unit, other }] : [];
    });
    for (const i of rising(paired.map(({ other }) => other.index))) {
      const unit = paired[i]?.unit;
      if (unit !== undefined) inPlace[unit.index] = 1;
    }
  };
  const spine = new Set(after.spine);
  keep(before.spine, (other) => spine.has(other));
  keep(before.containers, (other) => after.holdsSpine(other));
  for (const x of before.units) {
    const y = pairs.afterOf(x);
    if (y === undefined) continue;
    if (pairs.isInShape(x)) inPlace[x.index] = 1;
    const [child] = x.children;
    if (child !== undefined && !pairs.isInShape(child) && !pairs.isSame(x) && !before.holdsSpine(x))
      keep(x.children, (other) => other.parent === y);
  }
  return { has: ({ index }) => inPlace[index] === 1 };
}
