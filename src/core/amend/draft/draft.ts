import { read } from "../../provision/read.js";
import { treeOf, wordsOf } from "../../provision/tree.js";
import type { Address, Reading } from "../../provision/types.js";
import { amend } from "../amend.js";
import { identityOf } from "../identity.js";
import { articlesOf, type DraftStyle } from "./articles.js";
import { withCommonWords } from "./common-words.js";
import { isCitable, isFrame, isHeading, isUnit, sideOf, type Texts } from "./differences.js";
import type { DraftedOperation } from "./drafted-operation.js";
import { withNeighboursJoined } from "./neighbours.js";
import { unitOperations, type Rest } from "./unit-operations.js";

export type DraftOptions = { number?: string; kind?: string };

export type Drafted = {
  /** The articles of the amending act. */
  articles: string;
  operations: DraftedOperation[];
  rest: Rest[];
};

// Each round replaces whole what the round before did not say exactly; more do not help.
const rounds = 5;

/**
 * Drafts the act that turns one text into the other. With an empty rest, `amend` with what is written
 * here gives every provision of `after` at its address with the same words; that is tried before it is
 * promised, and where a small instruction fails the next larger provision is replaced whole.
 */
export function draft(before: Reading, after: Reading, options: DraftOptions = {}): Drafted {
  const texts = textsOf(before, after);
  const style = styleOf(before, options);
  const wholly = new Set<Address>();
  let best = attempt(texts, wholly, style);
  for (let round = 1; round <= rounds && best.missed.length > 0; round++) {
    const latest = round === 1 ? best : attempt(texts, wholly, style);
    if (latest.missed.length < best.missed.length) best = latest;
    if (!escalate(texts, latest.missed, wholly)) break;
  }
  const { articles, operations, rest, missed } = best;
  return { articles, operations, rest: [...rest, ...missed.map(asRest)] };
}

/** The rest where an act, which may amend other documents as well, was written elsewhere. */
export function restOf(
  { before, after }: { before: Reading; after: Reading },
  articles: string,
  { style, rest }: { style: DraftStyle; rest: Rest[] },
): Rest[] {
  const texts = textsOf(before, after);
  return [...rest, ...differing(texts, amendedBy(articles, texts, style), rest).map(asRest)];
}

function textsOf(before: Reading, after: Reading): Texts {
  const [old, fresh] = [wordsOnly(before), wordsOnly(after)];
  return { before: sideOf(old, treeOf(old)), after: sideOf(fresh, treeOf(fresh)) };
}

type Attempt = Drafted & { missed: Address[] };

function attempt(texts: Texts, wholly: Set<Address>, style: DraftStyle): Attempt {
  const planned = unitOperations(texts, wholly);
  const single = withCommonWords(texts, planned.operations);
  const joined = withNeighboursJoined(texts, single);
  const tried = tryOut(texts, { ...planned, operations: joined }, style);
  // A text whose own numbers look like those of its neighbour stands in a quotation of its own.
  return joined.length === single.length || tried.missed.length === 0
    ? tried
    : tryOut(texts, { ...planned, operations: single }, style);
}

type Planned = { operations: DraftedOperation[]; rest: Rest[] };

function tryOut(texts: Texts, { operations, ...planned }: Planned, style: DraftStyle): Attempt {
  const articles = articlesOf({ operations, style });
  // What cannot be cited itself may still be said with the annex or chapter around it.
  const isOpen = ({ reason }: Rest) => reason.code === "not-citable";
  const rest = planned.rest.filter((each) => !isOpen(each));
  const open = planned.rest.filter(isOpen).map(({ address }) => address);
  const amended =
    operations.length === 0 ? texts.before.reading : amendedBy(articles, texts, style);
  const differ = differing(texts, amended, rest);
  return { articles, operations, rest, missed: [...new Set([...open, ...differ])] };
}

/** Has what is missed replaced whole with the next larger provision: the article, then its chapter. */
function escalate({ before, after }: Texts, missed: Address[], wholly: Set<Address>): boolean {
  const tried = new Set(wholly);
  for (const address of missed) {
    const side = after.tree.get(address) === null ? before : after;
    const line = [side.tree.get(address), ...side.tree.ancestors(address)].filter(
      (p) => p !== null,
    );
    const next = line.find(
      (p) =>
        (isUnit(p) || isHeading(p)) && !tried.has(p.address) && before.tree.get(p.address) !== null,
    );
    if (next !== undefined) wholly.add(next.address);
  }
  return wholly.size > tried.size;
}

const asRest = (address: Address): Rest => ({
  address,
  reason: { code: isCitable(address) ? "not-quotable" : "not-citable" },
});

function wordsOnly(reading: Reading): Reading {
  return reading.spans.length === 0 ? reading : read(wordsOf(reading, 0, reading.text.length));
}

export function styleOf(before: Reading, options: DraftOptions): DraftStyle {
  const { number, consolidates, type } = identityOf(before);
  return {
    number: options.number ?? consolidates ?? number,
    kind: options.kind ?? type ?? "văn bản",
  };
}

function amendedBy(articles: string, { before }: Texts, { number }: DraftStyle): Reading {
  const options = number === null ? {} : { number };
  return read(amend(before.reading, [read(articles)], options).text);
}

/** The addresses at which the amended text is not the new one. */
function differing(texts: Texts, amended: Reading, rest: Rest[]): Address[] {
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
