import { headingRank, numberRank, ordinalValue, romanValue, withoutZeros } from "./labels.js";
import type { Rank } from "./labels.js";
import { labelStart, longestLine, shifted, type NoteMark } from "./label-start.js";

export type HeadingKind =
  "part" | "chapter" | "section" | "subsection" | "article" | "annex" | "form";

/** A line that begins like a heading: "Chương II", "Điều 5a. …", "Điều 1.2" of treaties, "Phụ lục III.1". */
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

const roman = String.raw`[IVXLC]+(?:[a-zđ]|[A-D](?![\p{L}]))?`;
const note = String.raw`(\[\d{1,3}\]|\d{1,3}(?!\d))?`;
const after = String.raw`(?![\p{L}\d]|\.\d)\s*[.:–-]?`;
// "Điều 5 Tên điều", its full stop forgotten: no citation that a line break cut, and no sentence.
const citedKind = String.raw`(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Hiến pháp|Quy chế|Hiệp định|Công ước|Chỉ thị)(?!\p{L})|Quyết định (?:này|số|của)|Lệnh số|Quy định (?:này|ban hành|kèm)|(?:Điều|Chương|Mục|Phần|Phụ lục|Mẫu) (?:số )?[\dIVX]`;
const effect = String.raw`\p{Lu}[^.]{2,400} (?:có hiệu lực|chịu trách nhiệm)[^.]{0,300}[./]{0,3}$`;
const bareTitle = String.raw`(?<=\s)(?!${citedKind})\p{Lu}.{2,300}(?<![.,;:])$|(?<=\s)(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế)(?!\p{L}).{2,500}$|(?<=\s)${effect}`;

const pattern = (source: string) => new RegExp(`^${source}`, "u");

type Shape = { kind: HeadingKind; pattern: RegExp };
// Capitals and small letters are both printed.
const shapes: Shape[] = [
  {
    kind: "part",
    pattern: pattern(String.raw`(?:Phần|PHẦN)\s+(?:thứ|THỨ)\s+(\p{L}+(?:\s\p{L}+)?)()\s*[.:]?\s*$`),
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
      String.raw`(?:Điều|ĐIỀU)(?:\s+|(?=\d{1,4}[a-zđ]?\.\s))(\d{1,3}\.\d{1,3}(?=[.:]\s|\s*$)|\d{1,4}\s?[a-zđ]{0,2})\s?(?:(?=[.:([]|$|\s*$|[-–]\s|${bareTitle})[.:]?[-–]?)((?<=\.)\d{1,3}(?=\s)|\[\d{1,3}\])?`,
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
      String.raw`(?:Phụ lục|PHỤ LỤC|Phụ Lục)()()(?=\s*[:.]?\s*$|\s*\(|\s+\p{Lu}{2})`,
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
  const start = labelStart(line);
  if (!/[CPMTBĐ]/.test(line.charAt(start))) return null;
  const rest = line.slice(start, start + longestLine);
  for (const { kind, pattern } of shapes) {
    const found = pattern.exec(rest);
    const mark = found === null ? null : headingFrom(kind, found);
    if (mark !== null) return shifted(mark, start);
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
  // "Điều 07" is Điều 7; forms are told by all their digits.
  const plain = kind === "article" ? withoutZeros(key) : key;
  return { kind, label: key, key: plain, rank, length, note: noteMark };
}
