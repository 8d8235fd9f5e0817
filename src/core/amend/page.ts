import { itemMarkOf } from "../provision/item-marks.js";
import { treeOf, type Tree } from "../provision/tree.js";
import type { Address, Provision, Reading } from "../provision/types.js";
import type { Target } from "./operation.js";

/** The answer to a citation: one provision, or why there is not exactly one. */
export type Found =
  { status: "one"; provision: Provision } | { status: "none" } | { status: "several" };

/** A text as it stands at one point of amending. */
export type Page = {
  text: string;
  tree: Tree;
  provisions: Provision[];
  find(address: Address): Found;
  /** Where the own text of a provision ends and its first child begins. */
  ownEnd(provision: Provision): number;
};

/** Makes a reading answer citations. The text must be free of note marks. */
export function pageOf(reading: Reading): Page {
  const tree = treeOf(reading);
  const repeated = new Set(
    reading.provisions.flatMap(({ address }) =>
      address.includes("~") ? [address.replace(/~\d+(?=__|$)/gu, "")] : [],
    ),
  );
  return {
    text: reading.text,
    tree,
    provisions: reading.provisions,
    find: (address) => findIn(reading, tree, repeated, address),
    ownEnd: (provision) => tree.children(provision.address)[0]?.start ?? provision.end,
  };
}

function findIn(reading: Reading, tree: Tree, repeated: Set<Address>, address: Address): Found {
  if (repeated.has(address)) return { status: "several" };
  const exact = tree.get(address);
  if (exact !== null) return { status: "one", provision: exact };
  // Sections may be cited without their chapter, forms with or without the annex they stand in: the
  // innermost of these is looked for by its own number, the rest of the address inside it.
  const item = itemOfAnnex(tree, address);
  if (item !== null) return { status: "one", provision: item };
  const parts = address.split("__");
  const home = parts.findLastIndex((part) => /^(?:sec|subsec|chp|form|annex)_/u.test(part));
  if (home < 0) return { status: "none" };
  const outer = parts.slice(0, home + 1);
  const alike = reading.provisions.filter((p) => sameUnit(p.address, outer.at(-1) ?? ""));
  const inside = alike.filter((p) => holds(p.address, outer));
  const candidates = inside.length > 0 ? inside : alike;
  const [only, ...others] = candidates;
  if (only === undefined) return { status: "none" };
  if (others.length > 0) return { status: "several" };
  const rest = parts.slice(home + 1);
  const found = rest.length === 0 ? only : tree.get([only.address, ...rest].join("__"));
  return found === null ? { status: "none" } : { status: "one", provision: found };
}

// "mục 2 Phụ lục I": acts call the items of an annex so, however they are numbered.
function itemOfAnnex(tree: Tree, address: Address): Provision | null {
  const item = /^((?:annex|form)_(?:(?!__).)+)__sec_(\d+)$/u.exec(address);
  return item === null ? null : tree.get(`${item[1] ?? ""}__cl_${item[2] ?? ""}`);
}

const unpadded = (part: string) => part.replace(/_0+(?=\d)/u, "_").replace(/[.]$/u, "");
const sameUnit = (address: Address, part: string) =>
  unpadded((address.split("__").at(-1) ?? "").replace(/~\d+$/u, "")) === unpadded(part);
const holds = (address: Address, cited: string[]) =>
  cited.slice(0, -1).every((part) => address.split("__").includes(part));

/** The label of a provision as printed at its start, white space behind it included. */
export function printedLabel(page: Page, { kind, start, end }: Provision): string {
  const line = page.text.slice(start, Math.min(end, start + 200)).split("\n", 1)[0] ?? "";
  if (kind === "clause" || kind === "point" || kind === "subpoint") return itemLabel(line);
  const patterns: Partial<Record<Provision["kind"], RegExp>> = {
    article: /^\s*Điều\s+\d+\s?\p{Ll}{0,2}\s*[.:]?\s*/iu,
    chapter: /^\s*Chương\s+[^\s.:]+\s*[.:]?\s*/iu,
    section: /^\s*Mục\s+[^\s.:]+\s*[.:]?\s*/iu,
    subsection: /^\s*Tiểu mục\s+[^\s.:]+\s*[.:]?\s*/iu,
    part: /^\s*Phần\s+(?:thứ\s+\p{L}+|[^\s.:]+)\s*[.:]?\s*/iu,
    annex: /^\s*(?:Phụ lục|Phụ biểu)(?:\s+số)?(?:\s+[IVXLC\d][^\s:]*)?\s*[.:]?\s*/iu,
    form: /^\s*(?:Biểu mẫu|Mẫu|Biểu)\s+(?:số\s*)?[\d][^\s:]*\s*[.:]?\s*/iu,
  };
  const printed = patterns[kind]?.exec(line)?.[0];
  if (printed !== undefined) return printed;
  // "II. MỤC TIÊU": annexes and articles number their parts without the word.
  return kind === "section" || kind === "part" ? itemLabel(line) : "";
}

// As the reader knows them: "2.", "a)", "1-", "(ii)"; the number of a note behind it is left out.
function itemLabel(line: string): string {
  const mark = itemMarkOf(line);
  if (mark === null) return "";
  const end = mark.note?.from ?? mark.length;
  return line.slice(0, end) + (/^\s*/u.exec(line.slice(end))?.[0] ?? "");
}

/** Whether what stands at the address is printed with another label than the citation has. */
export const isOther = (provision: Provision, { label }: Target): boolean =>
  label !== undefined && provision.label !== label;

const isStructural = (kind: Provision["kind"]) =>
  kind === "part" || kind === "chapter" || kind === "section" || kind === "subsection";

/** Where the heading of a provision ends; its start where it has none. */
export function headingEnd(page: Page, provision: Provision): number {
  const { start, heading, kind } = provision;
  const ownEnd = page.ownEnd(provision);
  // Between the number of a chapter and its first article there is nothing but its name.
  if (isStructural(kind) && ownEnd < provision.end)
    return start + page.text.slice(start, ownEnd).trimEnd().length;
  const from = start + printedLabel(page, provision).length;
  if (heading === null) return start;
  // The heading as read may have been joined from several lines: compare without white space.
  const wanted = heading.replace(/\s+/gu, "");
  let matched = 0;
  for (let i = from; i < ownEnd && matched < wanted.length; i++) {
    const character = page.text.charAt(i);
    if (/\s/u.test(character)) continue;
    if (character !== wanted.charAt(matched)) break;
    if (++matched === wanted.length) return i + 1;
  }
  const lineEnd = page.text.indexOf("\n", from);
  return lineEnd < 0 ? ownEnd : Math.min(lineEnd, ownEnd);
}

export const repealedMark = "(được bãi bỏ)";

/** Whether nothing is left of a provision but its number. */
export function isRepealed(page: Page, { start, end }: Provision): boolean {
  return end - start < 200 && page.text.slice(start, end).includes(repealedMark);
}
