import { itemAt, thisOne, unitRank, type Item, type UnitKind, type Label } from "./units.js";

/** How an item stands to the next: inside it, around it, beside it, beside it behind "và", up to it. */
type Link = "in" | "around" | "comma" | "and" | "to";

/** A whole list as written: "điểm a, b khoản 1 và khoản 3 Điều 5". */
export type Phrase = { items: Item[]; links: Link[]; start: number; end: number };

/** The labels a path names at each level. */
export type Path = Partial<Record<UnitKind, Label[]>>;

const links: [Link, RegExp][] = [
  ["to", /\s+đến\s+(?:hết\s+)?/uy],
  ["and", /\s*[,;]?\s*(?<![\p{L}])(?:và\/hoặc|và|hoặc|hay|cùng với|&)\s+/uy],
  ["comma", /\s*[,;]\s*/uy],
  ["in", /\s+(?:(?:của|thuộc|tại|trong)\s+)?/uy],
];

/** No citation is longer: what goes on behind it is another list. */
export const longestCitation = 400;

/** Reads on from an item as long as items follow. `isHeading` tells where a heading begins. */
export function readPhrase(text: string, first: Item, isHeading: (at: number) => boolean): Phrase {
  const phrase: Phrase = { items: [first], links: [], start: first.start, end: first.end };
  for (;;) {
    const last = withInner(text, phrase, isHeading);
    const next = last === undefined ? null : nextItem(text, last, isHeading);
    if (last === undefined || next === null || next.item.end - first.start > longestCitation)
      return phrase;
    if (next.link === "in" && isGroup(last, next.item))
      phrase.items[phrase.items.length - 1] = { ...last, kind: "group" };
    phrase.links.push(next.link);
    phrase.items.push(next.item);
    phrase.end = next.item.end;
  }
}

/** "khoản 2 (điểm a) Điều 4": what stands in brackets behind a unit lies in it. Gives the last item. */
function withInner(text: string, phrase: Phrase, isHeading: (at: number) => boolean) {
  const last = phrase.items.at(-1);
  if (last?.labels.length !== 1 || phrase.links.at(-1) === "in") return last;
  opening.lastIndex = last.end;
  const first = opening.test(text) ? itemAt(text, opening.lastIndex) : null;
  const isInner = ({ kind }: Item) => unitRank[kind] < unitRank[last.kind];
  if (first === null || !isInner(first)) return last;
  const inner = readPhrase(text, first, isHeading);
  closing.lastIndex = inner.end;
  if (!closing.test(text) || !inner.items.every(isInner)) return last;
  const outer = { ...last, end: closing.lastIndex };
  phrase.items.splice(-1, 1, ...inner.items, outer);
  phrase.links.push(...inner.links, "in");
  phrase.end = outer.end;
  return outer;
}

const opening = /\s?\(\s?/uy;
const closing = /\s?\)/uy;

type Next = { link: Link; item: Item };

function nextItem(text: string, last: Item, isHeading: (at: number) => boolean): Next | null {
  for (const [link, pattern] of links) {
    pattern.lastIndex = last.end;
    const match = pattern.exec(text);
    if (match === null) continue;
    const at = last.end + match[0].length;
    const item = isHeading(at) ? null : itemAt(text, at);
    if (item === null) continue;
    // Side by side without a word, only an outer unit follows: "khoản 2 Điều 5".
    if (link !== "in" || unitRank[item.kind] > unitRank[last.kind]) return { link, item };
    if (isGroup(last, item)) return { link, item };
    const isInner = unitRank[last.kind] <= unitRank.article && item.kind !== last.kind;
    // "Điều 4 khoản 2" names from the outer unit in; in "Điều 4 khoản 2 Điều 5" a comma is missing.
    return isInner && !holdsMore(text, item, isHeading) ? { link: "around", item } : null;
  }
  return null;
}

// "khoản 2 Mục III Điều 1": an article in groups, which are numbered I, II, III.
const isGroup = (inner: Item, outer: Item) =>
  (inner.kind === "section" || inner.kind === "part") &&
  outer.kind === "article" &&
  inner.labels.every((label) => typeof label === "string" && /^(?:[IVX]+|[A-ZĐ])$/u.test(label));

function holdsMore(text: string, item: Item, isHeading: (at: number) => boolean): boolean {
  const [, pattern] = links.find(([link]) => link === "in") ?? [];
  if (pattern === undefined) return false;
  pattern.lastIndex = item.end;
  const match = pattern.exec(text);
  const at = item.end + (match?.[0].length ?? 0);
  const next = match === null || isHeading(at) ? null : itemAt(text, at);
  return next !== null && unitRank[next.kind] > unitRank[item.kind];
}

/** "Điều 4 khoản 2", "Điều 4, khoản 2, điểm a": the same list as if written from the inner unit out. */
function fromInner(phrase: Phrase): Phrase {
  const { items, links: between, ...rest } = phrase;
  const falls = (at: number) =>
    unitRank[items[at]?.kind ?? "annex"] < unitRank[items[at - 1]?.kind ?? "point"];
  const byCommas =
    items.length > 1 &&
    items[0]?.kind === "article" &&
    items.every(({ labels }, at) => labels.length === 1 && (at === 0 || falls(at))) &&
    between.every((link) => link === "comma");
  if (!byCommas && !between.includes("around")) return phrase;
  const turned: Phrase = { ...rest, items: [], links: [] };
  for (let at = 0; at < items.length;) {
    let last = at;
    while (last + 1 < items.length && (byCommas || between[last] === "around")) last++;
    turned.items.push(...items.slice(at, last + 1).toReversed());
    turned.links.push(...Array.from({ length: last - at }, (): Link => "in"));
    if (last + 1 < items.length) turned.links.push(between[last] ?? "and");
    at = last + 1;
  }
  return turned;
}

/**
 * The paths of a phrase, in the order written. Outer units stand behind inner ones and hold for the
 * whole list before them, up to the next unit of their rank; read from the right, so in one pass.
 */
export function pathsOf(phrase: Phrase): Path[] {
  const { items, links: between } = mergeRanges(fromInner(phrase));
  const paths: Path[] = [];
  let context: Path = {};
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item === undefined) continue;
    const rank = unitRank[item.kind];
    const outer = Object.entries(context).filter(([kind]) => unitRank[kind as UnitKind] > rank);
    context = { ...Object.fromEntries(outer), [item.kind]: item.labels };
    if (!holdsNext(items, between, at)) paths.push(context);
    // "khoản 4 và Điều 7": clause 4 is not of Article 7; "Điều 7a, Phụ lục Ia" are two.
    const before = items[at - 1];
    const outside = before !== undefined && unitRank[before.kind] < rank;
    if (outside && !holdsNext(items, between, at)) context = {};
  }
  return paths.reverse();
}

/** Is the item only the place of the one before it, and not cited itself? */
function holdsNext(items: Item[], between: Link[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (item === undefined || before === undefined) return false;
  if (unitRank[before.kind] >= unitRank[item.kind]) return false;
  // "điểm a, khoản 1, Điều 5" is written for "điểm a khoản 1 Điều 5".
  // But "điểm này, khoản này và Điều này" are three.
  const withComma =
    between[at - 1] === "comma" &&
    unitRank[item.kind] <= unitRank.article &&
    !before.labels.includes(thisOne);
  return between[at - 1] === "in" || withComma;
}

/** "từ điểm a đến điểm d khoản 2": two items become one with a range. */
function mergeRanges({ items, links: between }: Phrase): { items: Item[]; links: Link[] } {
  const merged: Item[] = [];
  const links: Link[] = [];
  items.forEach((item, at) => {
    const before = merged.at(-1);
    const from = before?.labels.at(-1);
    const [to, ...more] = item.labels;
    const isRange = between[at - 1] === "to" && before?.kind === item.kind;
    if (isRange && typeof from === "string" && typeof to === "string") {
      const labels = [...before.labels.slice(0, -1), { from, to }, ...more];
      merged[merged.length - 1] = { ...before, labels, end: item.end };
      return;
    }
    if (at > 0) links.push(between[at - 1] === "to" ? "and" : (between[at - 1] ?? "and"));
    merged.push(item);
  });
  return { items: merged, links };
}
