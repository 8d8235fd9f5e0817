import { compareWords } from "../compare/words.js";
import type { Address } from "../provision/types.js";
import type { Item } from "./items.js";

/** A stretch of a cell; `changed` words are what the other column does not have. */
export type CellRun = { text: string; changed: boolean };

/**
 * One row of the table "current text, draft, explanation". A new provision has no current words, a
 * repealed one no draft words: the table says so in words of its own.
 */
export type ComparisonRow<I extends Item> = {
  item: I;
  address: Address;
  current: CellRun[] | null;
  draft: CellRun[] | null;
};

type FrozenItem = Item & { current: string };

/** The rows of a proposal in the order given; both cells rebuild their texts character for character. */
export function comparisonRows<I extends FrozenItem>(items: readonly I[]): ComparisonRow<I>[] {
  return items.map((item) => ({ item, address: item.address, ...cellsOf(item) }));
}

function cellsOf(item: FrozenItem): { current: CellRun[] | null; draft: CellRun[] | null } {
  if (item.operation === "insert")
    return { current: null, draft: [{ text: item.proposed, changed: true }] };
  if (item.operation === "repeal")
    return { current: [{ text: item.current, changed: true }], draft: null };
  const current: CellRun[] = [];
  const draft: CellRun[] = [];
  for (const run of compareWords(item.current, item.proposed)) {
    if (run[0] === "~") {
      current.push({ text: run[1], changed: false });
      draft.push({ text: run[2], changed: false });
      continue;
    }
    const cell = { text: run[1], changed: run[0] !== "=" };
    if (run[0] !== "+") current.push(cell);
    if (run[0] !== "-") draft.push(cell);
  }
  return { current, draft };
}
