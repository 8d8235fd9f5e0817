import { nameEnd } from "./law-names.js";

/**
 * A document named in a text: itself ("Nghị định này", `own`, with the word used), another by number
 * or by the name of a law.
 */
export type Mention = { start: number; end: number; own: string | null; document: string | null };

const kinds =
  "Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết liên tịch|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Lệnh|Văn bản hợp nhất|Công văn|Quy chế|Quy định|Điều lệ|Quy chuẩn";
const number =
  "\\d{1,5}\\s?/\\s?(?:\\d{4}\\s?/\\s?)?\\p{Lu}[\\p{L}\\d]*(?:(?:-\\s?|\\s-|–|/)\\p{Lu}[\\p{L}\\d]*)*|\\d{1,5}/\\d{4}(?!\\d|/)";

const mention = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<kind>${kinds})(?:(?<own>\\s+này)(?![\\p{L}])|\\s+(?:số\\s*:?\\s*)?(?<number>${number})|(?![\\p{L}\\p{N}]))`,
  "gu",
);
const mentionHere = new RegExp(mention.source, "yu");
const numberBehind = new RegExp(`\\s+(?:số\\s*:?\\s*)(${number})`, "yu");
const named = new Set(["Bộ luật", "Luật", "Pháp lệnh"]);

function mentionFrom(match: RegExpExecArray, text: string): Mention | null {
  const { kind = "", own, number: cited } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (own !== undefined) return { start, end, own: kind, document: null };
  if (cited !== undefined) return { start, end, own: null, document: tidyNumber(cited) };
  if (kind === "Hiến pháp") return { start, end, own: null, document: kind };
  return named.has(kind) ? lawByName(kind, start, text) : null;
}

function lawByName(kind: string, start: number, text: string): Mention | null {
  const at = start + kind.length + 1;
  const end = nameEnd(text, at);
  if (end === null) return null;
  numberBehind.lastIndex = end;
  const cited = numberBehind.exec(text);
  if (cited === null) return { start, end, own: null, document: text.slice(start, end) };
  return { start, end: numberBehind.lastIndex, own: null, document: tidyNumber(cited[1] ?? "") };
}

/** Line breaks and spaces inside a number are layout: "56/2023/NĐ- CP". */
function tidyNumber(cited: string): string {
  return cited.replace(/\s/gu, "").replaceAll("–", "-");
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
  return mentionFrom(match, text) ?? short;
}
