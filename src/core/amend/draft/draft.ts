import { read } from "../../provision/read.js";
import { treeOf, wordsOf } from "../../provision/tree.js";
import type { Address, Reading } from "../../provision/types.js";
import { amend } from "../amend.js";
import { identityOf } from "../identity.js";
import { articlesOf, type DraftStyle } from "./articles.js";
import { withCommonWords } from "./common-words.js";
import { isFrame, isHeading, isUnit, sideOf, type Texts } from "./differences.js";
import { whole, type DraftedOperation } from "./drafted-operation.js";
import { unitOperations, type Rest } from "./unit-operations.js";

export type DraftOptions = { number?: string; kind?: string };

export type Drafted = {
  /** The articles of the amending act. */
  articles: string;
  operations: DraftedOperation[];
  rest: Rest[];
};

// Each round replaces whole what the round before did not say exactly; more do not help.
const rounds = 6;

/**
 * Drafts the act that turns one text into the other. With an empty rest, `amend` with what is written
 * here gives every provision of `after` at its address with the same words; that is tried before it is
 * promised, and where a small instruction fails the next larger provision is replaced whole.
 */
export function draft(before: Reading, after: Reading, options: DraftOptions = {}): Drafted {
  const [old, fresh] = [wordsOnly(before), wordsOnly(after)];
  const texts = { before: sideOf(old, treeOf(old)), after: sideOf(fresh, treeOf(fresh)) };
  const style = styleOf(before, options);
  const wholly = new Set<Address>();
  const unsaid = new Set<Address>();
  for (let round = 1; ; round++) {
    const planned = unitOperations(texts, wholly);
    const said = planned.operations.filter(({ targets }) =>
      targets.every((t) => !unsaid.has(unitOf(texts, t.address))),
    );
    const operations = withCommonWords(texts, said);
    const rest = [...planned.rest, ...[...unsaid].map(asRest)];
    const articles = articlesOf(operations, style);
    if (process.env.DBG)
      console.log("round", round, [...wholly].join(" "), "| unsaid", [...unsaid].join(" "));
    const missed = operations.length === 0 ? [] : differing(texts, articles, style, rest);
    if (missed.length === 0 || round > rounds) return { articles, operations, rest };
    if (process.env.DBG) console.log("missed", missed.join(" "));
    const tried = new Set(wholly);
    for (const address of missed) escalate(texts, address, { tried, wholly, unsaid });
  }
}

/** Has the next larger provision around an address replaced whole: its article, then its chapter. */
function escalate(
  { before, after }: Texts,
  address: Address,
  { tried, wholly, unsaid }: Record<"tried" | "wholly" | "unsaid", Set<Address>>,
): void {
  const side = after.tree.get(address) === null ? before : after;
  const around = [side.tree.get(address), ...side.tree.ancestors(address)].filter(
    (p) => p !== null,
  );
  const units = around.filter((p) => isUnit(p) || isHeading(p));
  const next = units.find((p) => !tried.has(p.address) && before.tree.get(p.address) !== null);
  if (next !== undefined) wholly.add(next.address);
  else unsaid.add(units.at(-1)?.address ?? address);
}

const asRest = (address: Address): Rest => ({ address, reason: { code: "not-citable" } });

function wordsOnly(reading: Reading): Reading {
  return reading.spans.length === 0 ? reading : read(wordsOf(reading, 0, reading.text.length));
}

function styleOf(before: Reading, options: DraftOptions): DraftStyle {
  const { number, consolidates, type } = identityOf(before);
  return {
    number: options.number ?? consolidates ?? number,
    kind: options.kind ?? type ?? "văn bản",
  };
}

/** The addresses at which amending with the drafted articles does not give the new text. */
function differing(texts: Texts, articles: string, style: DraftStyle, rest: Rest[]): Address[] {
  const options = style.number === null ? {} : { number: style.number };
  const amended = read(amend(texts.before.reading, [read(articles)], options).text);
  const result = sideOf(amended, treeOf(amended));
  const left = new Set(rest.map(({ address }) => address));
  const wanted = texts.after.reading.provisions.filter((p) => !isFrame(p) && !left.has(p.address));
  const missed = wanted.filter(
    ({ address }) =>
      result.tree.get(address) === null ||
      result.own(address).trim() !== texts.after.own(address).trim(),
  );
  const more = amended.provisions.filter(
    (p) =>
      !isFrame(p) &&
      texts.after.tree.get(p.address) === null &&
      !left.has(p.address) &&
      !result.own(p.address).includes("được bãi bỏ"),
  );
  return [...missed, ...more].map(({ address }) => address);
}

// The article, annex or form that an address lies in; a heading is its own unit.
function unitOf({ before, after }: Texts, address: Address): Address {
  const side = after.tree.get(address) === null ? before : after;
  const line = [side.tree.get(address), ...side.tree.ancestors(address)].filter((p) => p !== null);
  const outermost = line.findLast(isUnit);
  return outermost?.address ?? whole(address).address;
}
