import type { Outline, Unit } from "./units.js";

/** Which unit after is which unit before, found so far. One unit has at most one partner. */
export class Pairs {
  // Both ways in one map: a unit belongs to one of the two outlines.
  readonly #partners = new Map<Unit, Unit>();
  readonly #taken = new Set<Unit>();
  readonly #insideWhole = new Set<Unit>();
  readonly #same = new Set<Unit>();
  /** Placeholders ("(được bãi bỏ)") by the unit that was repealed. */
  readonly placeholders = new Map<Unit, Unit>();

  set(before: Unit, after: Unit): void {
    this.#partners.set(before, after);
    this.#partners.set(after, before);
  }

  /** Pairs two units and all below them, where their trees are the same; false where not. */
  setWhole(before: Unit, after: Unit): boolean {
    if (!this.#sameTree(before, after)) return false;
    this.#setTree(before, after);
    return true;
  }

  /** As `setWhole`, of units whose words are the same, labels included. */
  setSame(before: Unit, after: Unit): void {
    if (this.setWhole(before, after)) this.#same.add(before);
  }

  /** Whether the unit and all below it were found unchanged in words and order. */
  isSame(before: Unit): boolean {
    return this.#same.has(before) || this.#insideWhole.has(before);
  }

  /** Whether the unit was paired with what it stands under, as part of a whole. */
  isInsideWhole(before: Unit): boolean {
    return this.#insideWhole.has(before);
  }

  #sameTree(x: Unit, y: Unit): boolean {
    if (x.provision.kind !== y.provision.kind || x.children.length !== y.children.length)
      return false;
    return (
      this.isOpen(x) &&
      this.isOpen(y) &&
      x.children.every((child, i) => {
        const other = y.children[i];
        return child.provision.label === other?.provision.label && this.#sameTree(child, other);
      })
    );
  }

  #setTree(x: Unit, y: Unit): void {
    this.set(x, y);
    x.children.forEach((child, i) => {
      const other = y.children[i];
      if (other === undefined) return;
      this.#insideWhole.add(child);
      this.#setTree(child, other);
    });
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
    return this.#partners.get(before);
  }

  beforeOf(after: Unit): Unit | undefined {
    return this.#partners.get(after);
  }

  isOpen(unit: Unit): boolean {
    return !this.#partners.has(unit) && !this.#taken.has(unit);
  }

  /** In the order of the text before. */
  *all(before: Outline): Iterable<[Unit, Unit]> {
    for (const unit of before.units) {
      const after = this.#partners.get(unit);
      if (after !== undefined) yield [unit, after];
    }
  }
}
