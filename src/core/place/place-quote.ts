import type { Alignment } from "../compare/align.js";
import type { Unit } from "../compare/units.js";
import type { Reading } from "../provision/types.js";
import type { Home, Homes } from "./homes.js";
import { innermostOf } from "./innermost.js";
import { mapWords, nearestPassage, type NearestPassage, type WordMap } from "./passage.js";
import { orphaned, withoutHome, type Place } from "./outcome.js";
import type { Quote } from "./quote.js";
import { noPassage, type Passage, type PlacementReason } from "./types.js";
import type { Stretch, WordIndex } from "./word-index.js";

type Kept = Extract<Home, { kind: "kept" }>;

/** A quote of fewer words says too little to be looked for all over the text. */
const fewestToSearch = 4;
/** Where this share of a quote's words is still in place, it was reworded there. */
const stillThere = 0.6;
const mostHomes = 20;

type Context = {
  alignment: Alignment;
  homes: Homes;
  after: Reading;
  indexes: { before: WordIndex; after: WordIndex };
};

/** Places remarks on quotes. */
export class QuotePlacer {
  readonly #alignment: Alignment;
  readonly #homes: Homes;
  readonly #after: Reading;
  readonly #indexes: { before: WordIndex; after: WordIndex };
  readonly #maps = new Map<Unit, WordMap>();

  constructor({ alignment, homes, after, indexes }: Context) {
    this.#alignment = alignment;
    this.#homes = homes;
    this.#after = after;
    this.#indexes = indexes;
  }

  place(quote: Quote, unit: Unit, home: Home): Place {
    if (home.kind === "twins") return withoutHome(unit, home);
    return (
      this.#inItsProvision(quote, unit, home) ??
      this.#inItsPart(quote, unit) ??
      this.#elsewhere(quote, unit, home) ??
      (home.kind === "kept" ? this.#reworded(quote, unit, home) : withoutHome(unit, home))
    );
  }

  /** The very words in the provision itself; where it has no certain home, under its old number. */
  #inItsProvision(quote: Quote, unit: Unit, home: Home): Place | null {
    const { address } = unit.provision;
    const kept = home.kind === "kept" ? home.unit : this.#alignment.after.byAddress.get(address);
    if (kept === undefined || home.kind === "placeholder") return null;
    if (home.kind !== "kept" && quote.ids.length < fewestToSearch) return null;
    const found = this.#occurrences(quote, kept);
    const best = this.#bestByContext(quote, found);
    const passage = this.#onlyPassage(quote, kept) ?? (best && this.#passage(best));
    if (passage === null) return null;
    const sure = found.length > 1 ? 0.85 : 1;
    if (home.kind === "kept") return this.#at(quote, passage, { unit, kept, sure });
    return this.#held(quote, passage, { unit, sure: 0.6, reason: "same-words-though-renewed" });
  }

  /** The clause or point in which the quote stood may have left the provision the remark is on. */
  #inItsPart(quote: Quote, unit: Unit): Place | null {
    const inner = this.#innermost(quote, unit);
    if (inner === unit) return null;
    const home = this.#homes.of(inner);
    if (home.kind === "twins")
      return orphaned(unit.provision.address, home.units, { code: "several-homes" });
    if (home.kind !== "kept") return null;
    const best = this.#bestByContext(quote, this.#occurrences(quote, home.unit));
    return best === null
      ? null
      : this.#at(quote, this.#passage(best), { unit, kept: home.unit, sure: 0.9 });
  }

  /** The very words in another provision that did not have them before. */
  #elsewhere(quote: Quote, unit: Unit, home: Home): Place | null {
    if (quote.ids.length < fewestToSearch || home.kind === "placeholder") return null;
    if (home.kind === "kept" && this.#nearest(quote, unit, home.unit).kept >= stillThere)
      return null;
    const all = { from: 0, to: this.#indexes.after.ids.length };
    const found = this.#indexes.after.find(quote.ids, all).slice(0, mostHomes);
    const homes = found.filter((stretch) => this.#isNewHere(quote, stretch));
    const best = this.#bestByContext(quote, homes);
    if (best === null) return null;
    if (homes.length > 1 && !this.#standsOut(quote, best, homes)) {
      if (home.kind === "kept") return null;
      const units = [...new Set(homes.map((stretch) => this.#unitAt(stretch)))];
      return orphaned(
        unit.provision.address,
        units.flatMap((one) => one ?? []),
        { code: "several-homes" },
      );
    }
    const kept = this.#unitAt(best);
    const sure = Math.min(0.9, 0.5 + 0.04 * quote.ids.length);
    return kept === null ? null : this.#at(quote, this.#passage(best), { unit, kept, sure });
  }

  #reworded(quote: Quote, unit: Unit, { unit: kept, parts }: Kept): Place {
    const { stretch, kept: share } = this.#nearest(quote, unit, kept);
    const { address } = kept.provision;
    if (parts.length > 0 && share < stillThere) {
      const addresses = [address, ...parts.map((part) => part.provision.address)];
      const reason: PlacementReason = { code: "provision-split" };
      return { status: "split", addresses, ...noPassage, confidence: 0.7, reason };
    }
    const confidence = round(0.45 + 0.45 * share);
    if (stretch === null)
      return {
        status: "reworded",
        address,
        ...noPassage,
        confidence,
        reason: { code: "words-gone" },
      };
    const passage = this.#passage(stretch);
    return {
      status: "reworded",
      address,
      ...passage,
      confidence,
      reason: { code: "words-changed" },
    };
  }

  /** Found words: held under the old address, moved under another, reworded where spelling differs. */
  #at(
    quote: Quote,
    passage: Passage,
    { unit, kept, sure }: { unit: Unit; kept: Unit; sure: number },
  ): Place {
    const from = unit.provision.address;
    const { address } = kept.provision;
    if (address === from) return this.#held(quote, passage, { unit, sure, reason: "same-words" });
    if (passage.exact !== quote.text) {
      const reason: PlacementReason = { code: "same-words-other-spelling" };
      return { status: "reworded", address, ...passage, confidence: round(0.95 * sure), reason };
    }
    const moved = this.#alignment.pairs.afterOf(unit) === kept;
    const reason: PlacementReason = { code: moved ? "provision-moved" : "words-moved", from };
    return { status: "moved", address, ...passage, confidence: round(0.95 * sure), reason };
  }

  #held(
    quote: Quote,
    passage: Passage,
    {
      unit,
      sure,
      reason,
    }: { unit: Unit; sure: number; reason: "same-words" | "same-words-though-renewed" },
  ): Place {
    const code = passage.exact === quote.text ? reason : "same-words-other-spelling";
    const { address } = unit.provision;
    return { status: "held", address, ...passage, confidence: round(sure), reason: { code } };
  }

  /** The quote as it is written, parts of words included, where it stands once. */
  #onlyPassage({ text }: Quote, { provision }: Unit): Passage | null {
    const start = this.#after.text.indexOf(text, provision.start);
    const end = start + text.length;
    if (start < 0 || end > provision.end) return null;
    const next = this.#after.text.indexOf(text, start + 1);
    return next >= 0 && next + text.length <= provision.end ? null : { exact: text, start, end };
  }

  #occurrences({ ids }: Quote, { provision }: Unit): Stretch[] {
    const { after } = this.#indexes;
    return after.find(ids, after.within(provision.start, provision.end));
  }

  #bestByContext(quote: Quote, found: Stretch[]): Stretch | null {
    let best: { stretch: Stretch; score: number } | null = null;
    for (const stretch of found) {
      const score = this.#contextScore(quote, stretch);
      if (best === null || score > best.score) best = { stretch, score };
    }
    return best?.stretch ?? null;
  }

  /** Whether the words around a find are clearly more those of the quote than around any other. */
  #standsOut(quote: Quote, best: Stretch, found: Stretch[]): boolean {
    const score = this.#contextScore(quote, best);
    return found.every((other) => other === best || score >= this.#contextScore(quote, other) + 3);
  }

  #contextScore({ lead, trail }: Quote, { from, to }: Stretch): number {
    const { ids } = this.#indexes.after;
    let [before, behind] = [0, 0];
    while (before < lead.length && ids[from - 1 - before] === lead[before]) before++;
    while (behind < trail.length && ids[to + behind] === trail[behind]) behind++;
    return before + behind;
  }

  /** Words that a provision had before and has still are not where others went. */
  #isNewHere(quote: Quote, stretch: Stretch): boolean {
    const unit = this.#unitAt(stretch);
    const was = unit === null ? undefined : this.#alignment.pairs.beforeOf(unit);
    if (was === undefined) return true;
    const { before } = this.#indexes;
    return (
      before.find(quote.ids, before.within(was.provision.start, was.provision.end)).length === 0
    );
  }

  /** The innermost provision after that holds a stretch. */
  #unitAt(stretch: Stretch): Unit | null {
    const { start, end } = this.#indexes.after.range(stretch);
    return innermostOf(this.#alignment.after.units, start, end);
  }

  #innermost({ at }: Quote, unit: Unit): Unit {
    if (at === null) return unit;
    const { start, end } = this.#indexes.before.range(at);
    return innermostOf([unit, ...this.#alignment.before.below(unit)], start, end) ?? unit;
  }

  #nearest(quote: Quote, unit: Unit, kept: Unit): NearestPassage {
    if (quote.at === null) return { stretch: null, kept: 0 };
    let map = this.#maps.get(unit);
    if (map === undefined) {
      const { before, after } = this.#indexes;
      const from = before.within(unit.provision.start, unit.provision.end);
      const to = after.within(kept.provision.start, kept.provision.end);
      map = mapWords(before, after, { from, to });
      this.#maps.set(unit, map);
    }
    return nearestPassage(map, quote.at);
  }

  #passage(stretch: Stretch): Passage {
    const { start, end } = this.#indexes.after.range(stretch);
    return { exact: this.#after.text.slice(start, end), start, end };
  }
}

const round = (value: number) => Math.round(value * 100) / 100;
