import { headingRank, letterKey, numberRank, pointRank, type Rank } from "./labels.js";
import { labelStart, longestLine, shifted, type NoteMark } from "./label-start.js";
import type { ProvisionKind } from "./types.js";

/** How the items of one list are marked; one list keeps to one style. */
export type Style =
  | "number" // 1.
  | "number-dash" // 1-, 1/, in old texts
  | "number-bracket" // 1)
  | "letter" // a)
  | "letter-dash" // a-, a/
  | "bracket-letter" // (a)
  | "decimal" // 1.1.
  | "letter-decimal" // a.1)
  | "roman" // I.
  | "capital" // A.
  | "small-roman" // (i)
  | "bracket-number" // (1)
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

const pattern = (source: string) => new RegExp(`^${source}`, "u");
const closed = String.raw`(\[\d{1,3}\]|\d{1,3}(?=\s))?`;
type Shape = { style: Style; first: RegExp; pattern: RegExp; rank: (label: string) => Rank };

const items: Shape[] = [
  {
    style: "number",
    first: /\d/,
    pattern: pattern(String.raw`(\d{1,3}[a-zđ]{0,2})\s?\.(\[\d{1,3}\])?(?=\s|$|[\p{Lu}“"(\[…])`),
    rank: numberRank,
  },
  {
    style: "letter",
    first: /[a-zđ]/,
    pattern: pattern(String.raw`([a-zđ]\d{0,2})\s?\)${closed}`),
    rank: pointRank,
  },
  {
    style: "decimal",
    first: /\d/,
    pattern: pattern(String.raw`(\d{1,3}(?:\.\d{1,3}){1,4}[a-zđ]?)\.?()(?=[\s\])]|$)`),
    rank: lastNumberRank,
  },
  {
    style: "letter-decimal",
    first: /[a-zđ]/,
    pattern: pattern(String.raw`([a-zđ]\d?(?:\.\d{1,2}){1,3})\s?[).]()`),
    rank: lastNumberRank,
  },
  {
    style: "letter",
    first: /[a-zđ]/,
    pattern: pattern(String.raw`([a-zđ])()\.(?=\s+\p{Lu})`),
    rank: pointRank,
  },
  {
    style: "small-roman",
    first: /[(ivx]/,
    pattern: pattern(String.raw`\(?([ivx]{1,5})\)()`),
    rank: (label) => headingRank(label.toUpperCase()),
  },
  {
    style: "roman",
    first: /[IVX]/,
    pattern: pattern(String.raw`([IVX]{1,6})\s?[./]()(?=\s|$)`),
    rank: headingRank,
  },
  {
    style: "capital",
    first: /[A-HĐ]/,
    pattern: pattern(String.raw`([A-HĐ])\s?\.()(?=\s)`),
    rank: pointRank,
  },
  {
    style: "bracket-letter",
    first: /\(/,
    pattern: pattern(String.raw`\(([a-zđ])\)()(?=\s)`),
    rank: pointRank,
  },
  {
    style: "bracket-number",
    first: /\(/,
    pattern: pattern(String.raw`\((\d{1,2})\)()(?=\s)`),
    rank: numberRank,
  },
  {
    style: "number-bracket",
    first: /\d/,
    pattern: pattern(String.raw`(\d{1,2}[a-zđ]?)\)()(?=\s)`),
    rank: numberRank,
  },
  {
    style: "number-dash",
    first: /\d/,
    pattern: pattern(
      String.raw`(\d{1,2}[a-zđ]?)\s?(?:\.?[-–](?=\s?[\p{Lu}“"]|\s\p{Ll})|\/(?=\s\p{L}))()`,
    ),
    rank: numberRank,
  },
  {
    style: "letter-dash",
    first: /[a-zđ]/,
    pattern: pattern(String.raw`([a-zđ])\s?(?:[-–](?=\s?[\p{Lu}“"]|\s\p{Ll})|\/(?=\s\p{L}))()`),
    rank: pointRank,
  },
  {
    style: "dash",
    first: /[-–—]/,
    pattern: pattern(String.raw`([-–—])()\s*(?=[\p{L}“"(\[])`),
    rank: unranked,
  },
  {
    style: "plus",
    first: /\+/,
    pattern: pattern(String.raw`([+])()\s*(?=[\p{L}“"(\[])`),
    rank: unranked,
  },
  {
    style: "bullet",
    first: /[•●▪∙·*]/,
    pattern: pattern(String.raw`([•●▪∙·*])()\s*(?=[\p{L}“"(\[])`),
    rank: unranked,
  },
];

/** The item a line begins with, by its characters alone; null where it begins with none. */
export function itemMarkOf(line: string): ItemMark | null {
  const start = labelStart(line);
  const shapes = shapesFor(line.charAt(start));
  if (shapes.length === 0) return null;
  const rest = line.slice(start, start + longestLine);
  for (const { style, pattern, rank } of shapes) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    const [{ length }, label = "", stuck = ""] = found;
    const note = stuck === "" ? null : { from: length - stuck.length, to: length };
    const key = letterKey(label);
    return shifted({ style, label, key, rank: rank(label), length, note }, start);
  }
  return null;
}

// Most lines begin with a capital that is no label: what can begin so is looked up first.
const byFirst = new Map<string, Shape[]>();

function shapesFor(first: string): Shape[] {
  const known = byFirst.get(first);
  if (known) return known;
  const shapes = items.filter(({ first: begins }) => begins.test(first));
  byFirst.set(first, shapes);
  return shapes;
}

function lastNumberRank(label: string): Rank {
  return numberRank(label.slice(label.lastIndexOf(".") + 1));
}

function unranked(): Rank {
  return { main: 0, inserted: 0 };
}

const numbered: Style[] = ["number", "number-dash", "number-bracket"];
const lettered: Style[] = ["letter", "letter-dash", "bracket-letter"];

/** Whether a style is one that clauses are numbered in. */
export const isNumbered = (style: Style) => numbered.includes(style);

const isLettered = (style: Style) => lettered.includes(style);

/** The kind of provision that an item of a style is, under a parent of a kind. */
export function kindOfItem(style: Style, parent: ProvisionKind | null): ProvisionKind {
  const small =
    parent === "clause" || parent === "point" || parent === "subpoint" || parent === "paragraph";
  if (isNumbered(style)) return small ? "subpoint" : "clause";
  if (isLettered(style)) return parent === "point" ? "subpoint" : "point";
  if (style === "roman" && !small) return "section";
  if (style === "capital" && parent === "article") return "section";
  if (style === "capital" && !small && parent !== "section") return "part";
  return "subpoint";
}
