import { classOf, digit } from "./characters.js";
import type { Tokens } from "./tokens.js";

/**
 * Joins the tokens of each citation of one provision ("điểm đ khoản 2 Điều 5", "Mục II Phụ lục III.1")
 * and of each date in words ("01 tháng 7 năm 2025") into one token, since half of one changed is
 * another citation, another date. The label a text begins with stays apart: there only the number changes.
 */
export function joinAtoms(text: string, tokens: Tokens): Tokens {
  const joined: Tokens = { starts: [], ends: [] };
  const word = (i: number) => text.slice(tokens.starts[i], tokens.ends[i]);
  for (let i = 0; i < tokens.starts.length;) {
    const first = text.charCodeAt(tokens.starts[i] ?? 0);
    const last =
      (i > 0 && citing.has(first) && lastOfCitation(word, i)) || lastOfDate(word, i, first) || i;
    const whole = last > i && !/[\n\t]/.test(text.slice(tokens.starts[i], tokens.ends[last]));
    joined.starts.push(tokens.starts[i] ?? 0);
    joined.ends.push(tokens.ends[whole ? last : i] ?? 0);
    i = (whole ? last : i) + 1;
  }
  return joined;
}

type WordAt = (index: number) => string;

// Asked before a token is cut out: most begin neither a citation nor a date.
const citing = new Set(Array.from("đĐkKmMcCpP", (name) => name.charCodeAt(0)));

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
