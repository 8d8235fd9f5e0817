import type { Address, Provision } from "../../provision/types.js";
import { fold } from "../../text/fold.js";
import { anchorOf } from "./anchors.js";
import { isRepealNow, operationsInside, substitution } from "./clause-operations.js";
import { isCitable, isHeading, isSame, isUnit, type Texts } from "./differences.js";
import { drafted, whole, type DraftedOperation } from "./drafted-operation.js";

/** What an amending act cannot say, and why. */
export type Rest = { address: Address; reason: RestReason };
export type RestReason =
  | { code: "renumbered"; before: Address }
  | { code: "not-citable" }
  | { code: "not-quotable" }
  | { code: "structure" };

export type Planned = { operations: DraftedOperation[]; rest: Rest[] };

/**
 * The operations for articles, headings, annexes and forms, in the order of the new text. `wholly` are
 * units to be replaced whole, because smaller instructions did not say it exactly.
 */
export function unitOperations(texts: Texts, wholly: Set<Address>): Planned {
  const planned: Planned = { operations: [], rest: [] };
  const old = unitsOf(texts.before.reading.provisions);
  const fresh = unitsOf(texts.after.reading.provisions);
  const oldAddresses = new Set(old.map(({ address }) => address));
  const newAddresses = new Set(fresh.map(({ address }) => address));
  const renumbered = renumberedArticles(texts, old, fresh);
  const inserted = new Set<Address>();
  const inWhole = (unit: Provision) =>
    texts.after.tree.ancestors(unit.address).some((p) => wholly.has(p.address));
  fresh.forEach((unit) => {
    const { address } = unit;
    if (inWhole(unit)) return;
    const home = renumbered.get(address);
    if (home !== undefined) planned.rest.push(...renumberedRest(texts, address, home));
    else if (!oldAddresses.has(address)) {
      if (!isInside(unit, inserted)) insertUnit(texts, { old, fresh }, unit, { planned, inserted });
    } else planned.operations.push(...changedUnit(texts, unit, wholly, planned));
  });
  const inOldWhole = (address: Address) =>
    texts.before.tree.ancestors(address).some((p) => wholly.has(p.address));
  const gone = old.filter(
    ({ address }) => !newAddresses.has(address) && !renumbered.has(address) && !inOldWhole(address),
  );
  for (const unit of gone) {
    // A heading whose articles stay only loses its name.
    const part = isHeading(unit) ? "heading" : null;
    if (!isCitable(unit.address))
      planned.rest.push({ address: unit.address, reason: { code: "not-citable" } });
    else planned.operations.push(drafted("repeal", [{ address: unit.address, part }]));
  }
  return planned;
}

// Forms lie in annexes: what is replaced with the annex needs no operation of its own.
function unitsOf(provisions: Provision[]): Provision[] {
  return provisions.filter(
    (p) =>
      (isUnit(p) || isHeading(p)) &&
      !(/^(?:annex|form)/u.test(p.address) && p.parent !== null && p.kind !== "form"),
  );
}

function isInside(unit: Provision, inserted: Set<Address>): boolean {
  return unit.parent !== null && inserted.has(unit.parent);
}

function changedUnit(
  texts: Texts,
  unit: Provision,
  wholly: Set<Address>,
  planned: Planned,
): DraftedOperation[] {
  const { address } = unit;
  const { before, after } = texts;
  if (isHeading(unit)) {
    if (wholly.has(address)) return [substitution(after, address)];
    if (before.own(address) === after.own(address)) return [];
    return [
      drafted("retitle", [{ address, part: "heading" }], { text: after.own(address).trim() }),
    ];
  }
  if (isSame(texts, address)) return [];
  if (!isCitable(address)) {
    planned.rest.push({ address, reason: { code: "not-citable" } });
    return [];
  }
  if (isRepealNow(texts, address)) return [drafted("repeal", [whole(address)])];
  const inside = wholly.has(address) ? null : operationsInside(texts, address);
  return inside ?? [substitution(after, address)];
}

// With an article all that is in it has its number changed.
function renumberedRest({ after }: Texts, address: Address, home: Address): Rest[] {
  const inside = after.reading.provisions.filter(
    (p) => p.address === address || p.address.startsWith(`${address}__`),
  );
  return inside.map((p) => {
    const before = home + p.address.slice(address.length);
    return { address: p.address, reason: { code: "renumbered", before } };
  });
}

type Units = { old: Provision[]; fresh: Provision[] };

function insertUnit(
  texts: Texts,
  { old, fresh }: Units,
  unit: Provision,
  { planned, inserted }: { planned: Planned; inserted: Set<Address> },
): void {
  const { address } = unit;
  const below = fresh.filter((p) => p.parent === address);
  const staying = below.some((p) => old.some((other) => other.address === p.address));
  if (!isCitable(address)) planned.rest.push({ address, reason: { code: "not-citable" } });
  else if (isHeading(unit) && staying)
    planned.rest.push({ address, reason: { code: "structure" } });
  else {
    inserted.add(address);
    for (const child of below) inserted.add(child.address);
    const anchor = anchorOf(old, fresh, unit);
    const text = texts.after.whole(address);
    planned.operations.push(drafted("insert", [whole(address)], { anchor, text }));
  }
}

/** Articles whose old text now stands under another number: an act does not renumber what stays. */
function renumberedArticles({ before, after }: Texts, old: Provision[], fresh: Provision[]) {
  const heading = (p: Provision | null) => fold(p?.heading ?? "");
  const found = new Map<Address, Address>();
  const suspects = fresh.filter(
    (p) => p.kind === "article" && before.tree.get(p.address)?.heading !== p.heading,
  );
  if (suspects.length === 0) return found;
  const homes = new Map<string, Provision[]>();
  for (const p of old.filter(({ kind }) => kind === "article"))
    homes.set(heading(p), [...(homes.get(heading(p)) ?? []), p]);
  const opening = (text: string) => fold(text.replace(/^\s*Điều\s+\S+/iu, "").slice(0, 80));
  for (const p of suspects) {
    const name = heading(p);
    const [home, ...others] = homes.get(name) ?? [];
    if (home === undefined || others.length > 0 || home.address === p.address) continue;
    if (name.length < 3 || heading(before.tree.get(p.address)) === name) continue;
    // The old number must be taken by another matter, or be gone: else this is a new article.
    const moved = heading(after.tree.get(home.address)) !== name;
    if (moved && opening(after.whole(p.address)) === opening(before.whole(home.address)))
      found.set(p.address, home.address);
  }
  return found;
}
