import { matchReadings } from "../compare/match.js";
import type { Alignment } from "../compare/align.js";
import type { Unit } from "../compare/units.js";
import { Vocabulary } from "../compare/vocabulary.js";
import type { Reading } from "../provision/types.js";
import { Homes, type Home } from "./homes.js";
import { QuotePlacer } from "./place-quote.js";
import { quoteOf } from "./quote.js";
import { orphaned, withoutHome, type Place } from "./outcome.js";
import { noPassage, type Placement, type PlacementReason, type Remark } from "./types.js";
import { WordIndex } from "./word-index.js";

type Kept = Extract<Home, { kind: "kept" }>;

/**
 * Finds where remarks on one version hang in another: by the very words where they still stand, by
 * what became of the provision, and at last by the nearest words in it. Gives one placement for each
 * remark, in order. Two homes that are equally good are named and left to a person.
 */
export function place(before: Reading, after: Reading, remarks: readonly Remark[]): Placement[] {
  const placer = new Placer(before, after);
  return remarks.map((remark) => ({ id: remark.id, ...placer.place(remark) }));
}

class Placer {
  readonly #alignment: Alignment;
  readonly #homes: Homes;
  readonly #quotes: QuotePlacer;
  readonly #source: { reading: Reading; index: WordIndex; vocabulary: Vocabulary };
  readonly #after: Reading;

  constructor(before: Reading, after: Reading) {
    const vocabulary = new Vocabulary();
    this.#alignment = matchReadings(before, after, vocabulary);
    this.#homes = new Homes(this.#alignment);
    this.#after = after;
    this.#source = { reading: before, index: new WordIndex(before, vocabulary), vocabulary };
    this.#quotes = new QuotePlacer({
      alignment: this.#alignment,
      homes: this.#homes,
      after,
      indexes: { before: this.#source.index, after: new WordIndex(after, vocabulary) },
    });
  }

  place(remark: Remark): Place {
    const unit = this.#alignment.before.byAddress.get(remark.address);
    if (unit === undefined) return orphaned(remark.address, [], { code: "unknown-address" });
    const quote = quoteOf(remark, unit, this.#source);
    const home = this.#homes.of(unit);
    if (quote !== null) return this.#quotes.place(quote, unit, home);
    return home.kind === "kept" ? this.#placeWhole(unit, home) : withoutHome(unit, home);
  }

  /** A remark on a whole provision. */
  #placeWhole(unit: Unit, { unit: kept, parts }: Kept): Place {
    const { before, after } = this.#alignment;
    const { address } = kept.provision;
    if (parts.length > 0) {
      const addresses = [kept, ...parts].map((part) => part.provision.address);
      const reason: PlacementReason = { code: "provision-split" };
      return { status: "split", addresses, ...noPassage, confidence: 0.85, reason };
    }
    const found = { address, ...this.#ownPassage(kept) };
    const same = sameIds(before.words(unit).ids, after.words(kept).ids);
    const from = unit.provision.address;
    if (!same)
      return { status: "reworded", ...found, confidence: 0.85, reason: { code: "words-changed" } };
    return address === from
      ? { status: "held", ...found, confidence: 1, reason: { code: "same-words" } }
      : { status: "moved", ...found, confidence: 0.95, reason: { code: "provision-moved", from } };
  }

  #ownPassage({ provision, children }: Unit) {
    const own = this.#after.text.slice(
      provision.start,
      children[0]?.provision.start ?? provision.end,
    );
    const exact = own.trim();
    const start = provision.start + own.length - own.trimStart().length;
    return { exact, start, end: start + exact.length };
  }
}

const sameIds = (a: Int32Array, b: Int32Array) =>
  a.length === b.length && a.every((id, i) => id === b[i]);
