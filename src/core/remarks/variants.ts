import { compareWords } from "../compare/words.js";
import { fold } from "../text/fold.js";

/** Words to be put in the place of `[start, end)` of the current text; an insertion has start = end. */
type Replacement = { start: number; end: number; text: string };

/** What a proposed wording changes in the current one. */
function replacementsIn(current: string, proposed: string): Replacement[] {
  const replacements: Replacement[] = [];
  let at = 0;
  let open: Replacement | null = null;
  for (const run of compareWords(current, proposed)) {
    if (run[0] === "=" || run[0] === "~") {
      at += run[1].length;
      open = null;
      continue;
    }
    if (open === null) replacements.push((open = { start: at, end: at, text: "" }));
    if (run[0] === "-") open.end = at += run[1].length;
    else open.text += run[1];
  }
  return replacements;
}

const touch = (a: Replacement, b: Replacement) =>
  a.start === b.start || (a.start < b.end && b.start < a.end);

/**
 * Whether two proposed wordings of one provision contradict each other: both change the same words,
 * to different ones. Changes in different places stand together, and so do equal ones.
 */
export function contradict(current: string, first: string, second: string): boolean {
  const others = replacementsIn(current, second);
  return replacementsIn(current, first).some((a) =>
    others.some((b) => touch(a, b) && fold(a.text) !== fold(b.text)),
  );
}
