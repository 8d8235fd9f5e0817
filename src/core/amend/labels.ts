import { ordinalValue, pointLetters, withoutZeros } from "../provision/labels.js";
import type { UnitKind } from "./tokens.js";

const numberLabel = /\d{1,4}\p{Ll}{0,2}(?![\p{L}\d])/uy;
const pointLabel = /(?:\p{Ll}\d{0,2}(?:\.\d{1,2})*|\d{1,3}(?:\.\d{1,3})+)(?![\p{L}\d])/uy;
const romanLabel =
  /(?:[IVXLC]+|\d{1,3})(?:\p{Ll}|[A-H])?(?:\.\d{1,2})*(?![\p{L}\d])|[A-ZĐ](?![\p{L}\d])/uy;
const sectionLabel = /(?:\d{1,3}(?:\.\d{1,3})*\p{Ll}?|[IVXLC]+\p{Ll}?|[A-ZĐ])(?![\p{L}\d])/uy;
const formLabel =
  /\d{1,3}\p{Ll}?(?:[./-]\p{L}[\p{L}\d]*)*(?:\.\d{1,2})*\p{Lu}?(?![\p{L}\d])|[IVXLC]+(?![\p{L}\d])/uy;
const ordinalLabel =
  /\([ivx]{1,5}\)|thứ\s+(?:\d{1,2}(?!\d)|\p{L}+)(?:\s+(?:một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín)(?!\p{L}))?|\d{1,2}(?![\p{L}\d])/uy;

const patterns: Record<UnitKind, RegExp> = {
  article: numberLabel,
  clause: numberLabel,
  point: pointLabel,
  subpoint: ordinalLabel,
  part: romanLabel,
  chapter: romanLabel,
  section: sectionLabel,
  subsection: sectionLabel,
  annex: romanLabel,
  form: formLabel,
};

const between = /\s*(?:,\s*và|,|;|và|hoặc)\s+/uy;

function matchAt(pattern: RegExp, words: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(words)?.[0] ?? null;
}

/** Labels in their order; `ranged` are those that close the gap to the one before: 2, 3, 4 of "1 đến 4". */
export type Labels = { labels: string[]; ranged: string[]; end: number };

const opening = /\s*(?:từ\s+(?=[^\s,;]{1,5}\s+đến\s))?(?:số\s+)?/uy;
const rangeMark = /\s*[-–]\s*|\s+đến\s+/uy;

/** The labels that follow the word of a unit at `at`: "a, b và c", "a đến c"; `end` is after the last. */
export function labelsAt(words: string, at: number, kind: UnitKind): Labels {
  const labels: string[] = [];
  const ranged: string[] = [];
  let end = at;
  let next = at;
  for (;;) {
    const skipped = matchAt(opening, words, next)?.length ?? 0;
    const label = matchAt(patterns[kind], words, next + skipped);
    if (label === null) return { labels, ranged, end };
    labels.push(keyOf(label, kind));
    end = next + skipped + label.length;
    const range = rangeAt(words, end, { kind, first: labels.at(-1) ?? "" });
    labels.push(...range.labels);
    ranged.push(...range.labels);
    end = range.end;
    const gap = matchAt(between, words, end);
    if (gap === null) return { labels, ranged, end };
    next = end + gap.length;
  }
}

// "khoản 1 - 3", "các điểm a đến c": what stands behind the first of them.
function rangeAt(
  words: string,
  at: number,
  { kind, first }: { kind: UnitKind; first: string },
): { labels: string[]; end: number } {
  const none = { labels: [], end: at };
  const mark = matchAt(rangeMark, words, at);
  if (mark === null || !["article", "clause", "point"].includes(kind)) return none;
  const last = matchAt(patterns[kind], words, at + mark.length);
  const labels = last === null ? null : labelRange(first, keyOf(last, kind));
  if (last === null || labels === null) return none;
  return { labels: labels.slice(1), end: at + mark.length + last.length };
}

// Dashes are counted by order; parts may be numbered in words.
function keyOf(label: string, kind: UnitKind): string {
  if (kind === "article" || kind === "clause") return withoutZeros(label);
  if (kind !== "subpoint" && kind !== "part") return label;
  const counted = label.replace(/^thứ\s+|[()]/gu, "");
  if (/^\d+$/.test(counted)) return counted;
  const ordinal = ordinalValue(counted);
  return ordinal === null ? counted : String(ordinal);
}

/** The labels from `first` to `last`: "67" to "78", "a" to "d"; null where it cannot be counted. */
export function labelRange(first: string, last: string): string[] | null {
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) {
    const [from, to] = [Number(first), Number(last)];
    if (to <= from || to - from > 200) return null;
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  }
  // "2a" to "2c"
  const number = /^\d*/.exec(first)?.[0] ?? "";
  const [a, z] = [first.slice(number.length), last.slice(number.length)];
  const [from, to] = [pointLetters.indexOf(a), pointLetters.indexOf(z)];
  const alike = last.startsWith(number) && a.length === 1 && z.length === 1;
  if (!alike || from < 0 || to <= from) return null;
  return pointLetters
    .slice(from, to + 1)
    .split("")
    .map((letter) => number + letter);
}
