const toned = "àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ";
const plain = "aaaaaeeeeeiiiiiooooouuuuuyyyyy";
const tones = "\u0300\u0301\u0309\u0303\u0323";

// "oà" and "òa" are one syllable written in the new and in the old way; so are "uỷ" and "ủy".
const toneFirst = new RegExp(`([${toned}])([aeiouy])`, "giu");
const dash = /[–—−‑‐]/g;

/**
 * The text with one spelling for what is written in two: the tone on the last of two vowels, a hyphen
 * for every dash. Every character keeps its place, so a place found in the result is one in the text.
 * For matching only, never stored or shown.
 */
export function oneSpelling(text: string): string {
  return text.replace(dash, "-").replace(toneFirst, (_, first: string, second: string) => {
    const at = toned.indexOf(first.toLowerCase());
    const base = plain.charAt(at);
    const bare = first === first.toLowerCase() ? base : base.toUpperCase();
    return bare + (second + tones.charAt(at % tones.length)).normalize("NFC");
  });
}
