import { oneSpelling } from "../text/one-spelling.js";
import { tidied } from "../text/tidy.js";
import { withoutEth } from "../text/without-eth.js";

/** Where words stand in a text, and what the act's replacement must look like there. */
export type Occurrence = { start: number; end: number; capital: boolean };

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/**
 * Every place in [start, end) where the words stand, as whole words: "500 triệu" is not found in
 * "1.500 triệu". Spaces and line breaks count the same, and so do the two spellings of a syllable
 * (hòa, hoà); a small first letter also matches the capital that opens a sentence.
 */
export function occurrencesOf(
  text: string,
  words: string,
  { start, end }: { start: number; end: number },
): Occurrence[] {
  const wanted = oneSpelling(tidied(words).words.trim());
  const pattern = patternOf(wanted);
  if (pattern === null) return [];
  const found: Occurrence[] = [];
  for (const match of oneSpelling(withoutEth(text.slice(start, end))).matchAll(pattern)) {
    const from = start + match.index;
    const to = from + match[0].length;
    if (!isWhole(text, from, to)) continue;
    const capital = match[0].charAt(0) !== wanted.charAt(0);
    if (capital && !opensSentence(text, from)) continue;
    found.push({ start: from, end: to, capital });
  }
  return found;
}

function patternOf(words: string): RegExp | null {
  const [first = "", ...rest] = words.trim().split(/\s+/u).map(escaped);
  if (first === "") return null;
  const letter = words.trim().charAt(0);
  const opening = /\p{Ll}/u.test(letter)
    ? `[${letter}${letter.toUpperCase()}]${first.slice(1)}`
    : first;
  return new RegExp([opening, ...rest].join("\\s+"), "gu");
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

function isWhole(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  if (wordCharacter.test(first) && wordCharacter.test(before)) return false;
  if (wordCharacter.test(last) && wordCharacter.test(after)) return false;
  if (/\d/u.test(first) && /\d[.,/]$/u.test(text.slice(Math.max(0, start - 2), start)))
    return false;
  return !(/\d/u.test(last) && /^[.,/]\d/u.test(text.slice(end, end + 2)));
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.;:?!”“"(\n])\s*(?:\p{L}{0,2}\d*[.)]\s*)?$/u.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** The replacement with the capital that the place asks for. */
export function fitted(replacement: string, { capital }: Occurrence): string {
  return capital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}

/** The range to take out with deleted words: one of the spaces around them goes too. */
export function withSpace(
  text: string,
  { start, end }: Occurrence,
): { start: number; end: number } {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === " " && (after === "" || /[\s.,;:)”]/u.test(after)))
    return { start: start - 1, end };
  if (after === " " && (before === "" || /[\s(“]/u.test(before))) return { start, end: end + 1 };
  return { start, end };
}
