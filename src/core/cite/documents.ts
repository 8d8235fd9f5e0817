import { amendingNameEnd } from "./amending-law.js";
import { nameEnd } from "./law-names.js";

/**
 * A document named in a text: itself ("Nghị định này", `own`, with the word used), another by number
 * or by the name of a law.
 */
export type Mention = { start: number; end: number; own: string | null; document: string | null };

const kinds =
  "Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị định thư|Nghị định|Nghị quyết liên tịch|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Lệnh|Văn bản hợp nhất|Công văn|Công điện|Sắc lệnh|Kết luận|Thông báo|Quy chế|Quy định|Điều lệ|Quy chuẩn|Công ước|Hiệp định|Hiệp ước|NĐ|TT|TTLT|QĐ|NQ";
const office = "\\p{Lu}[\\p{L}\\d]*(?:(?:-\\s?|\\s-|–|/)\\p{Lu}[\\p{L}\\d]*)*";
// "80/2021/NĐ-CP"; "57-NQ/TW", "217-HĐBT" of the party and of old texts; "03/2018".
const number = `\\d{1,5}\\s?/\\s?(?:\\d{4}\\s?/\\s?)?${office}|\\d{1,5}\\s?[-–]\\s?\\p{Lu}{2,6}(?:/\\p{Lu}[\\p{L}\\d]*)*|\\d{1,5}/\\d{4}(?!\\d|/)`;
// "Nghị định của Chính phủ số 24/CP"
const issuer =
  "(?:của\\s+(?:(?!Nghị |Thông |Quyết |Luật |Chỉ |Lệnh )[^\\n;.,:()\\d]){3,70}?\\s(?=số\\s))?";

const mention = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<kind>${kinds})(?:(?<own>\\s+này)(?![\\p{L}])|\\s+${issuer}(?:số\\s*:?\\s*)?(?<number>${number})|(?![\\p{L}\\p{N}]))`,
  "gu",
);
const mentionHere = new RegExp(mention.source, "yu");
const numberBehind = new RegExp(`\\s+(?:số\\s*:?\\s*)(${number})`, "yu");
const named = new Set(["Bộ luật", "Luật", "Pháp lệnh"]);
// Cited by number alone: elsewhere these words name a paper.
const numbered = new Set([
  "Công điện",
  "Sắc lệnh",
  "Kết luận",
  "Thông báo",
  "NĐ",
  "TT",
  "TTLT",
  "QĐ",
  "NQ",
]);
// Named by name only where provisions of theirs are cited.
const treaties = new Set(["Nghị định thư", "Công ước", "Hiệp định", "Hiệp ước"]);

function mentionFrom(match: RegExpExecArray, text: string): Mention | null {
  const { kind = "", own, number: cited } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (cited === undefined && numbered.has(kind)) return null;
  if (own !== undefined) return { start, end, own: kind, document: null };
  if (cited !== undefined) return { start, end, own: null, document: tidyNumber(cited) };
  if (kind === "Hiến pháp") return { start, end, own: null, document: kind };
  return named.has(kind) ? lawByName(kind, start, text) : null;
}

function lawByName(kind: string, start: number, text: string): Mention | null {
  const at = start + kind.length + 1;
  const end = amendingNameEnd(text, at) ?? namedEnd(text, start, at);
  if (end === null) return null;
  numberBehind.lastIndex = end;
  const cited = numberBehind.exec(text);
  if (cited === null) return { start, end, own: null, document: text.slice(start, end) };
  return { start, end: numberBehind.lastIndex, own: null, document: tidyNumber(cited[1] ?? "") };
}

const anotherText =
  "(?:được|bởi|theo|Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư|Quyết định|Hiến pháp|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Pp]hụ lục) ";
const rest = String.raw`(?:(?!${anotherText})[^;.()\n“”\d]){1,90}?`;
// Only laws have such numbers, so that the words up to one are the name: "Luật Địa chất và khoáng sản số …".
const restToNumber = new RegExp(
  String.raw`${rest}(?=\s+số\s*:?\s*\d+/\d{4}/(?:QH|UBTVQH|PL-UB)\d*)`,
  "uy",
);
const restToDate = new RegExp(String.raw`${rest}(?=\s+ngày\s+\d)`, "uy");

function namedEnd(text: string, start: number, at: number): number | null {
  const end = nameEnd(text, at);
  if (end === null) return null;
  const asBasis = /Căn cứ $/u.test(text.slice(Math.max(0, start - 8), start));
  for (const rest of asBasis ? [restToNumber, restToDate] : [restToNumber]) {
    rest.lastIndex = end;
    if (rest.test(text)) return rest.lastIndex;
  }
  return end;
}

/** Line breaks and spaces inside a number are layout: "56/2023/NĐ- CP". */
function tidyNumber(cited: string): string {
  return cited.replace(/\s/gu, "").replaceAll("–", "-");
}

const another = new RegExp(
  `(?:\\s*[,;]|\\s+(?:và|hoặc))\\s+((?:số\\s*:?\\s*)?(\\d{1,5}/\\d{4}/${office}))`,
  "uy",
);

/** "Nghị định số 31/2021/NĐ-CP, 32/2021/NĐ-CP": the next document of a list, by its number alone. */
export function nextInList(text: string, { own, document, end }: Mention): Mention | null {
  if (own !== null || !/^\d+\/\d{4}\//u.test(document ?? "")) return null;
  another.lastIndex = end;
  const match = another.exec(text);
  if (match === null) return null;
  const [, words = "", cited = ""] = match;
  const behind = another.lastIndex;
  return { start: behind - words.length, end: behind, own, document: tidyNumber(cited) };
}

/** The first document named at or behind `from`. */
export function findMention(text: string, from: number): Mention | null {
  mention.lastIndex = from;
  for (let match = mention.exec(text); match !== null; match = mention.exec(text)) {
    const resume = mention.lastIndex;
    const found = mentionFrom(match, text);
    if (found !== null) return found;
    mention.lastIndex = resume;
  }
  return null;
}

const leadIn =
  /\s*,?\s*(?:(?:của|tại|thuộc|trong|theo|được|ban hành|kèm theo|đính kèm|Danh mục|Quy chế|Quy định)\s+){0,4}/uy;

/** The document that a list of provisions ending at `at` belongs to, if the text goes on to say it. */
export function mentionBehind(text: string, at: number): Mention | null {
  leadIn.lastIndex = at;
  leadIn.exec(text);
  mentionHere.lastIndex = leadIn.lastIndex;
  const match = leadIn.lastIndex > at ? mentionHere.exec(text) : null;
  if (match === null) return null;
  const { index: start } = match;
  // "khoản 2 Điều 5 Luật": a law the text has given that short name.
  const short = { start, end: start + match[0].length, own: null, document: match[0] };
  const { kind = "" } = match.groups ?? {};
  if (match.groups?.number === undefined && numbered.has(kind)) return null;
  const treaty = treaties.has(kind) ? lawByName(kind, start, text) : null;
  return mentionFrom(match, text) ?? treaty ?? short;
}
