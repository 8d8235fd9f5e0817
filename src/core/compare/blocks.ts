/** A stretch of equal words: where it stands in both texts, and how many tokens it has. */
export type Block = { a: number; b: number; length: number };

/** The matches of two sequences as stretches. */
export function blocksOf(matches: Int32Array): Block[] {
  const blocks: Block[] = [];
  let last: Block | undefined;
  matches.forEach((b, a) => {
    if (b < 0) return;
    if (last !== undefined && last.a + last.length === a && last.b + last.length === b)
      last.length++;
    else blocks.push((last = { a, b, length: 1 }));
  });
  return blocks;
}
