import { changedPart } from "./changed-part.js";
import { RunList } from "./run-list.js";
import { runsOf } from "./runs-of.js";
import { matchSequences } from "./sequence.js";
import { tidy, type Block } from "./tidy.js";
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
  if (before === after) runs.equal(before);
  else {
    // Most changes are small: only what lies around them is cut into words.
    const { lead, trail } = changedPart(before, after);
    runs.equal(before.slice(0, lead));
    const words = (text: string) => vocabulary.words(text.slice(lead, text.length - trail));
    runs.addAll(compareTokens(words(before), words(after)));
    runs.equal(before.slice(before.length - trail));
  }
  return runs.list;
}

/** As `compareTexts`, of texts already cut into tokens by one vocabulary. */
export function compareTokens(before: WordText, after: WordText): Run[] {
  const blocks = blocksOf(matchSequences(before.ids, after.ids));
  return runsOf(before, after, tidy(before, after, blocks));
}

function blocksOf(matches: Int32Array): Block[] {
  const blocks: Block[] = [];
  let last: Block | undefined;
  matches.forEach((b, a) => {
    if (b < 0) return;
    if (last !== undefined && last.a + last.length === a && last.b + last.length === b)
      last.length++;
    else blocks.push((last = { a, b, length: 1 }));
  });
  return blocks;
}
