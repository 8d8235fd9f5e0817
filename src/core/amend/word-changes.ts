import type { Token } from "./tokens.js";

/** Words to be found and what stands there afterwards; `loci` are the tokens that say where. */
export type WordChange = {
  find: string;
  /** Null where words are only taken out. */
  replace: string | null;
  loci: Token[];
  except: Token[];
};

type Pair = { finds: string[]; replace: string | null; loci: Token[]; except: Token[] };

/**
 * Reads "cụm từ “A” bằng cụm từ “B” tại X, cụm từ “C” tại Y thành “D”" to its changes. The place may
 * stand in the middle or at the end, and be shared by all pairs before it.
 */
export function wordChangesOf(tokens: Token[], removing: boolean): WordChange[] | null {
  const pairs = pairsOf(tokens, removing);
  if (pairs.length === 0) return null;
  if (!removing && pairs.some((pair) => pair.replace === null)) return null;
  return shareLoci(pairs).flatMap(({ finds, replace, loci, except }) =>
    finds.map((find) => ({ find, replace, loci, except })),
  );
}

function pairsOf(tokens: Token[], removing: boolean): Pair[] {
  const pairs: Pair[] = [];
  let replacing = false;
  let excepting = false;
  for (const token of tokens) {
    const pair = pairs.at(-1);
    if (excepting && pair && !(token.t === "separator" && token.is === ";"))
      pair.except.push(token);
    else if (token.t === "key" && token.is === "except" && pair) excepting = true;
    else if (token.t === "key" && (token.is === "with" || token.is === "to")) replacing = true;
    else if (token.t === "quote" && replacing && pair) {
      pair.replace = token.text;
      replacing = false;
    } else if (token.t === "quote") {
      const more = pair?.replace === null && (!removing || !placed(pair));
      if (more) pair.finds.push(token.text);
      else pairs.push({ finds: [token.text], replace: null, loci: [], except: [] });
      excepting = false;
    } else if (pair && !(token.t === "key" && token.is === "phrase")) {
      excepting = false;
      pair.loci.push(token);
    }
  }
  return pairs;
}

// Words that say a place in a way not understood are a place, too: without it, it would be the whole text.
const placed = (pair: Pair) =>
  pair.loci.some((t) => t.t === "unit" || t.t === "document" || t.t === "word");

function shareLoci(pairs: Pair[]): Pair[] {
  let loci: Token[] = [];
  for (const pair of pairs.toReversed()) {
    if (placed(pair) || pair.except.length > 0) loci = pair.loci;
    else pair.loci = loci;
  }
  return pairs;
}
