/**
 * The pairs (i, j), both rising, with the greatest sum of gains (Needleman and Wunsch 1970). A gain
 * of 0 or less pairs nothing. Takes n × m time and space: the caller bounds them.
 */
export function bestInOrder(
  n: number,
  m: number,
  gain: (i: number, j: number) => number,
): [number, number][] {
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      const at = i * width + j;
      const without = Math.max(best[at - width] ?? 0, best[at - 1] ?? 0);
      const gained = gain(i - 1, j - 1);
      best[at] = gained > 0 ? Math.max(without, (best[at - width - 1] ?? 0) + gained) : without;
    }
  }
  const pairs: [number, number][] = [];
  for (let i = n, j = m; i > 0 && j > 0;) {
    const at = i * width + j;
    if (best[at] === best[at - width]) i--;
    else if (best[at] === best[at - 1]) j--;
    else pairs.push([--i, --j]);
  }
  return pairs.reverse();
}
