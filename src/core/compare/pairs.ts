import type { Outline, Unit } from "./units.js";

/** Which unit after is which unit before, found so far. One unit has at most one partner. */
export class Pairs {
  readonly #same = new Set<Unit>();
  /** Placeholders ("(được bãi bỏ)") by the unit that was repealed. */
  readonly placeholders = new Map<Unit, Unit>();

  set(before: Unit, after: Unit): void {
    before.partner = after;
    after.partner = before;
  }

  /** Pairs two units and all below them, where their trees are the same; false where not. */
  setWhole(before: Unit, after: Unit): boolean {
    if (!this.#sameTree(before, after)) return false;
    this.#setTree(before, after, "whole");
    return true;
  }

  /**
   * As `setWhole`, where `fits` says of each two units that their own words may have changed but are
   * still theirs: the trees stand in the same place and order, whatever their words.
   */
  setShape(before: Unit, after: Unit, fits: (x: Unit, y: Unit) => boolean): boolean {
    if (!this.#sameTree(before, after) || !this.#fits(before, after, fits)) return false;
    this.#setTree(before, after, "shape");
    return true;
  }

  #fits(x: Unit, y: Unit, fits: (x: Unit, y: Unit) => boolean): boolean {
    return (
      fits(x, y) &&
      x.children.every((child, i) => {
        const other = y.children[i];
        return other !== undefined && this.#fits(child, other, fits);
      })
    );
  }

  /** Pairs two units and, in order, all below them; `how` tells for those below why. */
  #setTree(x: Unit, y: Unit, how: "shape" | "whole"): void {
    this.set(x, y);
    x.children.forEach((child, i) => {
      const other = y.children[i];
      if (other === undefined) return;
      child.pairedWith = how;
      this.#setTree(child, other, how);
    });
  }

  /** Whether the unit was paired with what it stands under, and kept its place in it. */
  isInShape(before: Unit): boolean {
    return before.pairedWith !== null;
  }

  /** As `setWhole`, of units whose words are the same, labels included. */
  setSame(before: Unit, after: Unit): void {
    if (this.setWhole(before, after)) this.#same.add(before);
  }

  /** Whether the unit and all below it were found unchanged in words and order. */
  isSame(before: Unit): boolean {
    return before.pairedWith === "whole" || this.#same.has(before);
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

  setRepealed(before: Unit, placeholder: Unit): void {
    this.placeholders.set(before, placeholder);
    before.aside = placeholder.aside = true;
  }

  /** A placeholder that gave way to a new provision of its number has no partner and no entry. */
  setAside(before: Unit): void {
    before.aside = true;
  }

  afterOf(before: Unit): Unit | undefined {
    return before.partner ?? undefined;
  }

  beforeOf(after: Unit): Unit | undefined {
    return after.partner ?? undefined;
  }

  isOpen(unit: Unit): boolean {
    return unit.partner === null && !unit.aside;
  }

  /** In the order of the text before. */
  *all(before: Outline): Iterable<[Unit, Unit]> {
    for (const unit of before.units) {
      const after = unit.partner;
      if (after !== null) yield [unit, after];
    }
  }
}
