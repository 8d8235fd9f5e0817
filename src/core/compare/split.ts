import type { Alignment } from "./align.js";
import type { Outline, Unit } from "./units.js";

/** Parts of a provision that stand apart on the other side, by the unit that kept its pair. */
export type Parts = {
  /** By the unit after: the other units after that hold words of what it was. */
  split: Map<Unit, Unit[]>;
  /** By the unit after: the other units before whose words it took in. */
  merged: Map<Unit, Unit[]>;
};

// A part is known by this share of its words that the whole lost, and by having a few words at all.
const share = 0.5;
const fewest = 8;

/** Finds provisions that were cut in several or put together, among what is still open around a pair. */
export function partsOf(alignment: Alignment): Parts {
  const parts: Parts = { split: new Map(), merged: new Map() };
  const { before, after, pairs } = alignment;
  const open = (outline: Outline) => outline.units.some((unit) => pairs.isOpen(unit));
  if (!open(before) && !open(after)) return parts;
  const taken = new Set<Unit>();
  const isOpen = (unit: Unit) => pairs.isOpen(unit) && !taken.has(unit);
  for (const [x, y] of pairs.all(before)) {
    if (pairs.isSame(x) || !mayPart(x) || before.own(x) === after.own(y)) continue;
    const opened = neighbours(after, y).filter(isOpen);
    const closed = neighbours(before, x).filter(isOpen);
    if (opened.length + closed.length === 0) continue;
    const split = holding(alignment, {
      whole: [before, x],
      rest: [after, y],
      among: [after, opened],
    });
    const merged = holding(alignment, {
      whole: [after, y],
      rest: [before, x],
      among: [before, closed],
    });
    if (split.length > 0) parts.split.set(y, split);
    if (merged.length > 0) parts.merged.set(y, merged);
    for (const unit of [...split, ...merged]) taken.add(unit);
  }
  return parts;
}

const whole = new Set(["article", "clause", "point", "subpoint", "paragraph"]);
const mayPart = ({ provision }: Unit) => whole.has(provision.kind);

/** The unit's children, and the siblings next to it. */
function neighbours(outline: Outline, unit: Unit): Unit[] {
  const siblings = unit.parent?.children ?? outline.spine;
  const { place } = unit;
  const around = [
    ...siblings.slice(Math.max(0, place - 3), place),
    ...siblings.slice(place + 1, place + 7),
  ];
  return [...around, ...unit.children].filter(mayPart);
}

type Search = { whole: [Outline, Unit]; rest: [Outline, Unit]; among: [Outline, Unit[]] };

/** Which units are made of words that the whole has and its rest has no more. */
function holding(
  { likeness }: Alignment,
  { whole, rest, among: [outline, units] }: Search,
): Unit[] {
  if (units.length === 0) return [];
  const kept = new Set(likeness.own(...rest));
  const lost = likeness.own(...whole).filter((feature) => !kept.has(feature));
  return units.filter((unit) => {
    const own = likeness.own(outline, unit);
    return own.length >= fewest && likeness.common(lost, own) >= share * own.length;
  });
}
