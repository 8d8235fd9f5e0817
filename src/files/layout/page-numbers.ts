/** A number alone on its line: in which line it stands, and whether a sentence goes on around it. */
export type Numbered = { at: number; n: number; interrupts: boolean };

// In lines that are not blank. Rows of a table that count 1, 2, 3 are nearer, or lie here and there.
const shortestPage = 12;
const usualPage = 20;
const longestPage = 150;
const nearest = 40;

/**
 * The lines of the numbers that number pages: they count on from the beginning of the text to its end, and
 * most of them are about equally far apart. Else those in the middle of a sentence, and no others: a number
 * of the text must not be lost.
 */
export function pageNumbers(numbers: Numbered[], lines: number): number[] {
  const counting = countingPages(numbers, lines);
  if (counting.length > 0) return counting;
  return numbers.filter(({ interrupts }) => interrupts).map(({ at }) => at);
}

function countingPages(numbers: Numbered[], lines: number): number[] {
  const chain = longestChain(numbers);
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined || chain.length < 2) return [];
  const steps = chain.slice(1).map(({ at }, index) => at - (chain[index]?.at ?? 0));
  const middle = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  // The first page may have no number, the last one be short.
  if (first.at > middle * 2.3 || lines - last.at > middle * 2.3) return [];
  const regular = steps.filter((step) => step > middle * 0.6 && step < middle * 1.4);
  if (middle < usualPage || regular.length * 3 < steps.length * 2) return [];
  return chain.map(({ at }) => at);
}

/** The longest run of numbers that count on by one, a page apart. */
function longestChain(numbers: Numbered[]): Numbered[] {
  const before: number[] = [];
  const lengths: number[] = [];
  let end = 0;
  numbers.forEach(({ at, n }, later) => {
    lengths[later] = 1;
    before[later] = -1;
    for (let earlier = later - 1; earlier >= Math.max(0, later - nearest); earlier--) {
      const from = numbers[earlier];
      if (from === undefined || at - from.at > longestPage) break;
      const length = (lengths[earlier] ?? 0) + 1;
      if (n !== from.n + 1 || at - from.at < shortestPage || length <= (lengths[later] ?? 0))
        continue;
      lengths[later] = length;
      before[later] = earlier;
    }
    if ((lengths[later] ?? 0) > (lengths[end] ?? 0)) end = later;
  });
  const chain: Numbered[] = [];
  for (let at = end; at >= 0 && numbers[at] !== undefined; at = before[at] ?? -1)
    chain.unshift(numbers[at] as Numbered);
  return chain;
}
