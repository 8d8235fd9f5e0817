import { linesOf } from "../text/lines.js";
import type { Order } from "./orders.js";
import type { Piece, Target } from "./operation.js";
import { byRank, rankOfLabel } from "./numbering.js";
import { openingOf, rankOf, type Opening } from "./openings.js";
import type { UnitKind } from "./tokens.js";
import type { Reason } from "./reasons.js";
import type { Step } from "./citation-groups.js";
import { addressOf } from "./targets.js";

/** What the quoted text gives to each order, and what it repeats around that. */
export type Allotment = { pieces: Piece[][]; frames: Piece[]; doubt: Reason | null };

type Slot = { target: Target; path: Step[]; order: number; frame: boolean; lines: string[] };

/**
 * Cuts a quoted text to the targets of the orders that announce it. Its lines are read with what the
 * sentence names in mind: a unit it names opens a piece, a unit around one is a frame, what is smaller
 * belongs to the piece it stands in, and anything else makes the allotment doubtful.
 */
export function allot(quoted: string, orders: Order[]): Allotment {
  const slots = slotsOf(orders);
  const only = orders[0];
  if (orders.length === 1 && only?.targets.length === 1 && !startsLabelled(quoted, slots))
    return unlabelled(quoted, only);
  const { doubt, opened } = fill(quoted, slots);
  const lacking = slots.find((slot) => !slot.frame && !opened.has(slot));
  const pieces = orders.map((_, order) =>
    slots.filter((slot) => !slot.frame && slot.order === order && opened.has(slot)).map(pieceOf),
  );
  return {
    pieces,
    frames: slots.filter((slot) => slot.frame && opened.has(slot)).map(pieceOf),
    doubt:
      doubt ??
      omission(
        pieces
          .flat()
          .map(({ text }) => text)
          .join("\n"),
        orders,
      ) ??
      (lacking ? { code: "quote-lacks", address: lacking.target.address } : null),
  };
}

const pieceOf = ({ target, lines }: Slot): Piece => ({ target, text: lines.join("\n").trim() });

// Dots that stand for a whole line leave open what stays; a longer row of them is a blank to fill in.
const dots = /^(?:\p{L}{0,2}\d*[.)]\s+)?(?:…|\.{3}|\(…\)|\(\.{3}\)|\[…\]|\[\.{3}\])[;.]?$/u;

// In a form they are what is to be filled in.
function omission(quoted: string, orders: Order[]): Reason | null {
  if (orders.some(({ paths }) => paths.some(isInForm))) return null;
  const lines = linesOf(quoted).map(({ text }) => text.trim());
  const forms = lines.findIndex((line) => openingOf(line)?.kind === "form");
  const law = forms < 0 ? lines : lines.slice(0, forms);
  return law.some((line) => dots.test(line)) ? { code: "quote-omits" } : null;
}

const isInForm = (path: Step[]) => path.some((step) => step.kind === "form");

// "Điều 1. Phạm vi⏎…⏎2. Hai.": dots in what the quotation repeats around its pieces change nothing.
function leavesOut(line: string, mark: Opening | null, current: Slot | null, slots: Slot[]) {
  const around = current === null || current.frame;
  const begins = mark !== null && slots.some(({ path, frame }) => !frame && opens(path[0], mark));
  return around && !begins && dots.test(line.trim()) && !slots.some(({ path }) => isInForm(path));
}

function slotsOf(orders: Order[]): Slot[] {
  const slots: Slot[] = [];
  orders.forEach(({ targets, paths }, order) => {
    targets.forEach((target, i) => {
      slots.push({ target, path: paths[i] ?? [], order, frame: false, lines: [] });
    });
  });
  for (const { path } of [...slots])
    for (let i = 1; i < path.length; i++) {
      const outer = path.slice(i);
      const target = { address: addressOf(outer), part: null };
      if (!slots.some((slot) => slot.target.address === target.address))
        slots.push({ target, path: outer, order: -1, frame: true, lines: [] });
    }
  return slots;
}

// "II. QUY TRÌNH", "2. Hai": annexes number their sections without the word; read so where one is announced.
function markOf(line: string, slots: Slot[]): Opening | null {
  const mark = openingOf(line);
  const label = /^\s*([IVXLC]{1,7}(?=\.\s+\p{Lu})|\d{1,3}(?=\.\s))/u.exec(line)?.[1];
  if (label === undefined) return mark;
  const sections = slots.filter(({ path }) => path[0]?.kind === "section");
  const isNamed = ({ path }: Slot) => path[0]?.label === label && path.some(isAttached);
  const isSection = mark === null ? sections.length > 0 : sections.some(isNamed);
  return isSection ? { kind: "section", label } : mark;
}

const isAttached = ({ kind }: Step) => kind === "annex" || kind === "form";

// A label smaller than the target's is part of what was quoted without its own.
function startsLabelled(quoted: string, slots: Slot[]): boolean {
  const mark = markOf(quoted.split("\n", 1)[0] ?? "", slots);
  const [target] = slots;
  const kind = target?.path[0]?.kind;
  return mark !== null && kind !== undefined && rankOf[mark.kind] >= rankOf[kind];
}

const opens = (step: Step | undefined, mark: Opening) =>
  step !== undefined &&
  step.kind === mark.kind &&
  (mark.label === null
    ? mark.kind === "subpoint" || mark.kind === "annex"
    : mark.label === step.label);

// Text without its own number: it can only be the words of a leaf, or a heading or paragraph.
function unlabelled(quoted: string, order: Order): Allotment {
  const [target] = order.targets;
  const [path = []] = order.paths;
  const kind = path[0]?.kind ?? "article";
  if (target === undefined) return { pieces: [[]], frames: [], doubt: { code: "no-target" } };
  const piece = { target, text: quoted.trim() };
  const labelled = linesOf(quoted).some(({ text }) => {
    const mark = openingOf(text);
    return mark !== null && rankOf[mark.kind] >= Math.min(1, rankOf[kind]);
  });
  const free = target.part !== null || (order.anchor !== null && "end" in order.anchor);
  const leaf =
    (kind === "clause" || kind === "point" || kind === "subpoint") && order.action !== "insert";
  if (isWholeAttachment(kind, path[0]?.label ?? "", quoted) && target.part === null)
    return { pieces: [[piece]], frames: [], doubt: omission(quoted, [order]) };
  const doubt: Reason | null =
    (free || leaf) && !labelled
      ? omission(quoted, [order])
      : { code: "quote-without-label", address: target.address };
  return { pieces: [[piece]], frames: [], doubt };
}

// "PHỤ LỤC 2 DANH MỤC HÓA CHẤT", "DANH MỤC HÓA CHẤT": what begins with its name or title is all of it.
function isWholeAttachment(kind: UnitKind, label: string, quoted: string): boolean {
  if (kind !== "annex" && kind !== "form") return false;
  const [first = ""] = quoted.trim().split("\n", 1);
  const named = /^(?:Phụ lục|Phụ biểu|Biểu mẫu|Mẫu|Biểu)(?: số)?\s+([\p{L}\d./-]+)/iu.exec(first);
  if (named !== null) return (named[1] ?? "").replace(/[.:]$/u, "") === label;
  return !/\p{Ll}/u.test(first) && /\p{Lu}{2}/u.test(first);
}

function fill(quoted: string, slots: Slot[]): { doubt: Reason | null; opened: Set<Slot> } {
  const opened = new Set<Slot>();
  let current: Slot | null = introduced(quoted, slots);
  if (current !== null) opened.add(current);
  let doubt: Reason | null = null;
  let depth = 0;
  const numbered = new Map<UnitKind, string>();
  for (const { text } of linesOf(quoted)) {
    const mark = depth === 0 ? markOf(text, slots) : null;
    depth = Math.max(0, depth + depthOf(text));
    if (leavesOut(text, mark, current, slots)) continue;
    // Inside a whole piece a smaller unit is content, even where the sentence names one of its number
    // elsewhere: only a frame between them, or the numbering, can tell the two apart.
    const inside: boolean = mark !== null && within(mark, current) && goesOn(mark, numbered);
    const next: Slot | null = mark && !inside ? slotFor(mark, slots, opened, current) : null;
    if (next !== null) {
      if (next !== current) opened.add(next);
      current = next;
    } else if (mark !== null && !within(mark, current) && !isWrapped(mark, slots))
      doubt ??= { code: "quote-names-more", words: text };
    if (mark !== null) count(mark, numbered);
    if (current === null) doubt ??= { code: "quote-names-more", words: text };
    current?.lines.push(text);
  }
  return { doubt, opened };
}

// "Hồ sơ gồm:⏎a) …" for "đoạn mở đầu và điểm a": the introduction quoted without its number.
function introduced(quoted: string, slots: Slot[]): Slot | null {
  const [first] = slots;
  const unmarked = markOf(quoted.split("\n", 1)[0] ?? "", slots) === null;
  return first?.target.part === "intro" && unmarked ? first : null;
}

// "1. …⏎b) …": points begin with a), so b) is no part of the clause, nor is what was counted before.
function goesOn({ kind, label }: Opening, numbered: Map<UnitKind, string>): boolean {
  if ((kind !== "clause" && kind !== "point") || !/^(?:\d|\p{Ll})/u.test(label ?? "")) return true;
  const before = numbered.get(kind);
  const first = kind === "clause" ? "1" : "a";
  if (before === undefined) return label === first || /\./u.test(label ?? "");
  return byRank(rankOfLabel(kind, before), rankOfLabel(kind, label)) < 0;
}

function count({ kind, label }: Opening, numbered: Map<UnitKind, string>): void {
  for (const smaller of numbered.keys())
    if (rankOf[smaller] < rankOf[kind]) numbered.delete(smaller);
  numbered.set(kind, label ?? "");
}

// "… theo⏎Mẫu số 04 ban hành kèm theo …": a broken line begins with a citation, not with a form.
function isWrapped(mark: Opening, slots: Slot[]): boolean {
  if (rankOf[mark.kind] <= rankOf.article) return false;
  return !slots.some(({ path }) => path[0]?.kind === mark.kind);
}

const depthOf = (line: string) =>
  (line.match(/“/gu)?.length ?? 0) - (line.match(/”/gu)?.length ?? 0);

// What is smaller than a whole piece is part of it; a heading or a frame holds no units of its own.
function within(mark: Opening, current: Slot | null): boolean {
  if (current === null || current.frame) return false;
  const kind = current.path[0]?.kind ?? "article";
  if (current.target.part !== null) return false;
  return rankOf[mark.kind] < rankOf[kind];
}

function slotFor(
  mark: Opening,
  slots: Slot[],
  opened: Set<Slot>,
  current: Slot | null,
): Slot | null {
  const open = slots.filter((slot) => !opened.has(slot) && opens(slot.path[0], mark));
  const inFrame = open.find((slot) => framedBy(slot, current));
  return inFrame ?? open[0] ?? null;
}

const framedBy = (slot: Slot, current: Slot | null) =>
  current !== null &&
  slot.path.slice(1).some((step) => step === current.path[0] || same(step, current.path[0]));

const same = (a: Step, b: Step | undefined) => a.kind === b?.kind && a.label === b.label;
