import type { Reading } from "../provision/types.js";
import { Changes } from "./changes.js";
import { compareLines } from "./lines.js";
import { matchReadings } from "./match.js";
import type { CompareOptions, Comparison, ComparisonSummary } from "./types.js";
import { Vocabulary } from "./vocabulary.js";

/**
 * Compares two readings of a document: what became of each provision, and the lines of both texts.
 * One change for each provision whose words, label, heading or place changed; an inserted or repealed
 * provision is one change with everything below it. The sides of a change's words are the words of
 * its provisions (spans skipped, space around them trimmed), and the lines joined are both texts.
 */
export function compare(
  before: Reading,
  after: Reading,
  { toneMarks = false, lines = true, words = true }: CompareOptions = {},
): Comparison {
  const comparison: Comparison = { summary: emptySummary(), changes: [] };
  if (words) {
    const vocabulary = new Vocabulary(toneMarks);
    const changes = new Changes(matchReadings(before, after, vocabulary), vocabulary);
    comparison.changes = changes.inOrder();
    comparison.summary.unchanged = changes.unchanged;
    for (const { kinds } of comparison.changes)
      for (const kind of kinds) comparison.summary[kind]++;
  }
  if (lines) comparison.lines = compareLines(before.text, after.text);
  return comparison;
}

const emptySummary = (): ComparisonSummary => ({
  unchanged: 0,
  changed: 0,
  inserted: 0,
  repealed: 0,
  moved: 0,
  renumbered: 0,
  split: 0,
  merged: 0,
});
