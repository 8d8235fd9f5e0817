import { plainTokensOf } from "../compare/tokens.js";
import type { Vocabulary } from "../compare/vocabulary.js";
import type { Reading } from "../provision/types.js";

/** A stretch of words of an index, by their places: the first, and the one behind the last. */
export type Stretch = { from: number; to: number };

/**
 * The words of a text with where they stand in it, note marks and other spans left out; words are
 * found whatever their spelling and the space between them.
 */
export class WordIndex {
  readonly ids: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly #places = new Map<number, number[]>();

  constructor(reading: Reading, vocabulary: Vocabulary) {
    let at = 0;
    for (const span of reading.spans) {
      if (span.start > at) this.#add(reading.text, { start: at, end: span.start }, vocabulary);
      at = Math.max(at, span.end);
    }
    this.#add(reading.text, { start: at, end: reading.text.length }, vocabulary);
  }

  #add(text: string, { start, end }: { start: number; end: number }, vocabulary: Vocabulary): void {
    const words = vocabulary.words(text.slice(start, end), plainTokensOf);
    words.ids.forEach((id, i) => {
      const places = this.#places.get(id);
      if (places) places.push(this.ids.length);
      else this.#places.set(id, [this.ids.length]);
      this.ids.push(id);
      this.starts.push(start + (words.starts[i] ?? 0));
      this.ends.push(start + (words.ends[i] ?? 0));
    });
  }

  /** The words that lie in a range of the text. */
  within(start: number, end: number): Stretch {
    return { from: firstAtLeast(this.starts, start), to: firstAtLeast(this.starts, end) };
  }

  /** The range of the text that a stretch takes. */
  range({ from, to }: Stretch): { start: number; end: number } {
    return { start: this.starts[from] ?? 0, end: this.ends[to - 1] ?? 0 };
  }

  /** Where words stand in a row, in order; the rarest of them is looked up first. */
  find(ids: readonly number[], { from, to }: Stretch): Stretch[] {
    let rarest: { offset: number; places: number[] } | null = null;
    for (const [offset, id] of ids.entries()) {
      const places = this.#places.get(id);
      if (places === undefined) return [];
      if (rarest === null || places.length < rarest.places.length) rarest = { offset, places };
    }
    const found: Stretch[] = [];
    if (rarest === null) return found;
    const { offset, places } = rarest;
    for (let i = firstAtLeast(places, from + offset); i < places.length; i++) {
      const first = (places[i] ?? 0) - offset;
      if (first + ids.length > to) break;
      if (ids.every((id, k) => this.ids[first + k] === id))
        found.push({ from: first, to: first + ids.length });
    }
    return found;
  }
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
