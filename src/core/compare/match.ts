import type { Reading } from "../provision/types.js";
import {
  alignSiblings,
  mayBecome,
  pairInOrder,
  pairOutOfOrder,
  uniqueContents,
  type Alignment,
} from "./align.js";
import { Likeness } from "./likeness.js";
import { Pairs } from "./pairs.js";
import { Outline, type Unit } from "./units.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * Finds which provision after is which provision before: the articles over the whole text, then the
 * chapters that hold them, then what stands under each pair, and at last what moved from one
 * provision to another. Bounded: what cannot be weighed in time stays a repeal and an insertion.
 */
export function matchReadings(before: Reading, after: Reading, vocabulary: Vocabulary): Alignment {
  const alignment = {
    before: new Outline(before, vocabulary),
    after: new Outline(after, vocabulary),
    pairs: new Pairs(),
    likeness: new Likeness(),
  };
  alignSiblings(alignment, alignment.before.spine, alignment.after.spine);
  alignContainers(alignment);
  for (const [x, y] of alignment.pairs.all(alignment.before)) alignBelow(alignment, x, y);
  pairStrays(alignment);
  return alignment;
}

/** Below units that were paired whole there is nothing open. */
function alignBelow(alignment: Alignment, x: Unit, y: Unit): void {
  const { pairs } = alignment;
  if (pairs.isSame(x) || alignment.before.holdsSpine(x)) return;
  const open = (unit: Unit) => pairs.isOpen(unit);
  if (x.children.some(open) && y.children.some(open))
    alignSiblings(alignment, x.children, y.children);
}

const certain = 0.7;

/** A chapter is known by its heading and by the articles it holds. */
function alignContainers(alignment: Alignment): void {
  const { before, after, likeness, pairs } = alignment;
  const held = (x: Unit, y: Unit) => {
    const articles = before.below(x).filter((unit) => unit.provision.kind === "article");
    const kept = articles.filter((unit) => isBelow(pairs.afterOf(unit), y)).length;
    return articles.length === 0 ? 0 : kept / articles.length;
  };
  const measure = (x: Unit, y: Unit) => {
    const [a, b] = [before.words(x).ids, after.words(y).ids];
    return (likeness.ofWords(a, b) + held(x, y)) / 2;
  };
  // Under its old number most chapters stay: the others are weighed against each other.
  for (const x of before.containers) {
    const y = after.byAddress.get(x.provision.address);
    if (y && after.holdsSpine(y) && (before.own(x) === after.own(y) || measure(x, y) > certain))
      pairs.set(x, y);
  }
  const open = (unit: Unit) => pairs.isOpen(unit);
  const gap = { before: before.containers.filter(open), after: after.containers.filter(open) };
  pairInOrder(alignment, gap, measure);
}

const isBelow = (unit: Unit | undefined, above: Unit) =>
  unit !== undefined && unit.index > above.index && unit.index <= above.last;

/** What left one provision for another: first with the same words, then with words alike. */
function pairStrays(alignment: Alignment): void {
  const { before, after, pairs } = alignment;
  const open = (outline: Outline) =>
    outline.units.filter((unit) => pairs.isOpen(unit) && !outline.holdsSpine(unit));
  const [old, fresh] = [open(before), open(after)];
  if (old.length === 0 || fresh.length === 0) return;
  const contents = uniqueContents(after, fresh);
  for (const [content, x] of uniqueContents(before, old)) {
    const y = contents.get(content);
    if (!x || !y || content.length < 20 || !pairs.isOpen(x) || !pairs.isOpen(y)) continue;
    if (mayBecome(x, y) && !pairs.setWhole(x, y)) pairs.set(x, y);
  }
  pairOutOfOrder(alignment, old, fresh);
  for (const [x, y] of pairs.all(before)) alignBelow(alignment, x, y);
}
