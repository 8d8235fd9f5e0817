import type { Outline, Unit } from "./units.js";

// Features are hashed to this many slots; the sets of two provisions are far smaller.
const slots = 1 << 17;

/**
 * How alike provisions are, 0 to 1: the words and pairs of neighbouring words that two have in
 * common (Dice), everything below them included, labels left out; a heading counts for a third.
 */
export class Likeness {
  readonly #seen = new Int32Array(slots);
  #stamp = 0;
  readonly #features = new Map<Unit, Int32Array>();
  readonly #headings = new Map<Unit, Int32Array>();

  /** How many features two sets share. */
  common(a: Int32Array, b: Int32Array): number {
    this.#mark(a);
    return this.#marked(b);
  }

  of(before: [Outline, Unit], after: [Outline, Unit]): number {
    const body = this.dice(this.features(...before), this.features(...after));
    const [a, b] = [this.#heading(...before), this.#heading(...after)];
    if (a.length === 0 || b.length === 0) return body;
    return (2 * body + this.dice(a, b)) / 3;
  }

  /** Of two stretches of words alone. */
  ofWords(a: Int32Array, b: Int32Array): number {
    return this.dice(this.#featuresOf(a), this.#featuresOf(b));
  }

  dice(a: Int32Array, b: Int32Array): number {
    if (a.length + b.length === 0) return 1;
    return (2 * this.common(a, b)) / (a.length + b.length);
  }

  /** The distinct features of a unit's own words. */
  own(outline: Outline, unit: Unit): Int32Array {
    return this.#featuresOf(outline.words(unit).ids);
  }

  /** The distinct features of a unit and all below it. */
  features(outline: Outline, unit: Unit): Int32Array {
    const known = this.#features.get(unit);
    if (known !== undefined) return known;
    const parts = [this.own(outline, unit)];
    for (const child of unit.children) parts.push(this.features(outline, child));
    const features = parts.length === 1 ? parts[0] : this.#distinct(parts);
    this.#features.set(unit, features ?? new Int32Array());
    return features ?? new Int32Array();
  }

  #heading(outline: Outline, unit: Unit): Int32Array {
    const { heading, kind } = unit.provision;
    if (heading === null || kind === "clause" || kind === "point") return new Int32Array();
    const known = this.#headings.get(unit);
    if (known !== undefined) return known;
    const features = this.#featuresOf(outline.headingIds(unit));
    this.#headings.set(unit, features);
    return features;
  }

  #featuresOf(ids: Int32Array): Int32Array {
    const all = new Int32Array(Math.max(0, 2 * ids.length - 1));
    for (let i = 0, at = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      all[at++] = hash(id, 0);
      if (i + 1 < ids.length) all[at++] = hash(id, (ids[i + 1] ?? 0) + 1);
    }
    return this.#distinct([all]);
  }

  #distinct(parts: Int32Array[]): Int32Array {
    const stamp = ++this.#stamp;
    const found: number[] = [];
    for (const part of parts)
      for (const slot of part)
        if (this.#seen[slot] !== stamp) {
          this.#seen[slot] = stamp;
          found.push(slot);
        }
    return Int32Array.from(found);
  }

  #mark(features: Int32Array): void {
    const stamp = ++this.#stamp;
    for (const slot of features) this.#seen[slot] = stamp;
  }

  #marked(features: Int32Array): number {
    let count = 0;
    for (const slot of features) if (this.#seen[slot] === this.#stamp) count++;
    return count;
  }
}

const hash = (a: number, b: number) =>
  ((Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 7) & (slots - 1);
