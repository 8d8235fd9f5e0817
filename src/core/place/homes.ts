import { likeness, mayBecome, type Alignment } from "../compare/align.js";
import { partsOf, type Parts } from "../compare/split.js";
import type { Unit } from "../compare/units.js";

/** What became of a provision as a home for remarks. */
export type Home =
  | { kind: "kept"; unit: Unit; parts: Unit[] }
  | { kind: "twins"; units: Unit[] }
  | { kind: "placeholder" }
  | { kind: "number-reused" }
  | { kind: "uncertain"; units: Unit[] }
  | { kind: "gone" };

// Below what pairs two provisions, but too much to call the old one gone.
const doubtful = 0.35;

/** Asks an alignment where provisions live on; never chooses between two that are equally good. */
export class Homes {
  readonly #alignment: Alignment;
  readonly #parts: Parts;
  readonly #takenInBy = new Map<Unit, Unit>();
  #byWords: Map<string, Unit[]> | null = null;

  constructor(alignment: Alignment) {
    this.#alignment = alignment;
    this.#parts = partsOf(alignment);
    for (const [whole, parts] of this.#parts.merged)
      for (const part of parts) this.#takenInBy.set(part, whole);
  }

  of(unit: Unit): Home {
    const { pairs } = this.#alignment;
    const kept = pairs.afterOf(unit) ?? this.#takenInBy.get(unit);
    if (kept !== undefined) {
      const twins = this.#twinsOf(unit, kept);
      if (twins.length > 1) return { kind: "twins", units: twins };
      return { kind: "kept", unit: kept, parts: this.#parts.split.get(kept) ?? [] };
    }
    for (let above: Unit | null = unit; above !== null; above = above.parent)
      if (pairs.placeholders.has(above)) return { kind: "placeholder" };
    const likely = this.#likely(unit);
    if (likely.length > 0) return { kind: "uncertain", units: likely };
    const { byAddress } = this.#alignment.after;
    return byAddress.has(unit.provision.address) ? { kind: "number-reused" } : { kind: "gone" };
  }

  /** Where a provision moved: every new provision that has its very words. */
  #twinsOf(unit: Unit, kept: Unit): Unit[] {
    const { before, after, pairs } = this.#alignment;
    if (unit.provision.address === kept.provision.address) return [kept];
    if (before.body(unit) !== after.body(kept)) return [kept];
    const same = this.#afterByWords().get(after.content(kept)) ?? [];
    return same.filter(
      (other) => other === kept || (pairs.isOpen(other) && mayBecome(unit, other)),
    );
  }

  #afterByWords(): Map<string, Unit[]> {
    if (this.#byWords !== null) return this.#byWords;
    const { after } = this.#alignment;
    this.#byWords = new Map();
    for (const unit of after.units) {
      if (after.holdsSpine(unit)) continue;
      const content = after.content(unit);
      const known = this.#byWords.get(content);
      if (known) known.push(unit);
      else this.#byWords.set(content, [unit]);
    }
    return this.#byWords;
  }

  /** New provisions near the old place that could be it, the most alike first. */
  #likely(unit: Unit): Unit[] {
    const { after, pairs } = this.#alignment;
    const above = unit.parent === null ? null : pairs.afterOf(unit.parent);
    const near = above === null ? after.spine : (above?.children ?? []);
    return near
      .filter((other) => pairs.isOpen(other) && mayBecome(unit, other))
      .slice(0, 40)
      .map((other) => ({ other, alike: likeness(this.#alignment, unit, other) }))
      .filter(({ alike }) => alike >= doubtful)
      .sort((p, q) => q.alike - p.alike)
      .slice(0, 3)
      .map(({ other }) => other);
  }
}
