import { read } from "../../src/core/provision/read.js";
import { treeOf } from "../../src/core/provision/tree.js";
import type { Override, Provision, Reading } from "../../src/core/provision/types.js";

/** The addresses a text reads to, in order. */
export const addressesOf = (text: string, overrides: Override[] = []): string[] =>
  read(text, overrides).provisions.map(({ address }) => address);

/** Doubts as "line reason". */
export const doubtsOf = (text: string): string[] =>
  read(text).doubts.map(({ line, reason }) => `${String(line)} ${reason}`);

/** What the spans of a text cover, as "kind words". */
export const spansOf = (text: string): string[] => {
  const reading = read(text);
  return reading.spans.map(
    ({ kind, start, end }) => `${kind} ${reading.text.slice(start, end).trim()}`,
  );
};

/** Every promise of the text model that a reading breaks, in words; none is sound. */
export function faultsOf(reading: Reading): string[] {
  const seen = new Map<string, Provision>();
  const ends = new Map<string | null, number>();
  const faults: string[] = [];
  for (const p of reading.provisions) {
    if (seen.has(p.address)) faults.push(`${p.address} stands twice`);
    seen.set(p.address, p);
    if (p.start < 0 || p.start >= p.end || p.end > reading.text.length)
      faults.push(`${p.address} has no range`);
    const parent = p.parent === null ? null : seen.get(p.parent);
    if (parent === undefined) faults.push(`${p.address} stands before its parent`);
    if (parent && (p.start < parent.start || p.end > parent.end))
      faults.push(`${p.address} leaves its parent`);
    if (p.start < (ends.get(p.parent) ?? 0)) faults.push(`${p.address} overlaps`);
    ends.set(p.parent, p.end);
  }
  for (const [parent, end] of ends)
    if (parent !== null && seen.get(parent)?.end !== end)
      faults.push(`words after the children of ${parent}`);
  const tree = treeOf(reading);
  const own = reading.provisions.map(({ address }) => tree.own(address)).join("");
  if (own !== reading.text) faults.push("own texts put end to end are not the text");
  return [...faults, ...faultsOfSpans(reading)];
}

function faultsOfSpans({ spans, text }: Reading): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end <= start || end > text.length)
      faults.push(`span ${String(start)} is out of order`);
    at = end;
  }
  const spanned = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  if (spanned > 0.15 * text.length) faults.push("a suspicious share of the text is spans");
  return faults;
}
