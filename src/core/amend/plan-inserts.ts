import type { Rank } from "../provision/labels.js";
import type { Address, Provision } from "../provision/types.js";
import { needsPerson, type Edit, type Plan } from "./edits.js";
import { byRank, rankOfLabel } from "./numbering.js";
import { isAnnexAddress, rankOf } from "./openings.js";
import type { CitedOperation, Piece } from "./operation.js";
import { isRepealed, type Page } from "./page.js";
import type { Reason } from "./reasons.js";

type Slot = { address: Address; kind: Provision["kind"]; label: string; parent: Address | null };
type Place = { at: number } | { reason: Reason; waits: boolean };

/** Plans insertions: each piece where the act fixes it, or where its number says. */
export function planInsertion(operation: CitedOperation, page: Page, act: Page): Plan {
  const targets = operation.targets.map(({ address }) => address);
  if (operation.anchor !== null && "end" in operation.anchor) return appended(operation, page);
  const pieces = operation.pieces.length > 0 ? operation.pieces : annexPieces(operation, act);
  if (pieces.length === 0) return needsPerson({ code: "no-quoted-text" }, targets);
  const edits: Edit[] = [];
  let before: Slot | null = null;
  for (const piece of pieces) {
    const slot = slotOf(itemAddress(piece.target.address, page));
    const place = placeOf(operation, slot, before, page);
    if ("reason" in place) return needsPerson(place.reason, targets, place.waits);
    edits.push(insertion(page, place.at, piece, slot.address));
    before = slot;
  }
  return { status: "edits", edits, targets };
}

// New annexes and forms stand in the act itself.
function annexPieces({ targets }: CitedOperation, act: Page): Piece[] {
  const pieces = targets.map((target) => {
    const found = act.find(target.address);
    if (found.status !== "one" || !isAnnexAddress(target.address)) return null;
    const { start, end } = found.provision;
    return { target, text: act.text.slice(start, end).trim() };
  });
  return pieces.every((piece) => piece !== null) ? pieces : [];
}

function insertion(page: Page, at: number, { text }: Piece, address: Address): Edit {
  const onNewLine = at === 0 || page.text.charAt(at - 1) === "\n";
  const atEnd = at >= page.text.length;
  const padded = `${onNewLine ? "" : "\n"}${text}${atEnd && !onNewLine ? "" : "\n"}`;
  return { start: at, end: at, text: padded, level: "unit", address };
}

const kinds: Record<string, Provision["kind"]> = {
  part: "part",
  chp: "chapter",
  sec: "section",
  subsec: "subsection",
  art: "article",
  cl: "clause",
  point: "point",
  sub: "subpoint",
  annex: "annex",
  form: "form",
};

// "Bổ sung mục 3 vào Phụ lục I": acts call the items of an annex so, however they are numbered.
function itemAddress(address: Address, page: Page): Address {
  const item = /^((?:annex|form)_(?:(?!__).)+)__sec_(\d+)$/u.exec(address);
  const home = item === null ? null : page.find(item[1] ?? "");
  const there = home?.status === "one" ? page.tree.children(home.provision.address) : [];
  const onlyItems =
    there.some((p) => p.kind === "clause") && !there.some((p) => p.kind === "section");
  return onlyItems ? `${item?.[1] ?? ""}__cl_${item?.[2] ?? ""}` : address;
}

function slotOf(address: Address): Slot {
  const parts = address.split("__");
  const [stem = "", ...label] = (parts.at(-1) ?? "").split("_");
  const parent = parts.length > 1 ? parts.slice(0, -1).join("__") : null;
  return { address, kind: kinds[stem] ?? "article", label: label.join("_"), parent };
}

function placeOf(operation: CitedOperation, slot: Slot, before: Slot | null, page: Page): Place {
  const { address } = slot;
  if (page.find(address).status !== "none")
    return { reason: { code: "already-there", address }, waits: true };
  if (slot.parent !== null && page.find(slot.parent).status !== "one")
    return { reason: { code: "target-unknown", address: slot.parent }, waits: true };
  const siblings = siblingsOf(slot, page);
  const { anchor } = operation;
  if (anchor !== null && "after" in anchor) return besideAnchor(slot, siblings, anchor.after, page);
  if (anchor !== null && "before" in anchor)
    return beforeAnchor(slot, siblings, anchor.before, page);
  return operation.within === null
    ? byNumber(slot, siblings, before)
    : inHeading(slot, siblings, before, { page, heading: operation.within });
}

// "Bổ sung Điều 14a vào Chương II": also where Điều 14 is the last of Chương I.
function inHeading(
  slot: Slot,
  siblings: Provision[],
  before: Slot | null,
  { page, heading }: { page: Page; heading: Address },
): Place {
  const found = page.find(heading);
  if (found.status !== "one")
    return { reason: { code: "target-unknown", address: heading }, waits: true };
  const { start, end } = found.provision;
  const inside = siblings.filter((p) => start <= p.start && p.end <= end);
  const [first] = inside;
  const wanted = rankOfLabel(slot.kind, slot.label);
  const opens = first !== undefined && byRank(wanted, rankOfLabel(slot.kind, first.label)) < 0;
  const place = byNumber(slot, siblings, before);
  if ("reason" in place) return place;
  if (place.at > start && place.at <= end) return place;
  return opens && place.at === start
    ? { at: first.start }
    : { reason: { code: "place-unclear", address: slot.address }, waits: false };
}

function siblingsOf({ kind, parent }: Slot, page: Page): Provision[] {
  if (parent !== null) {
    const found = page.find(parent);
    const home = found.status === "one" ? found.provision.address : parent;
    return page.tree.children(home).filter((p) => p.kind === kind);
  }
  return page.provisions.filter(
    (p) =>
      p.kind === kind &&
      (kind === "annex" || kind === "form" || !/^(?:annex|form)/u.test(p.address)),
  );
}

function besideAnchor(slot: Slot, siblings: Provision[], anchor: Address, page: Page): Place {
  const found = page.find(anchor);
  if (found.status !== "one")
    return { reason: { code: "anchor-unknown", address: anchor }, waits: true };
  const index = siblings.findIndex((p) => p.address === found.provision.address);
  // "Bổ sung Mục 2a vào sau Mục 2" and an article behind a section stand behind all that is in it.
  if (index < 0) return aroundAnchor(slot, found.provision);
  const wanted = rankOfLabel(slot.kind, slot.label);
  let last = index;
  // Behind 3a where that is there already: 3b goes behind it.
  while (follows(siblings[last + 1], siblings[index], slot, wanted)) last++;
  const next = siblings[last + 1];
  if (next !== undefined && byRank(rankOfLabel(slot.kind, next.label), wanted) < 0)
    return { reason: { code: "place-unclear", address: slot.address }, waits: false };
  return { at: siblings[last]?.end ?? found.provision.end };
}

function follows(
  next: Provision | undefined,
  anchor: Provision | undefined,
  { kind }: Slot,
  wanted: Rank,
): boolean {
  if (next === undefined || anchor === undefined) return false;
  const there = rankOfLabel(kind, next.label);
  return there.main === rankOfLabel(kind, anchor.label).main && byRank(there, wanted) < 0;
}

function aroundAnchor(slot: Slot, anchor: Provision): Place {
  const outer =
    anchor.kind in rankOf && rankOf[anchor.kind as keyof typeof rankOf] > rankOf.article;
  if (outer && slot.kind === anchor.kind) return { at: anchor.end };
  return { reason: { code: "place-unclear", address: slot.address }, waits: false };
}

function beforeAnchor(slot: Slot, siblings: Provision[], anchor: Address, page: Page): Place {
  const found = page.find(anchor);
  if (found.status !== "one")
    return { reason: { code: "anchor-unknown", address: anchor }, waits: true };
  const index = siblings.findIndex((p) => p.address === found.provision.address);
  if (index < 0) return { reason: { code: "place-unclear", address: slot.address }, waits: false };
  return { at: found.provision.start };
}

function byNumber(slot: Slot, siblings: Provision[], before: Slot | null): Place {
  const { address, kind } = slot;
  const wanted = rankOfLabel(kind, slot.label);
  const earlier = siblings.filter((p) => byRank(rankOfLabel(kind, p.label), wanted) < 0);
  const previous = earlier.at(-1);
  const follows =
    before !== null && before.parent === slot.parent ? rankOfLabel(kind, before.label) : null;
  const last = follows ?? (previous === undefined ? null : rankOfLabel(kind, previous.label));
  if (previous === undefined || last === null)
    return { reason: { code: "place-unclear", address }, waits: true };
  if (wanted.main > last.main + 1) return { reason: { code: "gap-before", address }, waits: true };
  const inOrder = siblings.indexOf(previous) === earlier.length - 1;
  return inOrder
    ? { at: previous.end }
    : { reason: { code: "place-unclear", address }, waits: false };
}

// "Bổ sung vào cuối khoản 2": a new paragraph, which must not be taken for the last point's.
function appended({ targets, pieces }: CitedOperation, page: Page): Plan {
  const addresses = targets.map(({ address }) => address);
  const [piece] = pieces;
  const found = page.find(addresses[0] ?? "");
  if (piece === undefined) return needsPerson({ code: "no-quoted-text" }, addresses);
  if (found.status !== "one")
    return needsPerson({ code: "target-unknown", address: addresses[0] ?? "" }, addresses, true);
  const { provision } = found;
  const units = page.tree.children(provision.address).filter(({ kind }) => kind !== "paragraph");
  if (units.length > 0 || isRepealed(page, provision))
    return needsPerson({ code: "place-unclear", address: provision.address }, addresses);
  return {
    status: "edits",
    edits: [insertion(page, provision.end, piece, provision.address)],
    targets: addresses,
  };
}
