import { classOf, space } from "./characters.js";
import { equalStretches, type Stretch } from "./equal-stretches.js";

// What stands near a change decides how it is best marked.
const context = 40;

/**
 * The stretches that two texts plainly share, cut where no token and no citation can reach over:
 * after a sign that ends a phrase, and the space behind it. What lies between them is to be compared.
 */
export function safeStretches(before: string, after: string): Stretch[] {
  return joined(equalStretches(before, after)).flatMap((stretch) => {
    const { a, b, length } = stretch;
    const starts = a === 0 && b === 0;
    const ends = a + length === before.length && b + length === after.length;
    const from = starts ? 0 : breakAfter(before, a + context, a + length);
    const to = ends ? a + length : breakBefore(before, a + length - context, a);
    return to > from ? [{ a: from, b: b + from - a, length: to - from }] : [];
  });
}

/** Neighbours that touch in both texts are one stretch. */
function joined(stretches: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { a, b, length } of stretches) {
    const last = whole.at(-1);
    if (last && last.a + last.length === a && last.b + last.length === b) last.length += length;
    else whole.push({ a, b, length });
  }
  return whole;
}

function breakBefore(text: string, from: number, least: number): number {
  for (let at = from; at > least + 1; at--) if (isBreak(text, at)) return at;
  return least;
}

function breakAfter(text: string, from: number, most: number): number {
  for (let at = from; at < most; at++) if (isBreak(text, at)) return at;
  return most;
}

const phraseEnds = new Set(Array.from(".,;:", (sign) => sign.charCodeAt(0)));

function isBreak(text: string, at: number): boolean {
  return (
    classOf(text.charCodeAt(at - 1)) === space &&
    classOf(text.charCodeAt(at)) !== space &&
    phraseEnds.has(text.charCodeAt(at - 2))
  );
}
