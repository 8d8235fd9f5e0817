import type { Unit } from "../compare/units.js";

/** The innermost of units, in document order, that holds a range of the text; null where none does. */
export function innermostOf(units: readonly Unit[], start: number, end: number): Unit | null {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.provision.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let unit = units[low - 1] ?? null;
  while (unit !== null && unit.provision.end < end) unit = unit.parent;
  return unit;
}
