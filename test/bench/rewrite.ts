/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// Whole words only: "Điều" and what else begins with a capital keeps the structure in place.
const smallWord = /(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu;

type Rewriting = { share: number; spared: number; seed: number };

/** Replaces a share of the words of all articles but the first few by other words of the text. */
export function rewritten(text: string, { share, spared, seed }: Rewriting): string {
  const random = randomFrom(seed);
  const vocabulary = [...new Set(text.match(smallWord) ?? [])];
  const other = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? "";
  const articles = text.split(/^(?=Điều \d+\.)/mu);
  return articles
    .map((article, i) =>
      i <= spared && spared > 0
        ? article
        : article.replace(smallWord, (word) => (random() < share ? other() : word)),
    )
    .join("");
}
