import { classOf, digit } from "./characters.js";
import type { Tokens } from "./tokens.js";

/**
 * Joins the tokens of each citation of one provision ("điểm đ khoản 2 Điều 5", "Mục II Phụ lục III.1"),
 * of each date in words ("01 tháng 7 năm 2025") and of "hằng năm" into one token, since half of one changed is
 * another citation, another date. The label a text begins with stays apart: there only the number changes.
 */
export function joinAtoms(text: string, tokens: Tokens): Tokens {
  let count = 0;
  const word = (i: number) => text.slice(tokens.starts[i], tokens.ends[i]);
  for (let i = 0; i < tokens.starts.length;) {
    const first = text.charCodeAt(tokens.starts[i] ?? 0);
    const last =
      (mayCite(text, tokens.starts[i] ?? 0) && lastOfCitation(word, i)) ||
      lastOfDate(word, i, first) ||
      lastOfYearly(word, i, first) ||
      lastOfNumber(word, i, first) ||
      i;
    const whole =
      last > i &&
      !(i === 0 && last < 3 && isLabel(text, tokens.ends[last] ?? 0)) &&
      !/\t|\n\s*\n/.test(text.slice(tokens.starts[i], tokens.ends[last]));
    // In place: what is joined never stands before what is still to be read.
    tokens.starts[count] = tokens.starts[i] ?? 0;
    tokens.ends[count++] = tokens.ends[whole ? last : i] ?? 0;
    i = (whole ? last : i) + 1;
  }
  tokens.starts.length = count;
  tokens.ends.length = count;
  return tokens;
}

// "Điều 5. …" and "Chương II" by itself name what follows; "Khoản 2 Điều 5 được …" cites.
const isLabel = (text: string, end: number) => /^\s*(?:[.:]|$)/u.test(text.slice(end, end + 20));

type WordAt = (index: number) => string;

// Asked before a token is cut out: most begin neither a citation nor a date. Of the words that begin
// as the name of a unit does, its second letter tells most apart: điểm, khoản, mục, chương, mẫu.
const citing = new Set(Array.from("đĐkKmMcCpP", (name) => name.charCodeAt(0)));
const second = new Set(Array.from("iIhHụỤẫẪ", (name) => name.charCodeAt(0)));

const mayCite = (text: string, at: number) =>
  citing.has(text.charCodeAt(at)) && second.has(text.charCodeAt(at + 1));

// The words between a unit's name and its label: "Phụ lục III" has one, "Mẫu số 03" another.
const unitNames = new Map([
  ["điểm", null],
  ["khoản", null],
  ["điều", null],
  ["mục", null],
  ["chương", null],
  ["phụ", "lục"],
  ["mẫu", "số"],
]);
// [a-zđ], not \p{Ll}: labels carry no tone, and "điều ở" cites nothing.
const label = /^(?:\d{1,4}[a-zđ]{0,2}|[a-zđ]\d{0,2}|[IVXLC]+(?:\.\d+)?|này)$/u;

/** The last token of the citation that begins at a token, or 0. */
function lastOfCitation(word: WordAt, first: number): number {
  let last = 0;
  for (let at = first; ;) {
    const name = word(at).toLowerCase();
    const second = unitNames.get(name);
    if (second === undefined) return last;
    const labelAt = second === null ? at + 1 : at + 2;
    if (second !== null && word(at + 1).toLowerCase() !== second) return last;
    if (!label.test(word(labelAt))) return last;
    last = labelAt;
    at = labelAt + 1;
  }
}

function lastOfDate(word: WordAt, first: number, unit: number): number {
  if (classOf(unit) !== digit) return 0;
  if (word(first + 1) !== "tháng" || word(first + 3) !== "năm") return 0;
  const [day, month, year] = [word(first), word(first + 2), word(first + 4)];
  return /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year) ? first + 4 : 0;
}

// "hằng năm" and "hàng năm" are one word in two spellings; each of their halves is not.
function lastOfYearly(word: WordAt, first: number, unit: number): number {
  if (unit !== smallH && unit !== capitalH) return 0;
  return /^h[àằ]ng$/i.test(word(first)) && word(first + 1) === "năm" ? first + 1 : 0;
}

// The number of a document that a line or a slip of the keyboard broke: "06/2024/ TT-BLĐTBXH".
function lastOfNumber(word: WordAt, first: number, unit: number): number {
  if (classOf(unit) !== digit || !/^[-/]$/.test(word(first + 1))) return 0;
  const broken =
    word(first).includes("/") && /^\p{Lu}{2,}$/u.test(word(first + 2).split("-")[0] ?? "");
  if (!broken) return 0;
  return word(first + 3) === "-" && /^\p{Lu}{2,}$/u.test(word(first + 4)) ? first + 4 : first + 2;
}

const smallH = 0x68;
const capitalH = 0x48;
