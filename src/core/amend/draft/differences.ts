import type { Tree } from "../../provision/tree.js";
import type { Address, Provision, Reading } from "../../provision/types.js";

/** A text made comparable provision by provision: words only, trailing white space apart. */
export type Side = {
  reading: Reading;
  tree: Tree;
  own(address: Address): string;
  /** The words of a provision and all below it. */
  whole(address: Address): string;
  children(address: Address): Provision[];
};

export function sideOf(reading: Reading, tree: Tree): Side {
  return {
    reading,
    tree,
    own: (address) => tree.words(address).trimEnd(),
    whole: (address) => tree.subtreeWords(address).trim(),
    children: (address) => tree.children(address),
  };
}

export type Texts = { before: Side; after: Side };

/** Whether a provision and all below it have the same addresses and words in both texts. */
export function isSame({ before, after }: Texts, address: Address): boolean {
  if (before.own(address) !== after.own(address)) return false;
  const [old, fresh] = [before.children(address), after.children(address)];
  return (
    old.length === fresh.length &&
    old.every(
      (child, i) => child.address === fresh[i]?.address && isSame({ before, after }, child.address),
    )
  );
}

/** What stands outside articles, annexes and the headings over them. */
export const isFrame = ({ kind }: Provision) => kind === "preamble" || kind === "signature";

/** Articles, annexes and forms: the largest units that one instruction replaces. */
export const isUnit = ({ kind }: Provision) =>
  kind === "article" || kind === "annex" || kind === "form";

export const isHeading = ({ kind }: Provision) =>
  kind === "part" || kind === "chapter" || kind === "section" || kind === "subsection";

/** A number that the text repeats ("cl_2~2") cannot be cited, nor what is inside it. */
export const isCitable = (address: Address) => !address.includes("~");
