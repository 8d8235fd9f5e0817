import type { Tree } from "../../core/provision/tree.js";
import type { Address } from "../../core/provision/types.js";
import type { ResolvedOperation } from "./resolve.js";

const most = 5;

/**
 * The provisions of the text that an open operation may be about: those it names that are there, the
 * neighbours of those that are not, and where the words stand that were not found at the place named.
 */
export function candidatesFor(operation: ResolvedOperation, tree: Tree): Address[] {
  const named = operation.targets.map(({ address }) => address);
  const there = named.filter((address) => tree.get(address) !== null);
  const words = operation.reason?.code === "words-not-found" ? operation.find : null;
  const elsewhere = words === null ? [] : placesOf(words, tree);
  const near =
    there.length > 0 || elsewhere.length > 0 ? [] : named.flatMap((a) => beside(a, tree));
  return [...new Set([...elsewhere, ...there, ...near])].slice(0, most);
}

function placesOf(words: string, tree: Tree): Address[] {
  const found = (address: Address | null): Address[] =>
    tree.children(address).flatMap((child) => {
      if (child.kind === "preamble" || child.kind === "signature") return [];
      const here = tree.words(child.address).includes(words) ? [child.address] : [];
      return [...here, ...found(child.address)];
    });
  return found(null);
}

/** The last units of the kind that is missing in what it would lie in, else that unit itself. */
function beside(address: Address, tree: Tree): Address[] {
  const at = address.lastIndexOf("__");
  if (at < 0) return [];
  const outer = address.slice(0, at);
  if (tree.get(outer) === null) return beside(outer, tree);
  const kind = /__([a-z]+)_[^_]*$/u.exec(address)?.[1] ?? "";
  const alike = tree
    .children(outer)
    .filter((child) => child.address.startsWith(`${outer}__${kind}_`));
  return alike.length === 0 ? [outer] : alike.slice(-most).map((child) => child.address);
}
