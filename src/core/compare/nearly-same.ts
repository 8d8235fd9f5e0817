const shareOfEnds = 0.8;
const shareOfLines = 0.6;

/**
 * Whether two texts are plainly versions of each other: most of the longer one is their common
 * beginning and end, or lines they share. Found without cutting words, which most pairs then never need.
 */
export function nearlySame(before: string, after: string): boolean {
  const longer = Math.max(before.length, after.length);
  return (
    commonEnds(before, after) >= shareOfEnds * longer ||
    commonLines(before, after) >= shareOfLines * longer
  );
}

/** How many characters two texts share at their beginning and end. */
export function commonEnds(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  const [a, b] = [before.length - 1, after.length - 1];
  while (end < most - start && before.charCodeAt(a - end) === after.charCodeAt(b - end)) end++;
  return start + end;
}

/** The length of the lines both have, and of the common ends of the others, taken in order. */
function commonLines(before: string, after: string): number {
  if (!before.includes("\n") || !after.includes("\n")) return 0;
  const rest = new Set(before.split("\n"));
  let common = 0;
  const others: string[] = [];
  for (const line of after.split("\n")) {
    if (rest.delete(line)) common += line.length;
    else others.push(line);
  }
  [...rest].forEach((line, i) => (common += commonEnds(line, others[i] ?? "")));
  return common;
}
