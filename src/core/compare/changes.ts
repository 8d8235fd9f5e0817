import type { Alignment } from "./align.js";
import { unitsInPlace, type UnitsInPlace } from "./order.js";
import { RunList, saysChange } from "./run-list.js";
import { partsOf, type Parts } from "./split.js";
import { compareTables, isTable } from "./table.js";
import type { ChangeKind, ProvisionChange, Run } from "./types.js";
import type { Outline, Unit } from "./units.js";
import type { Vocabulary } from "./vocabulary.js";
import { compareTexts } from "./words.js";

type Placed = { change: ProvisionChange; at: number; then: number };

/** The changes that an alignment says, in the order of the text after. */
export class Changes {
  unchanged = 0;
  readonly #alignment: Alignment;
  readonly #vocabulary: Vocabulary;
  readonly #inPlace: UnitsInPlace;
  readonly #parts: Parts;
  readonly #partOf = new Set<Unit>();
  readonly #found: Placed[] = [];

  constructor(alignment: Alignment, vocabulary: Vocabulary) {
    this.#alignment = alignment;
    this.#vocabulary = vocabulary;
    this.#inPlace = unitsInPlace(alignment);
    this.#parts = partsOf(alignment);
    for (const parts of [...this.#parts.split.values(), ...this.#parts.merged.values()])
      for (const unit of parts) this.#partOf.add(unit);
  }

  inOrder(): ProvisionChange[] {
    this.#addPaired();
    this.#addInserted();
    this.#addRepealed();
    this.#found.sort((p, q) => p.at - q.at || p.then - q.then);
    return this.#found.map(({ change }) => change);
  }

  #addPaired(): void {
    const { before, pairs } = this.#alignment;
    for (const x of before.units) {
      const y = pairs.afterOf(x);
      if (y === undefined) continue;
      if (pairs.isSame(x) && this.#inPlace.has(x)) this.unchanged++;
      else this.#addPair(x, y);
    }
  }

  #addPair(x: Unit, y: Unit): void {
    const others = this.#parts.split.get(y) ?? [];
    const taken = this.#parts.merged.get(y) ?? [];
    const also = [...taken, ...others].map((unit) => unit.provision.address);
    const kinds: ChangeKind[] = [];
    if (others.length > 0) kinds.push("split");
    if (taken.length > 0) kinds.push("merged");
    if (!this.#inPlace.has(x)) kinds.push("moved");
    if (x.provision.label !== y.provision.label) kinds.push("renumbered");
    const words =
      also.length > 0
        ? this.#joinedRuns([x, ...taken], [y, ...others])
        : this.#ownRuns(x, y, kinds);
    if (kinds.length === 0) this.unchanged++;
    else {
      const change = { kinds, before: x.provision.address, after: y.provision.address };
      const whole = also.length > 0 ? { ...change, also, words } : { ...change, words };
      this.#found.push({ change: whole, at: y.index, then: 0 });
    }
  }

  /** The words of a pair, label and rest apart; adds "changed" where the rest says so. */
  #ownRuns(x: Unit, y: Unit, kinds: ChangeKind[]): Run[] {
    const { before, after } = this.#alignment;
    const [a, b] = [before.own(x), after.own(y)];
    if (a === b) return runOf("=", a);
    const [label, body] = before.labelled(x, a);
    const [newLabel, newBody] = after.labelled(y, b);
    const runs = new RunList();
    runs.addAll(this.#compare(label, newLabel));
    const bodyRuns = this.#compare(body, newBody);
    if (saysChange(bodyRuns)) kinds.push("changed");
    runs.addAll(bodyRuns);
    return runs.list;
  }

  // Not "changed" beside split or merged: that word is kept for the own words of one provision.
  #joinedRuns(old: Unit[], fresh: Unit[]): Run[] {
    const { before, after } = this.#alignment;
    return this.#compare(this.#joined(before, old), this.#joined(after, fresh));
  }

  #addInserted(): void {
    const { after, pairs } = this.#alignment;
    for (let i = 0; i < after.units.length; i++) {
      const unit = after.units[i];
      if (unit === undefined || !pairs.isOpen(unit)) continue;
      const whole = this.#standsAlone(after, unit);
      if (!this.#partOf.has(unit)) {
        const text = whole ? after.subtree(unit) : after.own(unit);
        const change = { before: null, after: unit.provision.address, words: runOf("+", text) };
        this.#found.push({ change: { kinds: ["inserted"], ...change }, at: i, then: 0 });
      }
      if (whole) i = unit.last;
    }
  }

  #addRepealed(): void {
    const { before, pairs } = this.#alignment;
    let at = -1;
    for (let i = 0; i < before.units.length; i++) {
      const unit = before.units[i];
      if (unit === undefined) continue;
      if (this.#inPlace.has(unit)) at = pairs.afterOf(unit)?.index ?? at;
      const placeholder = pairs.placeholders.get(unit);
      if (placeholder === undefined && !pairs.isOpen(unit)) continue;
      const whole = this.#standsAlone(before, unit);
      const text = whole ? before.subtree(unit) : before.own(unit);
      const words = placeholder ? this.#placeholderRuns(unit, text, placeholder) : runOf("-", text);
      const after = placeholder?.provision.address ?? null;
      const change = { before: unit.provision.address, after, words };
      if (!this.#partOf.has(unit))
        this.#found.push({ change: { kinds: ["repealed"], ...change }, at, then: i + 1 });
      if (whole) i = unit.last;
    }
  }

  /** The label stays, and all the words gave way to the notice of repeal. */
  #placeholderRuns(unit: Unit, text: string, placeholder: Unit): Run[] {
    const { before, after } = this.#alignment;
    const [label] = before.labelled(unit);
    const [newLabel, notice] = after.labelled(placeholder);
    const runs = new RunList();
    runs.addAll(this.#compare(label, newLabel));
    runs.deleted(text.slice(label.length));
    runs.inserted(notice);
    return runs.list;
  }

  /** Whether a unit came or went with all below it; chapters leave each article its own change. */
  #standsAlone(outline: Outline, unit: Unit): boolean {
    const { pairs } = this.#alignment;
    if (outline.holdsSpine(unit)) return false;
    return outline.below(unit).every((below) => pairs.isOpen(below) && !this.#partOf.has(below));
  }

  #joined(outline: Outline, units: Unit[]): string {
    const inOrder = units.length > 1 ? [...units].sort((x, y) => x.index - y.index) : units;
    const [first, ...more] = inOrder;
    if (more.length === 0) return first === undefined ? "" : outline.own(first);
    return inOrder
      .map((unit, i) => {
        const whole = units[0] !== unit && this.#standsAlone(outline, unit);
        return (i > 0 ? "\n" : "") + (whole ? outline.subtree(unit) : outline.own(unit));
      })
      .join("");
  }

  #compare(before: string, after: string): Run[] {
    if (before === "" || after === "") return [...runOf("-", before), ...runOf("+", after)];
    if (isTable(before) && isTable(after)) return compareTables(before, after, this.#vocabulary);
    return compareTexts(before, after, this.#vocabulary);
  }
}

const runOf = (kind: "=" | "-" | "+", text: string): Run[] => (text === "" ? [] : [[kind, text]]);
