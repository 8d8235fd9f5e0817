// The tone is written on another vowel of the same word in old and new spelling: hòa/hoà, thủy/thuỷ.
const toneBeforeVowel = /([aeiouy])([\u0300\u0301\u0303\u0309\u0323])([aeiouy])/g;

/**
 * Folds a text for matching only: case, place of the tone mark, i/y, spaces and punctuation fall
 * away; đ stays another letter than d. Never store or show the result.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(toneBeforeVowel, "$1$3$2")
    .replace(/y/g, "i")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
