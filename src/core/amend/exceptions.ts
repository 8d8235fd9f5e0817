import type { Exception, Target } from "./operation.js";
import type { Step } from "./citation-groups.js";
import { targetsOf } from "./targets.js";
import type { Token } from "./tokens.js";

const isKey = (token: Token, key: "except" | "included") => token.t === "key" && token.is === key;

export const makesException = (tokens: Token[]) => tokens.some((token) => isKey(token, "except"));

/** "Điều 5 (trừ khoản 2), Điều 6": what is left of the tokens without what is excepted. */
export function withoutExceptions(tokens: Token[]): Token[] {
  let inside = false;
  return tokens.filter((token) => {
    if (isKey(token, "except")) inside = true;
    const kept: boolean = !inside;
    if (isKey(token, "included")) inside = false;
    return kept;
  });
}

const isPlace = ({ t }: Token) => t === "unit" || t === "heading" || t === "document";

/**
 * Reads what is excepted from a change of words: "trừ cụm từ “A”, “B” tại khoản 1 và cụm từ “C”", the
 * last of which is excepted at each of the changed places. Null where it has no one reading.
 */
export function exceptionsOf(tokens: Token[], context: Step[]): Exception[] | null {
  const groups: { quotes: string[]; loci: Token[] }[] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    if (token.t === "word" && !saysNothing.test(token.words)) return null;
    if (token.t !== "quote") last?.loci.push(token);
    else if (last === undefined || last.loci.some(isPlace))
      groups.push({ quotes: [token.text], loci: [] });
    else last.quotes.push(token.text);
    if (groups.length === 0) groups.push({ quotes: [], loci: [token] });
  }
  const read = groups.map((group) => exceptedBy(group, context));
  return read.length > 0 && read.every((each) => each !== null) ? read.flat() : null;
}

const saysNothing = /^(?:trường|hợp|quy|định|cụm)$/u;

function exceptedBy(
  { quotes, loci }: { quotes: string[]; loci: Token[] },
  context: Step[],
): Exception[] | null {
  const { targets, doubt } = targetsOf(loci, context);
  if (doubt !== null) return null;
  const places: (Target | null)[] = targets.length > 0 ? targets : [null];
  if (quotes.length === 0) return targets.map((target) => ({ target, words: null }));
  return places.flatMap((target) => quotes.map((words) => ({ target, words })));
}
