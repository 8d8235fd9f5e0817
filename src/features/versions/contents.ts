import type { Address, Provision } from "../../core/provision/types.js";

export type Entry = {
  address: Address;
  kind: Provision["kind"];
  label: string | null;
  heading: string | null;
  /** 0 for parts and chapters, 1 for what stands in them. */
  level: number;
  count: number;
  /** 0 (none) to 4, by count: the page colours it and always shows the number. */
  heat: number;
};

const containers = new Set<Provision["kind"]>(["part", "chapter", "section", "subsection"]);
const leaves = new Set<Provision["kind"]>(["article", "annex", "form"]);

/** The contents list: containers, articles, annexes; a count holds what hangs anywhere below. */
export function contentsOf(
  provisions: readonly Provision[],
  counts: ReadonlyMap<Address, number> = new Map(),
): Entry[] {
  const below = totalsBelow(provisions, counts);
  const listed = new Set<Address | null>([null]);
  const entries: Entry[] = [];
  for (const { address, kind, label, heading, parent } of provisions) {
    if (!listed.has(parent)) continue;
    const isContainer = containers.has(kind);
    if (isContainer) listed.add(address);
    else if (!leaves.has(kind)) continue;
    const count = isContainer ? 0 : (below.get(address) ?? 0);
    const level = parent === null ? 0 : 1;
    entries.push({
      address,
      kind,
      label,
      heading: listed.has(address) ? sentenceCase(heading) : heading,
      level,
      count,
      heat: heatOf(count),
    });
  }
  return entries;
}

/** The counts of each provision with all below it. */
export function totalsBelow(
  provisions: readonly Provision[],
  counts: ReadonlyMap<Address, number>,
): Map<Address, number> {
  const totals = new Map(counts);
  for (const { address, parent } of provisions.toReversed()) {
    const count = totals.get(address) ?? 0;
    if (parent !== null && count > 0) totals.set(parent, (totals.get(parent) ?? 0) + count);
  }
  return totals;
}

export function heatOf(count: number): number {
  if (count === 0) return 0;
  return count <= 3 ? 1 : count <= 8 ? 2 : count <= 12 ? 3 : 4;
}

// Headings of chapters are printed in capitals, which a narrow list has no room for.
function sentenceCase(heading: string | null): string | null {
  if (heading === null || heading !== heading.toUpperCase()) return heading;
  const lower = heading.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
