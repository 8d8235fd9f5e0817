import { weightOf } from "./weight.js";
import { spellingKey } from "./spelling.js";
import { tokensOf, type Tokens } from "./tokens.js";

/** A text cut into tokens, each with the id of its word. */
export type WordText = Tokens & {
  text: string;
  ids: Int32Array;
  /** By id: how much a word says. */
  weights: readonly number[];
};

/**
 * Gives the words of a comparison their ids. Spellings of one word share an id, except where
 * `toneMarks` asks for them to be told apart.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #weights: number[] = [];
  readonly #toneMarks: boolean;

  constructor(toneMarks = false) {
    this.#toneMarks = toneMarks;
  }

  words(text: string, cut = tokensOf): WordText {
    const { starts, ends } = cut(text);
    const ids = new Int32Array(starts.length);
    for (let i = 0; i < ids.length; i++) ids[i] = this.#id(text.slice(starts[i], ends[i]));
    return { text, starts, ends, ids, weights: this.#weights };
  }

  #id(token: string): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const key = this.#toneMarks ? token : spellingKey(token);
    const id = this.#ids.get(key) ?? this.#weights.push(weightOf(token)) - 1;
    this.#ids.set(key, id);
    if (key !== token) this.#ids.set(token, id);
    return id;
  }
}
