import { tidied } from "../text/tidy.js";
import { daysLater, firstDate, printedDate, type LegalDate } from "./dates.js";
import { selfCitations, type Standpoint } from "./self-citations.js";
import { treeOf } from "./tree.js";
import type { Address, Provision, Reading } from "./types.js";

/** That a provision is in force from a day other than its act, or no longer from a day on. */
export type Validity = {
  address: Address;
  /** The first day in force, null where the sentence does not say it. */
  from: LegalDate | null;
  /** The first day without force, null where the sentence does not say it. */
  until: LegalDate | null;
  /** The provision that says so, and its words. */
  source: Address;
  sentence: string;
};

const effect = /có hiệu lực|hết hiệu lực|được (?:áp dụng|thực hiện) (?:từ|đến)/u;
const from = new RegExp(
  String.raw`(?:có hiệu lực(?: thi hành)?|được (?:áp dụng|thực hiện)),?(?: kể)? từ ${printedDate}`,
  "u",
);
const lastDay = new RegExp(String.raw`(?:đến|tới) hết ${printedDate}`, "u");
const lapse = new RegExp(String.raw`hết hiệu lực(?: thi hành)?,?(?: kể)? từ ${printedDate}`, "u");
const ownWords =
  /(?:của |tại )?(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định|Quy chế) này/u;
const foreign = /\d+\/\d{4}\/|(?:Bộ luật|Luật|Nghị định|Thông tư) (?:số|\p{Lu})/u;

// "Quy định khác trái với khoản 3 Điều 7 hết hiệu lực": what lapses is not what is cited.
const contrary = /trái với|khác với|khác quy định|ban hành trước|văn bản/u;

/**
 * The validity of provisions as the effect articles state it. Only sentences that name provisions of
 * their own act and a day are read; what they say of other documents, or of the whole act, is not.
 */
export function validityOf(reading: Reading): Validity[] {
  const tree = treeOf(reading);
  const known = new Set(reading.provisions.map(({ address }) => address));
  const at: Standpoint = { article: null, clause: null };
  let speaking = false;
  return reading.provisions.flatMap((provision) => {
    if (provision.kind === "article") {
      Object.assign(at, { article: provision.label, clause: null });
      speaking = speaksOfEffect(provision);
    } else if (provision.kind === "clause") at.clause = provision.label;
    if (!speaking || !["article", "clause", "point", "paragraph"].includes(provision.kind))
      return [];
    return sentencesOf(tree.words(provision.address), provision)
      .flatMap((sentence) => validityIn(sentence, provision.address, at))
      .filter(({ address }) => known.has(address));
  });
}

const speaksOfEffect = ({ heading, address }: Provision) =>
  /^art_/.test(address) && /hiệu lực|thi hành|chuyển tiếp/iu.test(heading ?? "");

function sentencesOf(words: string, { heading }: Provision): string[] {
  const flat = tidied(words)
    .words.replace(/\s+/g, " ")
    .replace(/^\s*Điều \d+\p{Ll}*\.?\s*/u, "")
    .replace(heading ?? "", "")
    .trim();
  const parts = flat.split(/(?<=[.;]) (?=\p{Lu}|riêng )|(?<=,) (?=trừ |riêng )/u);
  return parts.filter((part) => effect.test(part));
}

function validityIn(sentence: string, source: Address, at: Standpoint): Validity[] {
  const begins = from.exec(sentence);
  const ends = lapse.exec(sentence);
  const last = lastDay.exec(sentence);
  const verb = Math.min(...[begins, ends, last].map((found) => found?.index ?? Infinity));
  if (verb === Infinity) return [];
  const named = sentence.slice(0, verb);
  if (foreign.test(named.replace(ownWords, "")) || contrary.test(named)) return [];
  const lastOf = last === null ? null : firstDate(last[0]);
  const until = lastOf !== null ? daysLater(lastOf, 1) : ends === null ? null : firstDate(ends[0]);
  const first = begins === null ? null : firstDate(begins[0]);
  const said = { from: first, until, source, sentence: sentence.trim() };
  return selfCitations(named, at).map((address) => ({ address, ...said }));
}
