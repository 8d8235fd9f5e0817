import { withoutZeros } from "../provision/labels.js";

/** The units a citation may name, from the inner to the outer; a group is a section of an article. */
export type UnitKind =
  | "point"
  | "clause"
  | "group"
  | "article"
  | "subsection"
  | "section"
  | "chapter"
  | "part"
  | "form"
  | "annex";

export const unitRank: Record<UnitKind, number> = {
  point: 1,
  clause: 2,
  group: 2.5,
  article: 3,
  subsection: 4,
  section: 5,
  chapter: 6,
  part: 7,
  form: 8,
  annex: 9,
};

/** One label, or the first and last of a range ("từ Điều 67 đến Điều 78"); "này" is the unit one is in. */
export type Label = string | { from: string; to: string };
export const thisOne = "này";

/** A unit word with its labels: "các khoản 2, 3 và 5". */
export type Item = { kind: UnitKind; labels: Label[]; start: number; end: number };

const words: [UnitKind, string][] = [
  ["point", "[Đđ]iểm"],
  ["clause", "[Kk]hoản"],
  ["article", "[Đđ]iều"],
  ["subsection", "[Tt]iểu mục"],
  ["section", "[Mm]ục"],
  ["chapter", "[Cc]hương"],
  ["part", "[Pp]hần"],
  ["form", "[Mm]ẫu(?: biểu)?(?: số)?|[Bb]iểu mẫu(?: số)?"],
  ["annex", "[Pp]hụ lục(?: số)?|PHỤ LỤC(?: SỐ)?"],
];

// A line break may stand inside a citation, but not before what opens a clause or a point: "Tên điều / 1. …".
const gap =
  "(?:[^\\S\\n]+|[^\\S\\n]*\\n(?!\\s*(?:\\d{1,3}[a-zđ]{0,2}\\.|[a-zđ]\\d{0,2}\\))(?:\\s|$)))";

const unitWord = words.map(([kind, word]) => `(?<${kind}>${word})`).join("|");
const several = "(?:(?:[Cc]ác|[Nn]hững|[Tt]ừ|toàn bộ)\\s+){0,2}";

// "danh mục 1", "hạng mục 2": the word before makes it another word. \b does not see "đ".
const unitPattern = new RegExp(
  `(?<![\\p{L}\\p{N}]|(?:danh|hạng|chuyên|thư|đề|đầu|Danh|Hạng)\\s)${several}(?:${unitWord})(?:${gap}|(?=\\d))`,
  "gu",
);
const nextUnitPattern = new RegExp(`${several}(?:${unitWord})(?:${gap}|(?=\\d))`, "yu");

const end = "(?![\\p{L}\\p{N}])";
// A number with a measure behind it is no label: "khoản 2 triệu đồng", "Điều 5, 06 tháng".
const noMeasure =
  "(?!\\s?(?:%|tháng|ngày|năm|giờ|người|triệu|tỷ|đồng|bản|lần|m2|km|trang|bộ|tiểu mục|điều(?!\\s\\d)|khoản(?!\\s\\d)|điểm(?!\\s[a-zđ]\\d?(?!\\p{L})))(?![\\p{L}]))";
const number = `\\d{1,3}[a-zđ]{0,2}${end}(?!\\.\\d|/\\d)${noMeasure}`;
const roman = `[IVXLC]{1,7}[a-zđ]?${end}`;

const labelPatterns: Record<UnitKind, string> = {
  point: `[a-zđ]\\d{0,2}(?:\\.\\d{1,2}){0,3}${end}|\\d{1,2}(?:\\.\\d{1,2}){0,3}${end}${noMeasure}`,
  clause: number,
  group: roman,
  article: `\\d{1,3}\\.\\d{1,2}${end}(?!\\.\\d|/\\d)|${number}`,
  subsection: `${number}|${roman}`,
  section: `${number}|${roman}|[A-ZĐ]${end}`,
  chapter: `${roman}|${number}`,
  part: `[Tt]hứ \\p{Ll}+${end}|${roman}|[A-ZĐ]${end}|\\d{1,2}${end}${noMeasure}`,
  form: `\\d{1,3}\\p{L}?(?:\\.\\p{L})?(?:/\\p{Lu}[\\p{Lu}\\d/-]{0,20})?${end}(?!/)${noMeasure}`,
  annex: `(?:(?:[IVXLC]{1,7}|\\d{1,3})[a-zđA-HĐ]?|[A-ZĐ])(?:[.-]\\d{1,2})?${end}${noMeasure}`,
};

type Patterns = { first: RegExp; more: RegExp; range: RegExp };

function patternsOf(kind: UnitKind): Patterns {
  const label = labelPatterns[kind];
  // "điểm b(iii)": the sub-point is not told apart, but its point is. "điểm a) khoản 1", "điểm “a”": as printed.
  const behind =
    kind === "point"
      ? '[”"]?(?:\\s?\\([ivx]{1,5}\\))?(?:\\)(?=\\s*[,;]?\\s*(?:(?:(?:và|hoặc)\\s+)?[a-zđ]\\)|[Kk]hoản\\s)))?'
      : "";
  const before = kind === "point" ? '[“"]?' : "";
  const same = `(?:(?:số|${words.find(([k]) => k === kind)?.[1] ?? ""})\\s+)?`;
  return {
    first: new RegExp(`(?:từ\\s+)?${before}(${thisOne}${end}|${label})${behind}`, "yu"),
    more: new RegExp(
      `\\s*(?:[,;]|\\s(?:và/hoặc|và|hoặc|hay|&)(?=\\s)|[,;]\\s*(?:và|hoặc|hay)(?=\\s))${gap}?${before}(${label})${behind}`,
      "yu",
    ),
    range: new RegExp(`\\s*(?:\\sđến\\s(?:hết\\s)?|[-–]\\s?)\\s*${same}(${label})`, "yu"),
  };
}

const patterns = Object.fromEntries(words.map(([kind]) => [kind, patternsOf(kind)])) as Record<
  UnitKind,
  Patterns
>;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function kindOf(match: RegExpExecArray): UnitKind | null {
  return words.find(([kind]) => match.groups?.[kind] !== undefined)?.[0] ?? null;
}

// "Điều 07" is Điều 7; forms are told by all their digits.
const plain = (kind: UnitKind, label: string) =>
  kind === "article" || kind === "clause" ? withoutZeros(label) : label;

// A list of labels that goes on for longer is cut into several.
const longestList = 360;

/** The labels from `at` on: a list, with ranges in it; null where none stands there. */
function readLabels(
  kind: UnitKind,
  text: string,
  at: number,
): { labels: Label[]; end: number } | null {
  const { first, more, range } = patterns[kind];
  let match: RegExpExecArray | null = matchAt(first, text, at);
  if (match === null) return null;
  const labels: Label[] = [];
  let after = at;
  while (match !== null && after - at < longestList) {
    const label: string = plain(kind, match[1] ?? "");
    after = match.index + match[0].length;
    const to = label === thisOne ? null : matchAt(range, text, after);
    if (to !== null) after = to.index + to[0].length;
    labels.push(to === null ? label : { from: label, to: plain(kind, to[1] ?? "") });
    match = label === thisOne ? null : matchAt(more, text, after);
  }
  return { labels, end: after };
}

// "Phụ lục ban hành kèm theo Nghị định này": an annex without a number is named by that alone.
const unnumbered = /(?=(?:được )?(?:ban hành )?(?:kèm theo|đính kèm)(?![\p{L}]))/uy;

function itemFrom(match: RegExpExecArray, text: string): Item | null {
  const kind = kindOf(match);
  if (kind === null) return null;
  const after = match.index + match[0].length;
  const read = readLabels(kind, text, after);
  if (read !== null) return { kind, start: match.index, ...read };
  const bare = kind === "annex" && matchAt(unnumbered, text, after) !== null;
  return bare
    ? { kind, labels: [""], start: match.index, end: text.slice(0, after).trimEnd().length }
    : null;
}

/** The first item at or behind `from`; null at the end of the text. */
export function findItem(text: string, from: number): Item | null {
  for (
    let match = matchAt(unitPattern, text, from);
    match !== null;
    match = unitPattern.exec(text)
  ) {
    const resume = unitPattern.lastIndex;
    const item = itemFrom(match, text);
    if (item !== null) return item;
    unitPattern.lastIndex = resume;
  }
  return null;
}

/** The item that begins exactly at `at`. */
export function itemAt(text: string, at: number): Item | null {
  const match = matchAt(nextUnitPattern, text, at);
  return match === null ? null : itemFrom(match, text);
}
