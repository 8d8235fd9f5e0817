import { ordinalValue, romanValue } from "./labels.js";
import type { ProvisionKind } from "./types.js";

/** What a line would open by its first characters alone, wherever it stands. */
export type Mark = {
  kind: ProvisionKind;
  /** As printed; null for a dash or an annex without number. */
  label: string | null;
  /** What the address carries: "I", "5a", "đ1"; null where units are counted by order. */
  key: string | null;
  /** Offset in the line of what follows the label and its mark. */
  length: number;
};

// Capitals and small letters are both printed; \p{Ll}, not [a-z], for đ.
const headings: { pattern: RegExp; kind: ProvisionKind; title: boolean }[] = [
  {
    pattern: /^\s*(?:Phần|PHẦN)\s+(?:thứ|THỨ)\s+(\p{L}+(?:\s+\p{L}+)?)\s*[.:]?\s*$/u,
    kind: "part",
    title: false,
  },
  {
    pattern: /^\s*(?:Phần|PHẦN)\s+([IVXLC]+\p{Ll}?|\d{1,2}|[A-ZĐ])(?![\p{L}\d])\s*[.:\-–]?/u,
    kind: "part",
    title: true,
  },
  {
    pattern: /^\s*(?:Chương|CHƯƠNG)\s+([IVXLC]+\p{Ll}?|\d{1,3}\p{Ll}?)(?![\p{L}\d])\s*[.:\-–]?/u,
    kind: "chapter",
    title: true,
  },
  {
    pattern:
      /^\s*(?:Tiểu mục|TIỂU MỤC|Tiểu Mục)\s+(\d{1,3}\p{Ll}?|[IVXLC]+)(?![\p{L}\d])\s*[.:\-–]?/u,
    kind: "subsection",
    title: true,
  },
  {
    pattern: /^\s*(?:Mục|MỤC)\s+(\d{1,3}\p{Ll}?|[IVXLC]+|[A-ZĐ])(?![\p{L}\d])\s*[.:\-–]?/u,
    kind: "section",
    title: true,
  },
  {
    pattern:
      /^\s*(?:Phụ lục|PHỤ LỤC|Phụ Lục)(?:\s+(?:số|SỐ))?\s+([IVXLC]+\p{Ll}?(?:\.\d+)*|\d{1,3}\p{Ll}?(?:\.\d+)*|[A-ZĐ])(?![\p{L}\d])\s*[.:\-–]?/u,
    kind: "annex",
    title: true,
  },
  { pattern: /^\s*(?:Phụ lục|PHỤ LỤC|Phụ Lục)\s*[:.]?\s*$/u, kind: "annex", title: false },
  {
    pattern:
      /^\s*(?:Mẫu|MẪU|Biểu mẫu|BIỂU MẪU|Biểu|BIỂU)(?:\s+(?:số|SỐ))\s*[:.]?\s*(\d{1,3}[\p{L}\d./-]*|[IVXLC]+(?![\p{L}]))/u,
    kind: "form",
    title: true,
  },
];
const article = /^\s*(?:Điều|ĐIỀU)\s+(\d{1,4})\s?(\p{Ll}{0,2})(?=\s*[.:([]|\s*$)\s*[.:]?/u;
const clause = /^\s*(\d{1,3})(\p{Ll}{0,2})\s?\.(?=\s|$|[\p{Lu}“"[(])/u;
const subNumber = /^\s*(\d{1,3}(?:\.\d{1,3}){1,4})\.?(?=\s)/u;
const point = /^\s*(\p{Ll})(\d{0,2})\s?\)/u;
const subPoint = /^\s*(\p{Ll}(?:\.\d{1,2}){1,3})\s?[).]/u;
const roman = /^\s*\((i{1,3}|iv|vi{0,3}|ix|x)\)/u;
const dash = /^\s*([-–+•])\s+(?=\S)/u;

const plain = (kind: ProvisionKind, label: string, length: number): Mark => ({
  kind,
  label,
  key: label,
  length,
});

function headingMark(line: string): Mark | null {
  for (const { pattern, kind, title } of headings) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const label = found[1] ?? null;
    if (kind === "part" && !title) {
      const value = ordinalValue(label ?? "");
      if (value !== null && label !== null)
        return { kind, label: `thứ ${label}`, key: String(value), length: found[0].length };
      continue;
    }
    // "Mục I" may open; "Mục LL" is a word in capitals.
    if (
      label !== null &&
      /^[IVXLC]{2,}/.test(label) &&
      romanValue(/^[IVXLC]+/.exec(label)?.[0] ?? "") === 0
    )
      continue;
    return { kind, label, key: label, length: found[0].length };
  }
  return null;
}

/** The mark of a line, null where its beginning opens nothing. */
export function markOf(line: string): Mark | null {
  const heading = headingMark(line);
  if (heading !== null) return heading;
  let found = article.exec(line);
  if (found !== null) return plain("article", (found[1] ?? "") + (found[2] ?? ""), found[0].length);
  found = clause.exec(line);
  if (found !== null) return plain("clause", (found[1] ?? "") + (found[2] ?? ""), found[0].length);
  found = point.exec(line);
  if (found !== null) return plain("point", (found[1] ?? "") + (found[2] ?? ""), found[0].length);
  found = subNumber.exec(line) ?? subPoint.exec(line) ?? roman.exec(line) ?? dash.exec(line);
  return found === null
    ? null
    : { kind: "subpoint", label: found[1] ?? null, key: null, length: found[0].length };
}
