import { documentIn } from "./documents.js";
import { chainEnd, chainInTitle } from "./vocabulary.js";

const joint =
  /(?:,\s+và|,|\s+và)\s+(?=(?:các\s+)?(?:điểm|khoản|Điều|Mục|Chương|Phụ lục|Mẫu)\s+(?:số\s+)?[\da-zđIVXLC]{1,4}(?!\p{L}))/gu;
const most = 20;

/**
 * How far "được sửa đổi tại khoản 1 Điều 2 Nghị định B" goes, which tells where a text comes from. Of
 * "…, khoản 5 Điều 9 Nghị định A" behind it, where A is what is amended, and of a place that names no
 * document, nothing comes from elsewhere: the chain ends before it.
 */
export function chainLength(words: string, amended: string | null): number {
  const end = chainEnd.exec(words)?.index ?? words.length;
  let places = 0;
  for (const { index } of words.slice(0, end).matchAll(joint)) {
    if (++places > most) break;
    const named = documentIn(words.slice(index, Math.min(end, index + 600)));
    if (named === null || (named.number !== null && named.number === amended)) return index;
  }
  return end;
}

const longestTitle = 1000;

const unit = "(?:điểm|khoản|Điều|Mục|Chương|Phụ lục|Mẫu)";
const numbered = new RegExp(String.raw`${unit}\s(?:số\s)?[\dIVXa-zđ]{1,4}(?!\p{L})|số\s+\d`, "u");
const types = ["Nghị định", "Nghị quyết", "Quyết định", "Thông tư"];
const nextOfType = new Map(
  types.map((type) => {
    const place = String.raw`(?:${unit}\s[^;:“”"]{1,200}?\s)?`;
    const joint = String.raw`(?:,\s+và|,|\s+và)\s+(?:các\s+)?`;
    return [type, new RegExp(`${joint}${place}${type}(?: liên tịch)?\\s+số\\s+\\d`, "u")];
  }),
);

/**
 * How far a title goes: to the next part of the sentence, to where its text comes from, or to the next
 * document of its type in a list. What such a title itself names, an article or a document, hides where
 * it ends.
 */
export function titleLength(words: string, boundary: RegExp, type: string | null): number {
  const end = boundary.exec(words)?.index ?? words.length;
  const chained = chainInTitle.exec(words)?.index ?? words.length;
  const next =
    nextOfType.get(type ?? "")?.exec(words.slice(0, Math.min(end, longestTitle)))?.index ?? end;
  return Math.min(end, chained, numbered.test(words.slice(0, next)) ? end : next);
}
