import { equalStretches, sharedEnds } from "./equal-stretches.js";

const shareOfEnds = 0.8;
const shareOfLines = 0.6;
const shareInPlace = 0.6;

/**
 * Whether two texts are plainly versions of each other: most of the longer one is their common
 * beginning and end, or lines they share. Found without cutting words, which most pairs then never need.
 */
export function nearlySame(before: string, after: string): boolean {
  const longer = Math.max(before.length, after.length);
  return (
    sharedEnds(before, after) >= shareOfEnds * longer ||
    sharedLength(before, after) >= shareOfEnds * longer ||
    commonLines(before, after) >= shareOfLines * longer
  );
}

/** Whether two texts in the same place of trees that are the same go on being each other. */
export function stillSame(before: string, after: string): boolean {
  const least = shareInPlace * Math.max(before.length, after.length);
  return sharedEnds(before, after) >= least || sharedLength(before, after) >= least;
}

/** How many characters two texts plainly share. */
export function sharedLength(before: string, after: string): number {
  return equalStretches(before, after).reduce((sum, { length }) => sum + length, 0);
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
  [...rest].forEach((line, i) => (common += sharedLength(line, others[i] ?? "")));
  return common;
}
