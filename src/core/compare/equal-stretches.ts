/** A stretch of characters that two texts share, and where it stands in both. */
export type Stretch = { a: number; b: number; length: number };

type Range = { a: number; aEnd: number; b: number; bEnd: number };

// A range below this is cheaper cut into words than searched.
const worthSearching = 90;
const probeLength = 32;
const probesAt = [1 / 2, 1 / 4, 3 / 4];

/**
 * Long stretches that two texts plainly share, in order: their common beginning and end and, between,
 * what stands around passages that occur once in both. Found with string search alone, in
 * n log n; a guide for where to look closer, not a whole comparison.
 */
export function equalStretches(before: string, after: string): Stretch[] {
  const found: Stretch[] = [];
  const open: (Range | Stretch)[] = [{ a: 0, aEnd: before.length, b: 0, bEnd: after.length }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ("length" in next) {
      found.push(next);
      continue;
    }
    const { lead, trail } = trimmed(before, after, next);
    const { a, aEnd, b, bEnd } = next;
    const inner = { a: a + lead, aEnd: aEnd - trail, b: b + lead, bEnd: bEnd - trail };
    const middle = anchor(before, after, inner);
    // Taken from the end: what is pushed last comes first.
    if (trail > 0) open.push({ a: inner.aEnd, b: inner.bEnd, length: trail });
    if (middle !== null) {
      const { a: x, b: y, length } = middle;
      open.push({ a: x + length, aEnd: inner.aEnd, b: y + length, bEnd: inner.bEnd }, middle);
      open.push({ a: inner.a, aEnd: x, b: inner.b, bEnd: y });
    }
    if (lead > 0) open.push({ a, b, length: lead });
  }
  return found;
}

/** How many characters two texts share at their beginning and end. */
export function sharedEnds(before: string, after: string): number {
  const { lead, trail } = trimmed(before, after, {
    a: 0,
    aEnd: before.length,
    b: 0,
    bEnd: after.length,
  });
  return lead + trail;
}

function trimmed(before: string, after: string, { a, aEnd, b, bEnd }: Range) {
  const most = Math.min(aEnd - a, bEnd - b);
  let lead = 0;
  while (lead < most && before.charCodeAt(a + lead) === after.charCodeAt(b + lead)) lead++;
  let trail = 0;
  while (
    trail < most - lead &&
    before.charCodeAt(aEnd - 1 - trail) === after.charCodeAt(bEnd - 1 - trail)
  )
    trail++;
  return { lead, trail };
}

/** A passage of the range that stands once in both texts; its ends are grown when it is trimmed. */
function anchor(before: string, after: string, { a, aEnd, b, bEnd }: Range): Stretch | null {
  if (Math.min(aEnd - a, bEnd - b) < worthSearching) return null;
  const [old, fresh] = [before.slice(a, aEnd), after.slice(b, bEnd)];
  for (const share of probesAt) {
    const at = Math.floor(share * (old.length - probeLength));
    const probe = old.slice(at, at + probeLength);
    const there = fresh.indexOf(probe);
    if (there < 0 || fresh.includes(probe, there + 1) || old.indexOf(probe) !== at) continue;
    if (!old.includes(probe, at + 1)) return { a: a + at, b: b + there, length: probeLength };
  }
  return null;
}
