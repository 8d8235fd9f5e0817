import { saysWhole } from "./orders.js";
import { targetsOf } from "./targets.js";
import type { Token } from "./tokens.js";

/** Words to be found and what stands there afterwards; `loci` are the tokens that say where. */
export type WordChange = {
  find: string;
  /** Null where words are only taken out. */
  replace: string | null;
  loci: Token[];
  except: Token[];
};

type Pair = { finds: string[]; replaces: string[]; loci: Token[]; except: Token[] };

/**
 * Reads "cụm từ “A” bằng cụm từ “B” tại X, cụm từ “C” tại Y thành “D”" to its changes. The place may
 * stand in the middle or at the end, and be shared by all pairs before it.
 */
export function wordChangesOf(tokens: Token[], removing: boolean): WordChange[] | null {
  // "Bỏ “A” sau “B”": which “A” is told by words that stay.
  if (tokens.some((t) => t.t === "key" && (t.is === "after" || t.is === "before"))) return null;
  if (eachInItsPlace(tokens)) return null;
  const first = tokens.findIndex((token) => token.t === "quote");
  const lead = tokens.slice(0, Math.max(0, first)).filter((token) => !isLink(token));
  const pairs = pairsOf(tokens.slice(Math.max(0, first)), removing);
  if (pairs.length === 0) return null;
  if (lead.some((token) => isPlace(token) && !(token.t === "unit" && token.labels.length === 0))) {
    // "Sửa đổi tên Điều 7 từ “A” thành “B”": with a second place behind it, it is open which counts.
    if (pairs.some(placed)) return null;
    for (const pair of pairs) pair.loci = lead;
  }
  const matched = ({ finds, replaces }: Pair) =>
    removing ? replaces.length === 0 : replaces.length === 1 || replaces.length === finds.length;
  if (!pairs.every(matched)) return null;
  return shareLoci(pairs).flatMap(({ finds, replaces, loci, except }) =>
    finds.map((find, i) => ({ find, replace: replaces[i] ?? replaces[0] ?? null, loci, except })),
  );
}

// "“A”, “B” lần lượt tại khoản 1, khoản 2": which of them changes where is told by their order alone.
function eachInItsPlace(tokens: Token[]): boolean {
  const at = tokens.findIndex((token, i) => {
    const next = tokens[i + 1];
    return token.t === "key" && token.is === "matching" && next?.t === "key" && next.is === "in";
  });
  const words = tokens.slice(0, Math.max(0, at)).filter(({ t }) => t === "quote");
  return words.length > 1 && targetsOf(tokens.slice(at + 1), []).targets.length > 1;
}

function pairsOf(tokens: Token[], removing: boolean): Pair[] {
  const pairs: Pair[] = [];
  let replacing = false;
  let excepting = false;
  tokens.forEach((token, i) => {
    const pair = pairs.at(-1);
    if (excepting && pair && !endsException(tokens, i)) pair.except.push(token);
    else if (token.t === "key" && token.is === "except" && pair) excepting = true;
    else if (token.t === "key" && (token.is === "with" || token.is === "to")) replacing = true;
    else if (token.t === "quote" && replacing && pair) {
      pair.replaces.push(token.text);
      replacing = goesOn(tokens, i, pair);
    } else if (token.t === "quote") {
      const more = pair?.replaces.length === 0 && !placed(pair);
      if (more) pair.finds.push(token.text);
      else pairs.push({ finds: [token.text], replaces: [], loci: [], except: [] });
      excepting = false;
    } else if (pair && !isLink(token)) {
      excepting = false;
      pair.loci.push(token);
    }
  });
  return removing ? pairs : shareReplacements(pairs);
}

// "(trừ …)"; "trừ khoản 2; cụm từ “C” bằng …". Of "trừ khoản 2; Điều 6" it is open what is excepted.
function endsException(tokens: Token[], at: number): boolean {
  const [token, ...behind] = tokens.slice(at);
  if (token?.t === "key" && token.is === "included") return true;
  const next = behind.find((each) => each.t !== "separator");
  const words = next?.t === "quote" || (next?.t === "key" && next.is === "phrase");
  return token?.t === "separator" && token.is === ";" && (words || behind.length === 0);
}

// "“A” tại Điều 3, “B” tại Điều 4 bằng “C”": both places get the words that stand behind the last.
function shareReplacements(pairs: Pair[]): Pair[] {
  let replaces: string[] = [];
  for (const pair of pairs.toReversed()) {
    if (pair.replaces.length === 0 && replaces.length === 1) pair.replaces = replaces;
    replaces = pair.replaces;
  }
  return pairs;
}

const isLink = (token: Token) =>
  token.t === "key" && (token.is === "phrase" || token.is === "matching");

// "“A”, “B” tương ứng bằng “C”, “D”": as many new words as old ones, unless the next are found again.
function goesOn(tokens: Token[], at: number, { finds, replaces }: Pair): boolean {
  if (replaces.length >= finds.length) return false;
  const next = tokens.findIndex((token, i) => i > at && token.t === "quote");
  if (next < 0 || !tokens.slice(at + 1, next).every((t) => t.t === "separator" || isLink(t)))
    return false;
  const behind = tokens.slice(next + 1).find((token) => !isLink(token));
  return !(behind?.t === "key" && (behind.is === "with" || behind.is === "to"));
}

// Words that say a place in a way not understood are a place, too: without it, it would be the whole text.
const isPlace = (token: Token) =>
  ["unit", "document", "title", "word"].includes(token.t) || saysWhole([token]);
const placed = ({ loci }: Pair) => loci.some(isPlace);

function shareLoci(pairs: Pair[]): Pair[] {
  let loci: Token[] = [];
  for (const pair of pairs.toReversed()) {
    if (placed(pair) || pair.except.length > 0) loci = pair.loci;
    else pair.loci = loci;
  }
  return pairs;
}
