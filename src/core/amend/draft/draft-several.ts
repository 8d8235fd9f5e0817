import type { Reading } from "../../provision/types.js";
import { articlesOfSeveral } from "./articles.js";
import { draft, restOf, styleOf, type Drafted } from "./draft.js";

export type DraftedSeveral =
  | { status: "drafted"; articles: string; documents: (Drafted & { number: string })[] }
  /** Which text (from 0) does not tell a number of its own, by which an act could name it. */
  | { status: "unnamed"; text: number };

/**
 * Drafts one act that turns several texts into others: an article for each document. What holds for one
 * document holds here: amending each text with the whole act is tried before it is promised.
 */
export function draftSeveral(
  pairs: { before: Reading; after: Reading }[],
  { kind }: { kind?: string } = {},
): DraftedSeveral {
  const documents = pairs.map(({ before, after }) => ({
    style: styleOf(before, {}),
    drafted: draft(before, after),
  }));
  const numbers = documents.map(({ style }) => style.number);
  const unnamed = numbers.findIndex(
    (number, i) => number === null || numbers.indexOf(number) !== i,
  );
  if (unnamed >= 0) return { status: "unnamed", text: unnamed };
  const changes = documents.map(({ style, drafted: { operations } }) => ({ operations, style }));
  const articles = articlesOfSeveral(changes, kind ?? changes[0]?.style.kind ?? "văn bản");
  return {
    status: "drafted",
    articles,
    documents: pairs.flatMap((pair, i) => {
      const document = documents[i];
      if (document === undefined) return [];
      const { style, drafted } = document;
      const rest = restOf(pair, articles, { style, rest: drafted.rest });
      return [{ ...drafted, rest, number: style.number ?? "" }];
    }),
  };
}
