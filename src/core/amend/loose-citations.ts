import { cite } from "../cite/cite.js";
import { citationOf } from "../cite/write.js";
import { read } from "../provision/read.js";
import { treeOf, type Tree } from "../provision/tree.js";
import type { Address, Reading } from "../provision/types.js";
import type { Note } from "./amend.js";
import type { Outcome } from "./apply-act.js";
import { changesWords } from "./operation.js";
import { numberIn, renumberedTo } from "./renumbered-forms.js";

/**
 * Notes where a text goes on citing forms by numbers that an act has given to others: the act changes
 * the forms all at once, and its reader must not be led to the wrong one without a word. `before` is
 * the text before the act.
 */
export function looseCitations(before: string, outcomes: Outcome[]): Note[] {
  const moved = movedNumbers(outcomes);
  if (moved.size === 0) return [];
  const reading = read(before);
  const tree = treeOf(reading);
  // What only has words replaced cites on as before.
  const applied = outcomes.filter(
    ({ reason, operation }) => reason === null && !changesWords(operation),
  );
  const changed = new Set(applied.flatMap((outcome) => [...outcome.changed, ...outcome.targets]));
  const notes = new Map<string, Note>();
  for (const { document, addresses, start } of cite(reading)) {
    const home = reading.provisions.findLast((p) => p.start <= start && start < p.end);
    if (document !== null || home === undefined || isInside(tree, home.address, changed)) continue;
    for (const cited of addresses) {
      const now = moved.get(numberIn(cited));
      if (now === undefined) continue;
      const note = `Dẫn chiếu đến ${numberOf(cited)} tại đây chưa được sửa đổi: ${fate(now)}`;
      notes.set(`${home.address} ${cited}`, { address: home.address, note });
    }
  }
  return [...notes.values(), ...listNotes(reading, tree, moved)];
}

// "Mẫu số 07 Đơn …⏎Mẫu số 08 Giấy …" at the head of an annex: the list of its forms.
function listNotes({ provisions }: Reading, tree: Tree, moved: Map<string, string | null>): Note[] {
  const note = "Danh sách mẫu tại đây chưa được sửa đổi theo số mới của các mẫu";
  const lists = (words: string) =>
    [...words.matchAll(/^\s*Mẫu số\s+0*(\d+\p{L}?)(?![\p{L}\d])/gmu)].some(([, number]) =>
      moved.has(`form_${number ?? ""}`),
    );
  return provisions.flatMap(({ kind, address }) =>
    kind === "annex" && lists(tree.own(address)) ? [{ address, note }] : [],
  );
}

const numberOf = (address: Address) => citationOf(address.split("__").at(-1) ?? address, "vi");

const fate = (now: string | null) =>
  now === null ? "mẫu này đã được bãi bỏ" : `mẫu này nay là ${numberOf(now)}`;

/** What became of each number that another form has now: its new address, null where it is repealed. */
function movedNumbers(outcomes: Outcome[]): Map<string, string | null> {
  const moved = new Map<string, string | null>();
  for (const { operation, reason } of outcomes) {
    if (reason !== null) continue;
    for (const address of operation.freed) moved.set(numberIn(address), null);
    if (operation.action !== "replace-annex") continue;
    operation.targets.forEach(({ address }, i) => {
      const fresh = renumberedTo(address, operation.replacements[i] ?? address);
      if (numberIn(fresh) !== numberIn(address)) moved.set(numberIn(address), fresh);
    });
  }
  return moved;
}

const isInside = (tree: Tree, address: Address, outer: Set<Address>) =>
  outer.has(address) || tree.ancestors(address).some((above) => outer.has(above.address));
