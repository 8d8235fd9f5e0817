import { nameEnd } from "../cite/law-names.js";

/** A document named in a sentence, with the range of its name (type and number) in it. */
export type DocumentMention = {
  start: number;
  end: number;
  /** "Thông tư", "Luật" …, as written. */
  type: string;
  number: string | null;
  /** For a law named without number: its name, "Luật Công nghệ cao". */
  name: string | null;
  /** "Nghị định này": the text that speaks. */
  self: boolean;
};

const types =
  "Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư liên bộ|Thông tư|Quyết định|Văn bản hợp nhất|Chỉ thị|Lệnh";
const number =
  "\\d{1,5}(?:\\s?/\\s?\\d{4})?\\s?/\\s?[\\p{Lu}\\d]+\\p{Ll}{0,2}(?:\\s?-\\s?[\\p{Lu}]\\p{L}*)*";
const numbered = new RegExp(`(?<![\\p{L}\\d])(${types})\\s+(?:số\\s*:?\\s*)?(${number})`, "iu");
/** Stands where the number of a document is yet to be filled in, as in a draft. */
export const blankNumber = "…";
const blank = new RegExp(
  `(?<![\\p{L}\\d])(${types}|Văn bản)\\s+số\\s+${blankNumber}(?!\\s?[/\\p{L}\\d.…-])`,
  "iu",
);
const lawWithNumber = new RegExp(
  `(?<![\\p{L}\\d])((?:Bộ luật|Luật|Pháp lệnh)\\s[^“”();:.]{2,160}?)\\s+số\\s*(${number})`,
  "u",
);
const named =
  /(?<![\p{L}\d])((?:Bộ luật|Luật|Pháp lệnh)\s+(?!này|khác|có|về|và|được|của|sửa)\p{L}[^“”();:.,]{1,120}?)(?=\s+(?:đã được|được|như sau|ngày|năm|và|hoặc)(?!\p{L})|\s*[“”();:.,]|$)/u;
const itself = new RegExp(`(?<![\\p{L}\\d])(${types})\\s+này(?!\\p{L})`, "iu");

const typeHere = new RegExp(`(?:${types}|Văn bản số)(?!\\p{L})`, "iuy");

/** Whether the type of a document stands at `at`: a quick question before `documentIn`. */
export function beginsDocument(words: string, at: number): boolean {
  typeHere.lastIndex = at;
  return typeHere.test(words);
}

/** Numbers lose the spaces that a line break left: "27/2018/TT- BLĐTBXH". */
export function tidyNumber(written: string): string {
  return written.replace(/\s+/g, "");
}

/** The first document named at or after `from`; null where there is none. */
export function documentIn(sentence: string, from = 0): DocumentMention | null {
  const words = sentence.slice(from);
  const found = [
    mention(numbered.exec(words), (m) => ({ type: m[1] ?? "", number: tidyNumber(m[2] ?? "") })),
    mention(lawWithNumber.exec(words), (m) => ({
      type: /^(?:Bộ luật|Luật|Pháp lệnh)/u.exec(m[1] ?? "")?.[0] ?? "",
      number: tidyNumber(m[2] ?? ""),
      name: m[1] ?? "",
    })),
    namedLaw(words),
    mention(blank.exec(words), (m) => ({ type: m[1] ?? "", number: blankNumber })),
    mention(itself.exec(words), (m) => ({ type: m[1] ?? "", self: true })),
  ].filter((each) => each !== null);
  // A law's name may hold another pattern's beginning: the first, and of those the one with a number.
  found.sort((a, b) => a.start - b.start || Number(b.number !== null) - Number(a.number !== null));
  const first = found[0];
  return first === undefined
    ? null
    : { ...first, start: first.start + from, end: first.end + from };
}

// "Luật Phòng, chống tham nhũng": the names of laws hold commas and "và".
function namedLaw(words: string): DocumentMention | null {
  const found = named.exec(words);
  if (found === null) return null;
  const type = /^(?:Bộ luật|Luật|Pháp lệnh)/u.exec(found[0])?.[0] ?? "";
  const start = found.index;
  const end = Math.max(start + found[0].length, nameEnd(words, start + type.length + 1) ?? 0);
  const name = words.slice(start, end).trim();
  return { start, end, type, number: null, name, self: false };
}

function mention(
  match: RegExpExecArray | null,
  read: (match: RegExpExecArray) => Partial<DocumentMention>,
): DocumentMention | null {
  if (match === null) return null;
  const range = { start: match.index, end: match.index + match[0].length };
  return { ...range, type: "", number: null, name: null, self: false, ...read(match) };
}
