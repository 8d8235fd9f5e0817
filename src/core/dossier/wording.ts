import { treeOf, type Tree } from "../provision/tree.js";
import type { Provision, Reading } from "../provision/types.js";
import { freeLabel, isFree } from "./free-label.js";
import type { Item } from "./items.js";
import { insertedAt, wordingLabel } from "./wording-label.js";

/**
 * What is wrong with the number that a wording begins with. `opening` is what it should begin with
 * ("3a.", "Điều 5a."), null where the rule of numbering has no answer.
 */
export type WordingDoubt = {
  code: "no-number" | "other-number" | "number-taken";
  opening: string | null;
};

type Wanted = Omit<Item, "id">;

/** What the wording begins with: the provision's own number, or the free one behind it; null for none. */
export function openingFor(base: Reading, wanted: Omit<Wanted, "proposed">): string | null {
  return openingIn(base, treeOf(base), wanted);
}

function openingIn(
  base: Reading,
  tree: Tree,
  { operation, address }: Omit<Wanted, "proposed">,
): string | null {
  const provision = tree.get(address);
  if (provision?.label === undefined || provision.label === null || operation === "repeal")
    return null;
  const printed = printedMark(tree.words(address), provision.label);
  if (operation === "substitute") return printed;
  const label = freeLabel(provision, nextAlike(base, tree, provision));
  return label === null || printed === null ? null : printed.replace(provision.label, label);
}

/** Null where the wording begins with the number that its operation asks for. */
export function wordingDoubt(base: Reading, item: Wanted): WordingDoubt | null {
  const { operation, address } = item;
  const text = item.proposed.trim();
  const tree = treeOf(base);
  const provision = tree.get(address);
  if (operation === "repeal" || provision === null || !numbered.has(provision.kind)) return null;
  const opening = openingIn(base, tree, item);
  if (operation === "substitute")
    return opening === null || text.startsWith(opening)
      ? null
      : { code: wordingLabel(text) === null ? "no-number" : "other-number", opening };
  const own = wordingLabel(text);
  if (own === null) return { code: "no-number", opening };
  if (tree.get(insertedAt(address, text)) !== null) return { code: "number-taken", opening };
  // An article may also be put behind the last clause of the one before it.
  if (own.prefix !== prefixOf(provision))
    return own.prefix === "art" ? null : { code: "other-number", opening };
  return isFree(provision, own.label, nextAlike(base, tree, provision))
    ? null
    : { code: "other-number", opening };
}

const numbered = new Set(["article", "clause", "point", "chapter"]);

const prefixOf = ({ address }: Provision) => address.split("__").at(-1)?.split("_")[0] ?? "";

/** "Điều 5." of "Điều 5. Tên", "đ)" of "đ) Nội dung": the label with all that is printed around it. */
function printedMark(words: string, label: string): string | null {
  const line = words.trimStart();
  const at = line.indexOf(label);
  if (at < 0 || at > 20) return null;
  const end = at + label.length;
  return line.slice(0, end) + (/^[.)/:-]+/u.exec(line.slice(end))?.[0] ?? "");
}

/** The next provision of the same kind: articles count through the chapters, others in what they lie in. */
function nextAlike(base: Reading, tree: Tree, provision: Provision): Provision | null {
  const { kind, parent, start } = provision;
  const alike = (other: Provision) => other.kind === kind && other.start > start;
  if (kind !== "article") return tree.children(parent).find(alike) ?? null;
  const home = homeOf(provision);
  return base.provisions.find((other) => alike(other) && homeOf(other) === home) ?? null;
}

const homeOf = ({ address }: Provision) => address.split("__").slice(0, -1).join("__");
