import { wordsOf } from "../provision/tree.js";
import type { Address, Provision, Reading } from "../provision/types.js";
import type { Vocabulary, WordText } from "./vocabulary.js";

/** A provision as the comparer walks it. */
export type Unit = {
  /** Its place in document order; what is below it follows, up to `last`. */
  index: number;
  last: number;
  /** Its place among its siblings; of a unit under no other, in the spine. */
  place: number;
  provision: Provision;
  parent: Unit | null;
  children: Unit[];
  // What `Pairs` found of it; kept here because nothing is asked for more often.
  /** The unit of the other text that it is. */
  partner: Unit | null;
  /** It has no partner and gets none. */
  aside: boolean;
  /** It was paired with what it stands under: its place, or its words too, are the same. */
  pairedWith: "shape" | "whole" | null;
};

const containerKinds = new Set(["part", "chapter", "section", "subsection"]);
const leadingSigns = /^[\s.)\]:/–—-]+/u;
const repealNotice = /^\W*(?:(?:đã |được |bị )*(?:bãi bỏ|huỷ bỏ|hủy bỏ))\W*$/iu;

/** A reading made ready for comparing: its units, and their words as they are asked for. */
export class Outline {
  readonly units: Unit[] = [];
  readonly byAddress = new Map<Address, Unit>();
  /** Units that stand under nothing but chapters and the like: above all the articles, in order. */
  readonly spine: Unit[] = [];
  /** Chapters, sections and parts that hold the spine. */
  readonly containers: Unit[] = [];
  readonly #reading: Reading;
  readonly #vocabulary: Vocabulary;
  readonly #words = new Map<Unit, WordText>();

  constructor(reading: Reading, vocabulary: Vocabulary) {
    this.#reading = reading;
    this.#vocabulary = vocabulary;
    for (const provision of reading.provisions) this.#add(provision);
    for (const unit of [...this.units].reverse())
      unit.last = unit.children.at(-1)?.last ?? unit.index;
  }

  #add(provision: Provision): void {
    const parent = (provision.parent && this.byAddress.get(provision.parent)) || null;
    const unit = {
      index: this.units.length,
      last: 0,
      place: (parent?.children ?? this.spine).length,
      provision,
      parent,
      children: [],
      partner: null,
      aside: false,
      pairedWith: null,
    };
    this.units.push(unit);
    this.byAddress.set(provision.address, unit);
    parent?.children.push(unit);
    if (parent !== null && !this.holdsSpine(parent)) return;
    if (containerKinds.has(provision.kind)) this.containers.push(unit);
    else this.spine.push(unit);
  }

  /** Whether a unit is a chapter or the like of the text itself, not of an annex. */
  holdsSpine({ provision, parent }: Unit): boolean {
    return containerKinds.has(provision.kind) && (parent === null || this.holdsSpine(parent));
  }

  /** The own words, label included, without the space around them. */
  own({ provision, children }: Unit): string {
    const end = children[0]?.provision.start ?? provision.end;
    return wordsOf(this.#reading, provision.start, end).trim();
  }

  /** The words of the unit and all below it. */
  subtree({ provision }: Unit): string {
    return wordsOf(this.#reading, provision.start, provision.end).trim();
  }

  /** The own words without label. */
  body(unit: Unit): string {
    return this.labelled(unit)[1];
  }

  /** The own words in two: the label with what belongs to it ("2. "), and the rest. */
  labelled(unit: Unit, own = this.own(unit)): [string, string] {
    const start = bodyStart(own, unit.provision.label);
    return [own.slice(0, start), own.slice(start)];
  }

  /** The words of the unit and all below it, without its own label. */
  content(unit: Unit): string {
    const below = unit.children.map((child) => this.subtree(child));
    return [this.body(unit), ...below].join("\n");
  }

  headingIds(unit: Unit): Int32Array {
    return this.#vocabulary.words(unit.provision.heading ?? "").ids;
  }

  /** The own words without label, cut into tokens. */
  words(unit: Unit): WordText {
    let words = this.#words.get(unit);
    if (words === undefined)
      this.#words.set(unit, (words = this.#vocabulary.words(this.body(unit))));
    return words;
  }

  /** Whether the unit only says that it was repealed: "2. (được bãi bỏ)". */
  isPlaceholder(unit: Unit): boolean {
    if (unit.children.length > 0 || unit.provision.end - unit.provision.start > 200) return false;
    return repealNotice.test(this.body(unit));
  }

  below(unit: Unit): Unit[] {
    return this.units.slice(unit.index + 1, unit.last + 1);
  }
}

function bodyStart(own: string, label: string | null): number {
  const at = label === null ? -1 : own.slice(0, 60).indexOf(label);
  const from = label === null || at < 0 ? 0 : at + label.length;
  return from + (leadingSigns.exec(own.slice(from, from + 20))?.[0].length ?? 0);
}

/** The last step of an address: the unit's number among its siblings ("cl_2", "para_1"). */
export function numberOf({ provision }: Unit): string {
  const { address } = provision;
  return address.slice(address.lastIndexOf("__") + 1);
}
