import type { Address, Provision, Reading } from "./types.js";

/** A reading made walkable; every answer is taken from `reading.text`, nothing is stored twice. */
export type Tree = {
  get(address: Address): Provision | null;
  /** In document order; null asks for the units that stand under no other. */
  children(address: Address | null): Provision[];
  /** From the start to the first child, spans included. */
  own(address: Address): string;
  /** The own text without note marks, notes and furniture. */
  words(address: Address): string;
  /** The text of the provision and all below it, spans included. */
  subtreeText(address: Address): string;
  /** The text of the provision and all below it, without spans. */
  subtreeWords(address: Address): string;
  /** From the parent up; empty for a unit that stands under no other. */
  ancestors(address: Address): Provision[];
};

/** Walks a reading by address. An unknown address has no provision, no children and no text. */
export function treeOf(reading: Reading): Tree {
  const byAddress = new Map(reading.provisions.map((p) => [p.address, p]));
  const children = new Map<Address | null, Provision[]>();
  for (const provision of reading.provisions) {
    const siblings = children.get(provision.parent);
    if (siblings) siblings.push(provision);
    else children.set(provision.parent, [provision]);
  }
  const get = (address: Address) => byAddress.get(address) ?? null;
  const childrenOf = (address: Address | null) => children.get(address) ?? [];
  const ownEnd = (p: Provision) => childrenOf(p.address)[0]?.start ?? p.end;
  const cut = (address: Address, end: (p: Provision) => number, keepSpans: boolean) => {
    const p = get(address);
    if (p === null) return "";
    return keepSpans ? reading.text.slice(p.start, end(p)) : wordsOf(reading, p.start, end(p));
  };
  return {
    get,
    children: childrenOf,
    own: (address) => cut(address, ownEnd, true),
    words: (address) => cut(address, ownEnd, false),
    subtreeText: (address) => cut(address, (p) => p.end, true),
    subtreeWords: (address) => cut(address, (p) => p.end, false),
    ancestors: (address) => ancestorsOf(get, address),
  };
}

function ancestorsOf(get: (address: Address) => Provision | null, address: Address): Provision[] {
  const ancestors: Provision[] = [];
  let parent = get(address)?.parent ?? null;
  while (parent !== null) {
    const provision = get(parent);
    if (provision === null) break;
    ancestors.push(provision);
    parent = provision.parent;
  }
  return ancestors;
}

/** A range of the text without the spans in it. Spans are in document order and do not overlap. */
export function wordsOf(reading: Reading, start: number, end: number): string {
  const { spans, text } = reading;
  let words = "";
  let at = start;
  for (let i = firstSpanFrom(reading, start); i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= end) break;
    if (span.start > at) words += text.slice(at, span.start);
    at = Math.max(at, Math.min(span.end, end));
  }
  return words + text.slice(at, end);
}

function firstSpanFrom({ spans }: Reading, start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
