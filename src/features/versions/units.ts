import { createHash } from "node:crypto";
import type { Address, Provision, Reading, Span } from "../../core/provision/types.js";
import type { UnitRef } from "./types.js";

/**
 * A stretch of a text that is stored once however many versions hold it: an article, an annex, the
 * preamble with all below them, or the own text of a chapter. Offsets count from the unit's start;
 * the root's parent is kept with the version, so an article that changes its chapter stays the same.
 */
export type Unit = { _id: string; text: string; provisions: Provision[]; spans: Span[] };

type Body = Pick<Reading, "text" | "provisions" | "spans">;

const containers = new Set<Provision["kind"]>(["part", "chapter", "section", "subsection"]);

/** Cuts a read text into units: their texts put end to end are the text. */
export function cutUnits(reading: Body): { units: Unit[]; refs: UnitRef[] } {
  const roots = unitRoots(reading.provisions);
  const units: Unit[] = [];
  const refs: UnitRef[] = [];
  for (const [index, root] of roots.entries()) {
    const start = index === 0 ? 0 : root.start;
    const end = roots[index + 1]?.start ?? reading.text.length;
    const unit = cutUnit(reading, root, { start, end });
    units.push(unit);
    refs.push({ unit: unit._id, parent: root.parent });
  }
  if (roots.length > 0) return { units, refs };
  const whole = unitOf({ text: reading.text, provisions: [], spans: reading.spans });
  return { units: [whole], refs: [{ unit: whole._id, parent: null }] };
}

type Root = { start: number; parent: Address | null; first: number; last: number };

/** Ranges [first, last) of the provisions that make a unit each. */
function unitRoots(provisions: Provision[]): Root[] {
  const inContainer = new Set<Address | null>([null]);
  const roots: Root[] = [];
  for (const [index, provision] of provisions.entries()) {
    const previous = roots.at(-1);
    if (inContainer.has(provision.parent)) {
      roots.push({
        start: provision.start,
        parent: provision.parent,
        first: index,
        last: index + 1,
      });
      if (containers.has(provision.kind)) inContainer.add(provision.address);
    } else if (previous !== undefined) previous.last = index + 1;
  }
  return roots;
}

function cutUnit(reading: Body, root: Root, range: { start: number; end: number }): Unit {
  const { start, end } = range;
  const provisions = reading.provisions.slice(root.first, root.last).map((provision, index) => ({
    ...provision,
    start: provision.start - start,
    end: Math.min(provision.end, end) - start,
    parent: index === 0 ? null : provision.parent,
  }));
  const spans = reading.spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({
      ...span,
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, end) - start,
    }));
  return unitOf({ text: reading.text.slice(start, end), provisions, spans });
}

function unitOf(body: Body): Unit {
  return { _id: sha256(JSON.stringify([body.text, body.provisions, body.spans])), ...body };
}

/** The inverse of `cutUnits`. Throws where a unit is missing: that is a broken store, not input. */
export function joinUnits(refs: UnitRef[], unitById: ReadonlyMap<string, Unit>): Body {
  const texts: string[] = [];
  const provisions: Provision[] = [];
  const spans: Span[] = [];
  let offset = 0;
  for (const ref of refs) {
    const unit = unitById.get(ref.unit);
    if (unit === undefined) throw new Error(`Unit ${ref.unit} is missing.`);
    for (const [index, provision] of unit.provisions.entries())
      provisions.push({
        ...provision,
        start: provision.start + offset,
        end: provision.end + offset,
        parent: index === 0 ? ref.parent : provision.parent,
      });
    for (const span of unit.spans) addSpan(spans, span, offset);
    texts.push(unit.text);
    offset += unit.text.length;
  }
  stretchContainers(provisions);
  return { text: texts.join(""), provisions, spans };
}

// A span that two units share was cut at their border: its halves are put together again.
function addSpan(spans: Span[], span: Span, offset: number): void {
  const last = spans.at(-1);
  const start = span.start + offset;
  const end = span.end + offset;
  if (last !== undefined && last.kind === span.kind && last.end === start && span.start === 0)
    last.end = end;
  else spans.push({ kind: span.kind, start, end });
}

function stretchContainers(provisions: Provision[]): void {
  const byAddress = new Map(provisions.map((provision) => [provision.address, provision]));
  for (const provision of provisions.toReversed()) {
    const parent = provision.parent === null ? undefined : byAddress.get(provision.parent);
    if (parent !== undefined && parent.end < provision.end) parent.end = provision.end;
  }
}

/** Names text and structure of a version together. */
export function contentHashOf(refs: UnitRef[]): string {
  return sha256(JSON.stringify(refs.map((ref) => [ref.unit, ref.parent])));
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
