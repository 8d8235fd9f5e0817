import { classOf, space } from "./characters.js";

/** How much two texts share at their ends, kept clear of the words around the change. */
export type ChangedPart = { lead: number; trail: number };

// What stands near a change decides how it is best marked.
const context = 40;

/**
 * The ends that two different texts share, cut where no token and no citation can reach over: after
 * a sign that ends a phrase, and the space behind it.
 */
export function changedPart(before: string, after: string): ChangedPart {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  const lead = breakBefore(before, same - context);
  let trail = 0;
  const [a, b] = [before.length - 1, after.length - 1];
  while (trail < most - same && before.charCodeAt(a - trail) === after.charCodeAt(b - trail))
    trail++;
  const end = breakAfter(before, before.length - trail + context);
  return { lead, trail: before.length - end };
}

function breakBefore(text: string, from: number): number {
  for (let at = from; at > 1; at--) if (isBreak(text, at)) return at;
  return 0;
}

function breakAfter(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isBreak(text, at)) return at;
  return text.length;
}

const phraseEnds = new Set(Array.from(".,;:", (sign) => sign.charCodeAt(0)));

function isBreak(text: string, at: number): boolean {
  return (
    classOf(text.charCodeAt(at - 1)) === space &&
    classOf(text.charCodeAt(at)) !== space &&
    phraseEnds.has(text.charCodeAt(at - 2))
  );
}
