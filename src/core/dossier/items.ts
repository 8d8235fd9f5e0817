import type { Address, Reading } from "../provision/types.js";
import { treeOf } from "../provision/tree.js";

/**
 * One wanted change of the base text. `address` is the provision that is substituted or repealed;
 * for an insertion it is the provision after which the new text stands.
 */
export type Item = {
  id: string;
  operation: "substitute" | "insert" | "repeal";
  address: Address;
  /** The new words with their number ("2a. …"); empty for a repeal. */
  proposed: string;
};

export type Overlap = { first: string; second: string };

const isWithin = (inner: Address, outer: Address) =>
  inner === outer || inner.startsWith(`${outer}__`);

/** Pairs of items that speak of the same words: somebody has to choose between them. */
export function overlapsOf(items: readonly Item[]): Overlap[] {
  const overlaps: Overlap[] = [];
  for (const [index, first] of items.entries())
    for (const second of items.slice(index + 1))
      if (overlap(first, second)) overlaps.push({ first: first.id, second: second.id });
  return overlaps;
}

function overlap(first: Item, second: Item): boolean {
  if (first.operation === "insert" && second.operation === "insert")
    return first.address === second.address && labelOf(first) === labelOf(second);
  if (first.operation === "insert") return overlap(second, first);
  // A new clause after clause 2 leaves clause 2 alone; inside a provision that is replaced it does not.
  if (second.operation === "insert")
    return second.address !== first.address && isWithin(second.address, first.address);
  return isWithin(first.address, second.address) || isWithin(second.address, first.address);
}

const labelOf = (item: Item) => /^\s*[^\s]+(?:\s+\d\S*)?/u.exec(item.proposed)?.[0].trim() ?? "";

/** An item in the order of the base text, with the provision's words as they are now. */
export type PlacedItem<I extends Item = Item> = I & { current: string; known: boolean };

/** The items in document order; an insertion follows what concerns the provision before it. */
export function inOrder<I extends Item>(base: Reading, items: readonly I[]): PlacedItem<I>[] {
  const tree = treeOf(base);
  const order = new Map(base.provisions.map((provision, index) => [provision.address, index]));
  const rank = (item: Item) => order.get(item.address) ?? base.provisions.length;
  return items
    .map((item) => ({
      ...item,
      known: order.has(item.address),
      current: item.operation === "insert" ? "" : tree.subtreeWords(item.address).trim(),
    }))
    .sort(
      (a, b) =>
        rank(a) - rank(b) || Number(a.operation === "insert") - Number(b.operation === "insert"),
    );
}

export type Applied = { text: string; leftOut: string[] };

/**
 * The base text with the items written into it. Items that overlap, or whose provision the base does
 * not have, change nothing and are named in `leftOut`: a preview must not choose for a person.
 */
export function applyItems(base: Reading, items: readonly Item[], repealed: string): Applied {
  const tree = treeOf(base);
  const disputed = new Set(overlapsOf(items).flatMap(({ first, second }) => [first, second]));
  const leftOut = new Set<string>();
  const edits: { start: number; end: number; text: string }[] = [];
  for (const item of items) {
    const provision = tree.get(item.address);
    if (provision === null || disputed.has(item.id)) leftOut.add(item.id);
    else edits.push(editOf(base, provision, { ...item, repealed }));
  }
  return { text: splice(base.text, edits), leftOut: [...leftOut] };
}

function editOf(
  base: Reading,
  provision: { start: number; end: number; label: string | null; kind: string },
  item: Item & { repealed: string },
): { start: number; end: number; text: string } {
  const whole = base.text.slice(provision.start, provision.end);
  // The line ends after a provision belong to the page, not to its words: they stay.
  const end = provision.start + whole.trimEnd().length;
  if (item.operation === "insert") return { start: end, end, text: `\n${item.proposed.trim()}` };
  if (item.operation === "substitute")
    return { start: provision.start, end, text: item.proposed.trim() };
  return { start: provision.start, end, text: placeholderOf(whole, item.repealed) };
}

// A repealed provision keeps its number: "b) (được bãi bỏ);" in a list, "Điều 7. (được bãi bỏ)".
function placeholderOf(whole: string, repealed: string): string {
  const number = /^\s*(?:Điều\s+\S+|\S+)/u.exec(whole)?.[0] ?? "";
  return `${number} ${repealed}`;
}

function splice(text: string, edits: { start: number; end: number; text: string }[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  return result + text.slice(at);
}
