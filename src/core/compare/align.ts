import { bestInOrder } from "./in-order.js";
import type { Likeness } from "./likeness.js";
import { nearlySame, sharedLength, stillSame } from "./nearly-same.js";
import type { Pairs } from "./pairs.js";
import { rising } from "./sequence.js";
import { numberOf, type Outline, type Unit } from "./units.js";

/** Two outlines on the way to being aligned. */
export type Alignment = { before: Outline; after: Outline; pairs: Pairs; likeness: Likeness };

/** How alike two units are, 0 to 1. */
type Measure = (before: Unit, after: Unit) => number;

// Under its old number a provision may be reworded far; under another number it must be known by
// its words. Short ones share few words however they are changed.
const sameNumber = 0.28;
const sameNumberShort = 0.12;
const otherNumber = 0.45;
const outOfOrder = 0.6;
const shareAlone = 0.4;
const short = 24;
// Past this many pairs only units at about the same place are weighed against each other.
const mostPairs = 60_000;
const band = 60;

/**
 * Pairs the units of two lists that stand in the same place of the two texts: by number and words
 * where both are the same, by words alone wherever they went, and what is left by likeness in order.
 */
export function alignSiblings(alignment: Alignment, before: Unit[], after: Unit[]): void {
  const { pairs } = alignment;
  const namesakes = sameNumbers(before, after);
  pairSame(alignment, namesakes);
  const old = before.filter((unit) => pairs.isOpen(unit));
  const fresh = after.filter((unit) => pairs.isOpen(unit));
  if (old.length === 0 || fresh.length === 0) return;
  const open = namesakes.filter(([x]) => pairs.isOpen(x));
  pairPlaceholders(alignment, open);
  // With the same numbers on both sides nothing shifted; else the very words go before the number.
  const shifted = open.length < old.length || open.length < fresh.length;
  if (shifted) pairByContent(alignment, old, fresh);
  pairNearlySame(alignment, open);
  if (!old.some((unit) => pairs.isOpen(unit)) || !fresh.some((unit) => pairs.isOpen(unit))) return;
  if (!shifted) pairByContent(alignment, old, fresh);
  const measure: Measure = (x, y) => likeness(alignment, x, y);
  for (const gap of gapsOf(alignment, before, after))
    if (!pairAlone(alignment, gap)) pairInOrder(alignment, gap, measure);
  pairOutOfOrder(alignment, old, fresh);
}

type Namesakes = [Unit, Unit][];

/** The units of both lists that have the same number. */
function sameNumbers(before: Unit[], after: Unit[]): Namesakes {
  const byNumber = new Map(after.map((unit) => [numberOf(unit), unit]));
  return before.flatMap((unit): Namesakes => {
    const other = byNumber.get(numberOf(unit));
    return other === undefined ? [] : [[unit, other]];
  });
}

export const likeness = ({ likeness, before, after }: Alignment, x: Unit, y: Unit) =>
  likeness.of([before, x], [after, y]);

/** Same number, same words with everything below: the common case, without a look at the words. */
function pairSame({ before: a, after: b, pairs }: Alignment, namesakes: Namesakes): void {
  for (const [x, y] of namesakes)
    if (pairs.isOpen(x) && pairs.isOpen(y) && a.subtree(x) === b.subtree(y)) pairs.setSame(x, y);
}

function pairPlaceholders({ before: a, after: b, pairs }: Alignment, namesakes: Namesakes): void {
  for (const [x, y] of namesakes) {
    if (!pairs.isOpen(y)) continue;
    const gone = a.isPlaceholder(x);
    if (b.isPlaceholder(y)) {
      if (gone) pairs.set(x, y);
      else pairs.setRepealed(x, y);
    } else if (gone) pairs.setAside(x);
  }
}

/** Same number, nearly the same words: what is paired here need not be weighed. */
function pairNearlySame({ before: a, after: b, pairs }: Alignment, namesakes: Namesakes): void {
  const fits = (x: Unit, y: Unit) => {
    const [old, fresh] = [a.own(x), b.own(y)];
    return old === fresh || (stillSame(old, fresh) && !b.isPlaceholder(y) && !a.isPlaceholder(x));
  };
  for (const [x, y] of namesakes) {
    if (!pairs.isOpen(x) || !pairs.isOpen(y) || pairs.setShape(x, y, fits)) continue;
    if (nearlySame(a.subtree(x), b.subtree(y))) pairs.set(x, y);
  }
}

/** The same words under another number, where they stand once on each side. */
function pairByContent(
  { before: a, after: b, pairs }: Alignment,
  before: Unit[],
  after: Unit[],
): void {
  const open = (unit: Unit) => pairs.isOpen(unit);
  const x = uniqueContents(a, before.filter(open));
  const y = uniqueContents(b, after.filter(open));
  for (const [content, unit] of x) {
    const other = y.get(content);
    if (unit === null || other === null || other === undefined) continue;
    if (unit.provision.kind === other.provision.kind) pairs.setWhole(unit, other);
  }
}

export function uniqueContents(outline: Outline, units: Unit[]): Map<string, Unit | null> {
  const found = new Map<string, Unit | null>();
  for (const unit of units) {
    const content = outline.content(unit);
    found.set(content, found.has(content) ? null : unit);
  }
  return found;
}

type Gap = { before: Unit[]; after: Unit[] };

/** What is open between the pairs that keep their order. */
function gapsOf({ pairs }: Alignment, before: Unit[], after: Unit[]): Gap[] {
  const place = new Map(after.map((unit, i) => [unit, i]));
  const paired = before.flatMap((unit, i) => {
    const other = place.get(pairs.afterOf(unit) ?? unit);
    return other === undefined ? [] : [{ i, other }];
  });
  const fixed = rising(paired.map(({ other }) => other)).flatMap((k) => paired[k] ?? []);
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...fixed, { i: before.length, other: after.length }]) {
    gaps.push({
      before: before.slice(i, pair.i).filter((unit) => pairs.isOpen(unit)),
      after: after.slice(j, pair.other).filter((unit) => pairs.isOpen(unit)),
    });
    [i, j] = [pair.i + 1, pair.other + 1];
  }
  return gaps.filter((gap) => gap.before.length > 0 && gap.after.length > 0);
}

/** Of one number, with no other choice, and enough alike at the ends: words need not be weighed. */
function pairAlone({ pairs, before: a, after: b }: Alignment, gap: Gap): boolean {
  const [x, y] = [gap.before[0], gap.after[0]];
  if (!x || !y || gap.before.length + gap.after.length > 2) return false;
  if (numberOf(x) !== numberOf(y) || x.provision.kind !== y.provision.kind) return false;
  const [body, other] = [a.body(x), b.body(y)];
  if (sharedLength(body, other) < shareAlone * Math.max(body.length, other.length)) return false;
  pairs.set(x, y);
  return true;
}

/** The pairs in order that are most alike together. */
export function pairInOrder({ pairs }: Alignment, gap: Gap, measure: Measure): void {
  const [n, m] = [gap.before.length, gap.after.length];
  const near = (i: number, j: number) =>
    n * m <= mostPairs || Math.abs(i / n - j / m) * Math.max(n, m) < band;
  const gain = (i: number, j: number) => {
    const [x, y] = [gap.before[i], gap.after[j]];
    return x && y && near(i, j) ? gainOf(x, y, measure) : 0;
  };
  for (const [i, j] of bestInOrder(n, m, gain)) {
    const [x, y] = [gap.before[i], gap.after[j]];
    if (x && y) pairs.set(x, y);
  }
}

function gainOf(x: Unit, y: Unit, measure: Measure): number {
  if (x.provision.kind !== y.provision.kind) return 0;
  if (alone.has(x.provision.kind)) return 1;
  const same = numberOf(x) === numberOf(y);
  const alike = measure(x, y);
  const least = same ? leastUnderSameNumber(x, y) : otherNumber;
  return alike < least ? 0 : alike - 0.1 + (same ? 0.15 : 0);
}

// A text has one of each: they are the same whatever they say.
const alone = new Set(["preamble", "signature"]);

function leastUnderSameNumber(x: Unit, y: Unit): number {
  const words = (unit: Unit) => (unit.provision.end - unit.provision.start) / 5;
  return Math.min(words(x), words(y)) < short ? sameNumberShort : sameNumber;
}

/** What went elsewhere with its words changed: the most alike first. */
export function pairOutOfOrder(alignment: Alignment, before: Unit[], after: Unit[]): void {
  const { pairs } = alignment;
  const [old, fresh] = [before, after].map((units) => units.filter((unit) => pairs.isOpen(unit)));
  if (!old || !fresh || old.length * fresh.length > mostPairs) return;
  const found: { x: Unit; y: Unit; alike: number }[] = [];
  for (const x of old)
    for (const y of fresh) {
      if (!mayBecome(x, y)) continue;
      const alike = likeness(alignment, x, y);
      if (alike >= outOfOrder) found.push({ x, y, alike });
    }
  found.sort((p, q) => q.alike - p.alike);
  for (const { x, y } of found) if (pairs.isOpen(x) && pairs.isOpen(y)) pairs.set(x, y);
}

const leaves = new Set(["clause", "point", "subpoint", "paragraph"]);

/** Clauses, points and paragraphs become each other; an article or an annex stays one. */
export function mayBecome(x: Unit, y: Unit): boolean {
  const [kind, other] = [x.provision.kind, y.provision.kind];
  if (kind !== other && !(leaves.has(kind) && leaves.has(other))) return false;
  const [long, little] = [x.provision, y.provision].map(({ start, end }) => end - start);
  return Math.min(long ?? 0, little ?? 0) * 3 > Math.max(long ?? 0, little ?? 0);
}
