import { tidied } from "../text/tidy.js";
import type { UnitKind } from "./tokens.js";

/** What a line of a quoted text would open by its first characters. */
export type Opening = { kind: UnitKind; label: string | null };

// Wider than what the reader takes for structure: here the sentence says what to expect.
const patterns: [UnitKind, RegExp][] = [
  ["article", /^\s*Điều\s+(\d{1,4}\p{Ll}{0,2})\s*(?:[.:]|$)/iu],
  ["clause", /^\s*(\d{1,3}\p{Ll}{0,2})\s?\.(?!\d)/u],
  ["clause", /^\s*(\d{1,2}\p{Ll}?)\s?(?:[-–](?=\s?\p{Lu}|\s\p{Ll})|\/(?=\s\p{L}))/u],
  ["point", /^\s*(\p{Ll}\d{0,2}(?:\.\d{1,2})*)\s?\)/u],
  ["point", /^\s*(\p{Ll})(?:\.(?=\s+\p{Lu})|\s?[-–](?=\s{0,3}\p{Lu})|\/(?=\s{1,3}\p{Lu}))/u],
  ["point", /^\s*(\d{1,2}(?:\.\d{1,2})+)\.?\s/u],
  ["subpoint", /^\s*\(([ivx]{1,5})\)\s/u],
  ["subpoint", /^\s*()[-–+•]\s+(?=\S)/u],
  ["part", /^\s*Phần\s+(?:thứ\s+)?(\p{L}+|\d+)\s*[.:]?\s*/iu],
  ["chapter", /^\s*Chương\s+([IVXLC]+\p{Ll}?|\d{1,3}\p{Ll}?)(?![\p{L}\d])/iu],
  ["subsection", /^\s*Tiểu mục\s+(\d{1,3}\p{Ll}?|[IVXLC]+)(?![\p{L}\d])/iu],
  ["section", /^\s*Mục\s+(\d{1,3}\p{Ll}?|[IVXLC]+\p{Ll}?)(?![\p{L}\d])/iu],
  [
    "annex",
    /^\s*Phụ lục\s*(?:số\s+)?([IVXLC]+(?:\p{Ll}|[A-H])?(?:\.\d+)*|\d{1,3}(?:\p{Ll}|[A-H])?|[A-ZĐ])?(?=\s*(?:[.:(]|$))/iu,
  ],
  ["form", /^\s*(?:Biểu mẫu|Mẫu|Biểu)\s+(?:số\s*)?(\d{1,3}[\p{L}\d/-]*(?:\.[\p{L}\d]+)*)/iu],
];

/** What a line opens, null where its beginning opens nothing. */
export function openingOf(line: string): Opening | null {
  const { words } = tidied(line);
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const label = found[1] ?? "";
    return { kind, label: label === "" ? null : label };
  }
  return null;
}

/** How far out a kind stands: an article holds clauses, a clause holds points. */
export const rankOf: Record<UnitKind, number> = {
  annex: 9,
  part: 8,
  form: 7,
  chapter: 6,
  section: 5,
  subsection: 4,
  article: 3,
  clause: 2,
  point: 1,
  subpoint: 0,
};

/** Stands for the annex of an act that has no number, where it is the only one. */
export const onlyAnnex = "annex_";

/** Whether an address is that of a whole annex or form. */
export const isAnnexAddress = (address: string) =>
  /^(?:annex_[^_]+|(?:annex_[^_]+__)?form_[^_]+)$/u.test(address);
