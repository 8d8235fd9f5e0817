/**
 * The key under which two spellings of a token are the same token: case, the place of the tone mark
 * (hòa/hoà), i or y as the only vowel (kỹ/kĩ), hằng/hàng, the shape of quotes and dashes, spaces.
 * For matching only, never stored or shown. Other vowels stay apart: "hay" is not "hai".
 */
export function spellingKey(token: string): string {
  if (leader.test(token)) return "...";
  const lower = token.toLowerCase();
  if (lower.includes("/")) return lower.replace(/\s+/gu, "");
  if (/\s/u.test(lower))
    return lower.split(/\s+/u).map(wordKey).join(" ").replace(everyYear, "hang\u0300");
  return wordKey(lower);
}

const leader = /^[._…·]{3,}$/;
// Officials write "hằng năm" where older texts have "hàng năm". Only there: "hàng" is a word of its own.
const everyYear = /^hăng\u0300(?= năm$)/;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
// "ý", "ỷ" without a consonant stay: "i" alone is a numeral or a label.
const onlyVowel = /^(\p{L}{1,2})y$/u;
const consonants = new Set("b c ch d đ g h k kh l m n nh ng ph qu r s t th tr v x".split(" "));

// The syllables of Vietnamese are a few thousand: each is looked at once, not in every comparison.
const known = new Map<string, string>();
const mostKnown = 20_000;

function wordKey(word: string): string {
  const key = known.get(word) ?? keyOf(word);
  if (known.size < mostKnown) known.set(word, key);
  return key;
}

function keyOf(word: string): string {
  if (!/[^\x20-\x7F]/.test(word) && !word.endsWith("y")) return word;
  const sign = signs.get(word);
  if (sign !== undefined) return sign;
  const parts = word.normalize("NFD");
  const tone = parts.match(tones)?.join("") ?? "";
  const base = parts.replace(tones, "").normalize("NFC");
  const stem = onlyVowel.exec(base)?.[1];
  return stem !== undefined && consonants.has(stem) ? `${stem}i${tone}` : base + tone;
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
