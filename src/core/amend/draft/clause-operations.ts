import type { Address, Provision } from "../../provision/types.js";
import { repealedMark } from "../page.js";
import { anchorOf } from "./anchors.js";
import { isCitable, isSame, type Side, type Texts } from "./differences.js";
import { drafted, whole, type DraftedOperation } from "./drafted-operation.js";

const named = new Set<Provision["kind"]>(["clause", "point"]);

/**
 * The operations that turn a provision into its new wording, each as small as a drafter would make it;
 * null where they cannot say it and the provision itself has to be replaced whole.
 */
export function operationsInside(texts: Texts, address: Address): DraftedOperation[] | null {
  const [old, fresh] = [texts.before.children(address), texts.after.children(address)];
  const own = ownOperations(texts, address, old.length > 0 && fresh.length > 0);
  if (own === null || !canRecurse(texts, old, fresh)) return null;
  const operations = [...own];
  for (const child of fresh) {
    if (old.every((other) => other.address !== child.address)) {
      const inserted = insertion(old, fresh, child);
      if (inserted === null) return null;
      merge(operations, inserted, texts.after.whole(child.address));
    } else {
      const changed = childOperations(texts, child.address);
      if (changed === null) return null;
      operations.push(...changed);
    }
  }
  const gone = old.filter((child) => fresh.every((other) => other.address !== child.address));
  operations.push(...gone.map((child) => drafted("repeal", [whole(child.address)])));
  return isWorthIt(texts, address, operations) ? operations : null;
}

function childOperations(texts: Texts, address: Address): DraftedOperation[] | null {
  if (isSame(texts, address)) return [];
  if (isRepealNow(texts, address)) return [drafted("repeal", [whole(address)])];
  const inside = operationsInside(texts, address);
  return inside ?? [substitution(texts.after, address)];
}

export const substitution = (after: Side, address: Address): DraftedOperation =>
  drafted("substitute", [whole(address)], { text: after.whole(address) });

// The placeholder is what a repeal leaves, with the mark of the list.
export function isRepealNow({ before, after }: Texts, address: Address): boolean {
  const text = after.whole(address);
  if (
    !text.includes(repealedMark) ||
    text.length > 60 ||
    before.own(address).includes(repealedMark)
  )
    return false;
  const label = /^\s*(?:Điều\s+\S+|\S+?[.)])(?=\s)/iu.exec(text)?.[0] ?? "";
  const mark = /\)\s/u.test(`${label} `) && before.whole(address).endsWith(";") ? ";" : "";
  return text === `${label} ${repealedMark}${mark}`;
}

// Heading and introduction have operations of their own only where units follow them.
function ownOperations(
  { before, after }: Texts,
  address: Address,
  followed: boolean,
): DraftedOperation[] | null {
  const [old, fresh] = [before.own(address), after.own(address)];
  if (old === fresh) return [];
  const provision = after.tree.get(address);
  if (provision === null || !followed) return null;
  if (provision.kind !== "article")
    return named.has(provision.kind)
      ? [drafted("substitute", [{ address, part: "intro" }], { text: fresh.trim() })]
      : null;
  const [oldHeading = "", ...oldIntro] = old.split("\n");
  const [heading = "", ...intro] = fresh.split("\n");
  const sameIntro = oldIntro.join("\n") === intro.join("\n");
  if (!sameIntro || oldHeading === heading || provision.heading === null) return null;
  return [drafted("retitle", [{ address, part: "heading" }], { text: heading.trim() })];
}

function canRecurse(texts: Texts, old: Provision[], fresh: Provision[]): boolean {
  const all = [...old, ...fresh];
  // "Mục II Phụ lục I" has a number as well; one that comes or goes is said with the annex around it.
  const sections = all.filter(({ kind }) => kind === "section");
  const stays = ({ address }: Provision) =>
    [old, fresh].every((side) => side.some((other) => other.address === address));
  if (!sections.every(stays)) return false;
  const plain = all.filter((child) => !named.has(child.kind) && !sections.includes(child));
  // Paragraphs, dashes and tables have no number to cite: they must be as they were.
  if (plain.some((child) => !isSame(texts, child.address))) return false;
  if (!all.every(({ address }) => isCitable(address))) return false;
  if (fresh.length > 0 && fresh.every(({ kind }) => !named.has(kind) && kind !== "section"))
    return false;
  const common = fresh.filter((child) => old.some((other) => other.address === child.address));
  const oldCommon = old.filter((child) => common.some((other) => other.address === child.address));
  if (!common.every((child, i) => child.address === oldCommon[i]?.address)) return false;
  return !isRenumbered(texts, old, fresh);
}

// Clauses that only changed their number cannot be told one by one.
function isRenumbered({ before, after }: Texts, old: Provision[], fresh: Provision[]): boolean {
  const bare = (side: Side, { address }: Provision) =>
    side.whole(address).replace(/^\s*(?:\d+\p{Ll}{0,2}\.|\p{Ll}\d{0,2}\))\s*/u, "");
  const homes = new Map(old.map((child) => [bare(before, child), child.address]));
  return fresh.some((child) => {
    const words = bare(after, child);
    const home = homes.get(words);
    return words.length > 20 && home !== undefined && home !== child.address;
  });
}

function insertion(
  old: Provision[],
  fresh: Provision[],
  child: Provision,
): DraftedOperation | null {
  if (!named.has(child.kind) || !isCitable(child.address)) return null;
  const anchor = anchorOf(old, fresh, child);
  return anchor === null ? null : drafted("insert", [whole(child.address)], { anchor });
}

// Neighbours that are inserted together are one instruction: "Bổ sung khoản 5, khoản 6 vào sau khoản 4".
function merge(operations: DraftedOperation[], inserted: DraftedOperation, text: string): void {
  const last = operations.at(-1);
  const beside =
    inserted.anchor !== null && "after" in inserted.anchor ? inserted.anchor.after : null;
  if (last?.action === "insert" && last.targets.at(-1)?.address === beside && last.text !== null) {
    last.targets.push(...inserted.targets);
    last.text = `${last.text}\n${text}`;
    return;
  }
  operations.push({ ...inserted, text });
}

// A drafter writes the whole provision anew before listing most of its parts.
function isWorthIt({ after }: Texts, address: Address, operations: DraftedOperation[]): boolean {
  const written = operations.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
  return operations.length < 2 || written < 0.75 * after.whole(address).length;
}
