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

/** What can be said of a token whatever the texts: its word in any spelling, and how much it says. */
type Word = { key: string; weight: number };

// Found out once, not in every comparison; past the bound, which no language reaches, each time anew.
const known = new Map<string, Word>();
const mostKnown = 40_000;

function wordOf(token: string): Word {
  const word = known.get(token);
  if (word !== undefined) return word;
  const found = { key: spellingKey(token), weight: weightOf(token) };
  if (known.size < mostKnown) known.set(token, found);
  return found;
}

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
    const seen = this.#ids.get(token);
    if (seen !== undefined) return seen;
    const word = wordOf(token);
    const key = this.#toneMarks ? token : word.key;
    const id = this.#ids.get(key) ?? this.#weights.push(word.weight) - 1;
    this.#ids.set(key, id);
    if (key !== token) this.#ids.set(token, id);
    return id;
  }
}
