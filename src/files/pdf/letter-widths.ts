// Widths of Times letters in thousandths of the type size: enough to tell a letter from a letter and a space.
const widths: [string, number][] = [
  ["iljt.,:;'|!I", 290],
  ["fr()-J[]/", 350],
  ["acesz", 440],
  ["bdghknopquvxyđ0123456789", 500],
  ["mwM", 780],
  ["ABCDEFGHKLNOPQRSTUVXYZĐ", 680],
];
const table = new Map(widths.flatMap(([letters, width]) => Array.from(letters, (l) => [l, width])));

/** Roughly how wide these letters are set at this size; marks above and below take no room. */
export function estimateWidth(text: string, size: number): number {
  let total = 0;
  for (const char of text.normalize("NFD")) {
    if (/\p{M}/u.test(char)) total += char === "\u031B" ? 60 : 0;
    else total += table.get(char) ?? 500;
  }
  return (total * size) / 1000;
}
