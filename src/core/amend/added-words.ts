import { makesException } from "./exceptions.js";
import type { Token } from "./tokens.js";

/** Words that are added beside others, or at the end of the provisions that `loci` names. */
export type AddedWords = {
  added: string;
  place: "after" | "before" | "end";
  /** The words they stand beside; null at the end of a provision. */
  beside: string | null;
  loci: Token[];
};

type Draft = {
  added: string;
  place: AddedWords["place"] | null;
  beside: string | null;
  loci: Token[];
};

/**
 * Reads "cụm từ “A” vào sau cụm từ “B” tại X và sau cụm từ “C” tại Y; vào cuối Z": what is added goes
 * on to each place that follows. Null where it has no one reading.
 */
export function addedWordsOf(tokens: Token[]): AddedWords[] | null {
  const first = tokens.findIndex((token) => token.t === "quote");
  const lead = tokens.slice(0, Math.max(0, first));
  // "Bổ sung vào sau cụm từ “B” cụm từ “A”": which of the two is new is not told by their order alone.
  if (lead.some((token) => placeOf(token) !== null) || makesException(tokens)) return null;
  const drafts: Draft[] = [];
  for (const token of tokens.slice(Math.max(0, first))) if (!take(token, drafts)) return null;
  const said = lead.filter(isPlaceName);
  if (said.length > 0 && drafts.some(({ loci }) => loci.some(isPlaceName))) return null;
  const complete = drafts.flatMap((draft) => completed(draft));
  return complete.length === drafts.length ? shareLoci(complete, lead) : null;
}

const placeOf = (token: Token): AddedWords["place"] | null =>
  token.t === "key" && (token.is === "after" || token.is === "before" || token.is === "end")
    ? token.is
    : null;

const isPlaceName = ({ t }: Token) => ["unit", "document", "title", "word"].includes(t);
const isLink = (token: Token) =>
  token.t === "key" && (token.is === "phrase" || token.is === "into");

function take(token: Token, drafts: Draft[]): boolean {
  const last = drafts.at(-1);
  const place = placeOf(token);
  const waits = last !== undefined && last.place !== null && last.place !== "end";
  if (token.t === "quote" && waits && last.beside === null) last.beside = token.text;
  else if (token.t === "quote") {
    // Two additions and only one place: it is open whether they are one.
    if (last !== undefined && last.place === null) return false;
    drafts.push({ added: token.text, place: null, beside: null, loci: [] });
  } else if (place !== null && last !== undefined) {
    if (last.place === null) last.place = place;
    else drafts.push({ added: last.added, place, beside: null, loci: [] });
  } else if (last !== undefined && !isLink(token)) last.loci.push(token);
  return true;
}

function completed({ added, place, beside, loci }: Draft): AddedWords[] {
  if (place === null || (place !== "end" && beside === null)) return [];
  return [{ added, place, beside, loci }];
}

// A place named once, behind the last or before the first, is that of all.
function shareLoci(list: AddedWords[], lead: Token[]): AddedWords[] {
  let shared = lead;
  return list
    .toReversed()
    .map((words) => {
      const own = words.loci.some(isPlaceName);
      if (own && words.place !== "end") shared = words.loci;
      return own ? words : { ...words, loci: shared };
    })
    .toReversed();
}

/** The words that stand in the place of `beside` afterwards. */
export function besideWith({ added, place, beside }: AddedWords): string {
  if (place === "before") return `${added} ${beside ?? ""}`;
  return (beside ?? "") + glued(added);
}

/** Added words as they follow others: a mark directly, a word behind a space. */
export const glued = (added: string) => (/^[,;.:]/u.test(added) ? "" : " ") + added;

/** What was added to `beside` to make `result` of it, and on which side; the inverse of `besideWith`. */
export function additionOf(beside: string, result: string): Pick<AddedWords, "added" | "place"> {
  if (result.startsWith(beside))
    return { added: result.slice(beside.length).trim(), place: "after" };
  return { added: result.slice(0, result.length - beside.length).trim(), place: "before" };
}
