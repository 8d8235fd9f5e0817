import { joinAtoms } from "./atoms.js";
import { classOf, digit, letter, other, space } from "./characters.js";

/**
 * The words, numbers and signs of a text as ranges; what lies between them is space. A number with
 * its separators (1.000.000; 10,5; 01/7/2025; 10%), the number of a document (17/2022/TT-BLĐTBXH), a
 * label (5a, đ1, III.1), a date in words and a citation (điểm đ khoản 2 Điều 5) are one token each.
 */
export type Tokens = { starts: number[]; ends: number[] };

export function tokensOf(text: string): Tokens {
  return joinAtoms(text, plainTokensOf(text));
}

/** As `tokensOf`, but dates in words and citations are several tokens, as a part of them can be quoted. */
export function plainTokensOf(text: string): Tokens {
  const tokens: Tokens = { starts: [], ends: [] };
  for (let at = 0; at < text.length;) {
    const kind = classOf(text.charCodeAt(at));
    const end = kind === letter || kind === digit ? endOfWord(text, at) : endOfLeader(text, at);
    if (kind !== space) {
      tokens.starts.push(at);
      tokens.ends.push(end);
    }
    at = end;
  }
  return tokens;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  let numbers = false;
  let slashes = false;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === letter) continue;
    if (kind === digit) {
      numbers = true;
      continue;
    }
    if (kind !== other || !joins(text, at, { numbers, slashes })) break;
    if (unit === slash) slashes = true;
  }
  return numbers && text.charCodeAt(at) === percent ? at + 1 : at;
}

// The dots of a form to be filled in are one sign, however many; a single sign ends after itself.
function endOfLeader(text: string, start: number): number {
  let end = start;
  while (leaders.has(text.charCodeAt(end))) end++;
  return end - start > 2 ? end : start + 1;
}

const leaders = new Set(Array.from("._…·", (sign) => sign.charCodeAt(0)));
const slash = 0x2f;
const hyphen = 0x2d;
const percent = 0x25;
const numberSigns = new Set(Array.from(".,:/-", (sign) => sign.charCodeAt(0)));

// A sign inside a word joins it: between digits, in III.1, and in the number of a document.
function joins(text: string, at: number, so: { numbers: boolean; slashes: boolean }): boolean {
  const next = classOf(text.charCodeAt(at + 1));
  if (at + 1 >= text.length || (next !== digit && next !== letter)) return false;
  const sign = text.charCodeAt(at);
  const previous = classOf(text.charCodeAt(at - 1));
  if (numberSigns.has(sign) && previous === digit && next === digit) return true;
  if (so.numbers && (sign === slash || (so.slashes && sign === hyphen))) return true;
  return sign === 0x2e && next === digit && isRoman(text.charCodeAt(at - 1));
}

const isRoman = (unit: number) => unit === 0x49 || unit === 0x56 || unit === 0x58; // I, V, X
