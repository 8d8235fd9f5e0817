import type { Outline, Unit } from "./units.js";

/** Which unit after is which unit before, found so far. One unit has at most one partner. */
export class Pairs {
  readonly #after = new Map<Unit, Unit>();
  readonly #before = new Map<Unit, Unit>();
  /** Placeholders ("(được bãi bỏ)") by the unit that was repealed, and the other way round. */
  readonly placeholders = new Map<Unit, Unit>();
  readonly #taken = new Set<Unit>();

  set(before: Unit, after: Unit): void {
    this.#after.set(before, after);
    this.#before.set(after, before);
  }

  setRepealed(before: Unit, placeholder: Unit): void {
    this.placeholders.set(before, placeholder);
    this.#taken.add(before).add(placeholder);
  }

  /** A placeholder that gave way to a new provision of its number has no partner and no entry. */
  setAside(before: Unit): void {
    this.#taken.add(before);
  }

  afterOf(before: Unit): Unit | undefined {
    return this.#after.get(before);
  }

  beforeOf(after: Unit): Unit | undefined {
    return this.#before.get(after);
  }

  isOpen(unit: Unit): boolean {
    return !this.#after.has(unit) && !this.#before.has(unit) && !this.#taken.has(unit);
  }

  isTaken(unit: Unit): boolean {
    return this.#taken.has(unit);
  }

  /** In the order of the text before. */
  *all(outline: Outline): Iterable<[Unit, Unit]> {
    for (const before of outline.units) {
      const after = this.#after.get(before);
      if (after !== undefined) yield [before, after];
    }
  }
}

/** Pairs two units and all below them, where their trees are the same; false where not. */
export function pairSubtrees(pairs: Pairs, before: Unit, after: Unit): boolean {
  const same = (x: Unit, y: Unit): boolean =>
    x.provision.kind === y.provision.kind &&
    x.children.length === y.children.length &&
    pairs.isOpen(x) &&
    pairs.isOpen(y) &&
    x.children.every((child, i) => {
      const other = y.children[i];
      return child.provision.label === other?.provision.label && same(child, other);
    });
  const pair = (x: Unit, y: Unit): void => {
    pairs.set(x, y);
    x.children.forEach((child, i) => {
      const other = y.children[i];
      if (other !== undefined) pair(child, other);
    });
  };
  if (!same(before, after)) return false;
  pair(before, after);
  return true;
}
