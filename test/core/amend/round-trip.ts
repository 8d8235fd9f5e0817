import { amend } from "../../../src/core/amend/amend.js";
import { draft, type DraftOptions } from "../../../src/core/amend/draft/draft.js";
import { read } from "../../../src/core/provision/read.js";
import { treeOf } from "../../../src/core/provision/tree.js";
import type { Reading } from "../../../src/core/provision/types.js";

export const style = { number: "1/2020/NĐ-CP", kind: "nghị định" };

/** What drafting and amending again does not give as it should be, in words; the rest apart. */
export function brokenPromises(
  before: string,
  after: string,
  options: DraftOptions = style,
): { broken: string[]; rest: string[] } {
  const [old, wanted] = [read(before), read(after)];
  const drafted = draft(old, wanted, options);
  const given = read(amend(old, [read(drafted.articles)], options).text);
  const rest = drafted.rest.map(({ address }) => address);
  return {
    broken: differences(wanted, given).filter((line) => !rest.includes(line.split(" ")[0] ?? "")),
    rest,
  };
}

function differences(wanted: Reading, given: Reading): string[] {
  const [want, got] = [treeOf(wanted), treeOf(given)];
  const law = (reading: Reading) =>
    reading.provisions.filter(({ kind }) => kind !== "preamble" && kind !== "signature");
  const wrong = law(wanted)
    .filter(({ address }) => got.words(address).trim() !== want.words(address).trim())
    .map(({ address }) => `${address} is “${got.words(address).trim()}”`);
  const left = law(given)
    .filter(
      ({ address }) => want.get(address) === null && !got.words(address).includes("(được bãi bỏ)"),
    )
    .map(({ address }) => `${address} is left over`);
  return [...wrong, ...left];
}
