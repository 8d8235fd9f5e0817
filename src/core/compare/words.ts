import { safeStretches } from "./changed-parts.js";
import { RunList } from "./run-list.js";
import { runsOf } from "./runs-of.js";
import { matchSequences } from "./sequence.js";
import { blocksOf } from "./blocks.js";
import { smallChange } from "./small-change.js";
import { tidy } from "./tidy.js";
import type { Run, WordOptions } from "./types.js";
import { Vocabulary, type WordText } from "./vocabulary.js";

/**
 * Compares the words of two texts. `=`, `-` and the first of `~` joined are `before`; `=`, `+` and
 * the second of `~` joined are `after`, always, character for character. Numbers, amounts, dates,
 * document numbers and citations are never split, signs stand apart; different spaces are a `~`.
 */
export function compareWords(before: string, after: string, options: WordOptions = {}): Run[] {
  return compareTexts(before, after, new Vocabulary(options.toneMarks));
}

/** As `compareWords`, with a vocabulary that other texts share. */
export function compareTexts(before: string, after: string, vocabulary: Vocabulary): Run[] {
  const runs = new RunList();
  if (before === after) {
    runs.equal(before);
    return runs.list;
  }
  // Most changes are small: only what lies around them is cut into words.
  let [x, y] = [0, 0];
  const end = { a: before.length, b: after.length, length: 0 };
  for (const { a, b, length } of [...safeStretches(before, after), end]) {
    const [old, fresh] = [before.slice(x, a), after.slice(y, b)];
    const small = smallChange(old, fresh, vocabulary);
    runs.addAll(small ?? compareTokens(vocabulary.words(old), vocabulary.words(fresh)));
    runs.equal(before.slice(a, a + length));
    [x, y] = [a + length, b + length];
  }
  return runs.list;
}

/** As `compareTexts`, of texts already cut into tokens by one vocabulary. */
export function compareTokens(before: WordText, after: WordText): Run[] {
  const blocks = blocksOf(matchSequences(before.ids, after.ids));
  return runsOf(before, after, tidy(before, after, blocks));
}
