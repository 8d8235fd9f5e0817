import {
  headingRank,
  letterKey,
  numberRank,
  ordinalValue,
  pointRank,
  romanValue,
} from "./labels.js";
import type { Rank } from "./labels.js";
import type { ProvisionKind } from "./types.js";

export type HeadingKind =
  "part" | "chapter" | "section" | "subsection" | "article" | "annex" | "form";

/** A line that begins like a heading: "Chương II", "Điều 5a. …", "Phụ lục III.1". */
export type HeadingMark = {
  kind: HeadingKind;
  /** As printed; null for an annex without number. */
  label: string | null;
  /** What the address carries; null where the units are counted by order. */
  key: string | null;
  rank: Rank;
  /** Offset in the line of what follows the label. */
  length: number;
  /** A note's number stuck to the label, as offsets in the line. */
  note: NoteMark | null;
};

/** How the items of one list are marked; one list keeps to one style. */
export type Style =
  | "number" // 1.
  | "letter" // a)
  | "decimal" // 1.1.
  | "letter-decimal" // a.1)
  | "roman" // I.
  | "capital" // A.
  | "small-roman" // (i)
  | "bracket-number" // (1), 1)
  | "dash"
  | "plus"
  | "bullet";

/** A line that begins like an item of a list. */
export type ItemMark = {
  style: Style;
  label: string;
  key: string;
  rank: Rank;
  length: number;
  note: NoteMark | null;
};

/** The number of a note, stuck to a label in official consolidations: offsets in the line. */
export type NoteMark = { from: number; to: number };

// What may stand before a label: spaces, and the marks of Markdown.
const before = String.raw`^[\s\u200b]*(?:#{1,6}\s+)?(?:\*\*|__)?`;
const roman = String.raw`[IVXLC]+(?:[a-zđ]|[A-D](?![\p{L}]))?`;
const note = String.raw`(\[\d{1,3}\]|\d{1,3}(?!\d))?`;
const after = String.raw`(?![\p{L}\d]|\.\d)\s*[.:–-]?`;
const pattern = (source: string) => new RegExp(before + source, "u");

type Shape = { kind: HeadingKind; pattern: RegExp };
// Capitals and small letters are both printed; Đ is also written as the eth of old fonts.
const shapes: Shape[] = [
  {
    kind: "part",
    pattern: pattern(
      String.raw`(?:Phần|PHẦN)\s+(?:thứ|THỨ)\s+(\p{L}+(?:\s\p{L}+)?)()\s*[.:]?\s*(?:\*\*)?$`,
    ),
  },
  {
    kind: "part",
    pattern: pattern(String.raw`(?:Phần|PHẦN)\s+(${roman}|\d{1,2}|[A-ZĐ])${note}${after}`),
  },
  {
    kind: "chapter",
    pattern: pattern(String.raw`(?:Chương|CHƯƠNG)\s+(${roman}|\d{1,3}[a-zđ]?)${note}${after}`),
  },
  {
    kind: "subsection",
    pattern: pattern(
      String.raw`(?:Tiểu mục|TIỂU MỤC|Tiểu Mục)\s+(\d{1,3}[a-zđ]?|${roman})${note}${after}`,
    ),
  },
  {
    kind: "section",
    pattern: pattern(String.raw`(?:Mục|MỤC)\s+(\d{1,3}[a-zđ]?|${roman}|[A-ZĐ])${note}${after}`),
  },
  {
    kind: "article",
    pattern: pattern(
      String.raw`(?:[ĐÐ]iều|[ĐÐ]IỀU)\s+(\d{1,4}\s?[a-zđ]{0,2})\s?(?:(?=[.:([]|$|\s*$|[-–]\s)[.:]?[-–]?)((?<=\.)\d{1,3}(?=\s)|\[\d{1,3}\])?`,
    ),
  },
  {
    kind: "annex",
    pattern: pattern(
      String.raw`(?:Phụ lục|PHỤ LỤC|Phụ Lục)(?:\s+(?:số|SỐ))?:?\s+(${roman}(?:[.-](?:\d{1,3}|${roman}))*|\d{1,3}[A-Za-zĐđ]?(?:[.-]\d{1,3}[a-zđ]?)*|[A-ZĐ](?:\d{1,2})?)${note}${after}`,
    ),
  },
  {
    kind: "annex",
    pattern: pattern(
      String.raw`(?:Phụ lục|PHỤ LỤC|Phụ Lục)()()(?=\s*[:.]?\s*(?:\*\*)?$|\s*\(|\s+\p{Lu}{2})`,
    ),
  },
  {
    kind: "form",
    pattern: pattern(
      String.raw`(?:Mẫu|MẪU|Biểu mẫu|BIỂU MẪU|Biểu|BIỂU)(?:\s+(?:số|SỐ))?:?\s*(\d{1,3}[\p{L}\d./-]{0,20}|${roman}(?:[.-]\d{1,3})*)()${after}`,
    ),
  },
];

/** The heading a line begins with, by its characters alone; null where it begins with none. */
export function headingMarkOf(line: string): HeadingMark | null {
  // Cheap gate: almost all lines are none of these.
  if (!/^[\s\u200b#*_]*[CPMTBĐÐ]/u.test(line)) return null;
  for (const { kind, pattern } of shapes) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const mark = headingFrom(kind, found);
    if (mark !== null) return mark;
  }
  return null;
}

function headingFrom(kind: HeadingKind, found: RegExpExecArray): HeadingMark | null {
  const [whole, printed = "", stuck = ""] = found;
  const label = printed.trim().replace(/[.\-/]+$/, "");
  const length = whole.length;
  if (label === "")
    return { kind, label: null, key: null, rank: { main: 0, inserted: 0 }, length, note: null };
  const noteAt = whole.indexOf(stuck, whole.indexOf(printed) + printed.length);
  const noteMark = stuck === "" ? null : { from: noteAt, to: noteAt + stuck.length };
  if (/^\p{L}{2}/u.test(label) && romanValue(/^[IVXLC]+/.exec(label)?.[0] ?? "") === 0) {
    const value = ordinalValue(label);
    if (value === null) return null;
    return {
      kind,
      label: `thứ ${label}`,
      key: String(value),
      rank: { main: value, inserted: 0 },
      length,
      note: null,
    };
  }
  const key = kind === "form" ? label.replaceAll("/", "-") : label.replaceAll(" ", "");
  const rank = kind === "article" ? numberRank(key) : headingRank(key);
  return { kind, label: key, key, rank, length, note: noteMark };
}

const closed = String.raw`(\[\d{1,3}\]|\d{1,3}(?=\s))?`;
const items: { style: Style; pattern: RegExp; rank: (label: string) => Rank }[] = [
  {
    style: "number",
    pattern: pattern(
      String.raw`(\d{1,3}[a-zđ]{0,2})\s?\.(?:\*\*)?(\[\d{1,3}\])?(?=\s|$|[\p{Lu}“"(\[…])`,
    ),
    rank: numberRank,
  },
  {
    style: "letter",
    pattern: pattern(String.raw`([a-zđð]\d{0,2})\s?\)${closed}`),
    rank: pointRank,
  },
  {
    style: "decimal",
    pattern: pattern(String.raw`(\d{1,3}(?:\.\d{1,3}){1,4}[a-zđ]?)\.?()(?=[\s\])]|$)`),
    rank: lastNumberRank,
  },
  {
    style: "letter-decimal",
    pattern: pattern(String.raw`([a-zđð]\d?(?:\.\d{1,2}){1,3})\s?[).]()`),
    rank: lastNumberRank,
  },
  { style: "letter", pattern: pattern(String.raw`([a-zđð])()\.(?=\s+\p{Lu})`), rank: pointRank },
  {
    style: "small-roman",
    pattern: pattern(String.raw`\(?([ivx]{1,5})\)()`),
    rank: (label) => headingRank(label.toUpperCase()),
  },
  {
    style: "roman",
    pattern: pattern(String.raw`([IVX]{1,6})\s?[./]()(?=\s|$)`),
    rank: headingRank,
  },
  { style: "capital", pattern: pattern(String.raw`([A-HĐ])\s?\.()(?=\s)`), rank: pointRank },
  {
    style: "bracket-number",
    pattern: pattern(String.raw`\(?(\d{1,2})\)()(?=\s)`),
    rank: numberRank,
  },
  { style: "dash", pattern: pattern(String.raw`([-–—])()\s*(?=[\p{L}“"(\[])`), rank: unranked },
  { style: "plus", pattern: pattern(String.raw`([+])()\s*(?=[\p{L}“"(\[])`), rank: unranked },
  {
    style: "bullet",
    pattern: pattern(String.raw`([•●▪∙·*])()\s*(?=[\p{L}“"(\[])`),
    rank: unranked,
  },
];

/** The item a line begins with, by its characters alone; null where it begins with none. */
export function itemMarkOf(line: string): ItemMark | null {
  if (!/^[\s\u200b#*_]*(?:[\dIVXA-HĐ(+•●▪∙·*–—-]|[a-zđð]{1,5}[\d.\s]{0,9}[).])/u.test(line))
    return null;
  for (const { style, pattern, rank } of items) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const [whole, label = "", stuck = ""] = found;
    const note = stuck === "" ? null : { from: whole.length - stuck.length, to: whole.length };
    return {
      style,
      label,
      key: letterKey(label),
      rank: rank(letterKey(label)),
      length: whole.length,
      note,
    };
  }
  return null;
}

function lastNumberRank(label: string): Rank {
  return numberRank(label.slice(label.lastIndexOf(".") + 1));
}

function unranked(): Rank {
  return { main: 0, inserted: 0 };
}

/** The kind of provision that an item of a style is, under a parent of a kind. */
export function kindOfItem(style: Style, parent: ProvisionKind | null): ProvisionKind {
  const small =
    parent === "clause" || parent === "point" || parent === "subpoint" || parent === "paragraph";
  if (style === "number") return small ? "subpoint" : "clause";
  if (style === "letter") return parent === "point" ? "subpoint" : "point";
  if (style === "roman" && !small && parent !== "article") return "section";
  if (style === "capital" && !small && parent !== "article" && parent !== "section") return "part";
  return "subpoint";
}
