/**
 * The key under which two spellings of a token are the same token: case, the place of the tone mark
 * (hòa/hoà), i or y as the only vowel (kỹ/kĩ), hằng/hàng, the shape of quotes and dashes, spaces.
 * For matching only, never stored or shown. Other vowels stay apart: "hay" is not "hai".
 */
export function spellingKey(token: string): string {
  const lower = token.toLowerCase();
  if (!/[^\x20-\x7F]/.test(lower)) return lower;
  if (/\s/u.test(lower)) return lower.split(/\s+/u).map(wordKey).join(" ");
  return wordKey(lower);
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
// "ý", "ỷ" without a consonant stay: "i" alone is a numeral or a label.
const onlyVowel = /^(\p{L}{1,2})y$/u;
const consonants = new Set("b c ch d đ g h k kh l m n nh ng ph qu r s t th tr v x".split(" "));

function wordKey(word: string): string {
  const sign = signs.get(word);
  if (sign !== undefined) return sign;
  const parts = word.normalize("NFD");
  const tone = parts.match(tones)?.join("") ?? "";
  const base = parts.replace(tones, "").normalize("NFC");
  const stem = onlyVowel.exec(base)?.[1];
  const key = stem !== undefined && consonants.has(stem) ? `${stem}i${tone}` : base + tone;
  return key === "hăng\u0300" ? "hang\u0300" : key;
}

const signs = new Map([
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["«", '"'],
  ["»", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["–", "-"],
  ["—", "-"],
  ["−", "-"],
  ["‑", "-"],
  ["‐", "-"],
]);
