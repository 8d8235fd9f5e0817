import type { Rank } from "./labels.js";

/** A line that could be the next of a numbered row. `weak`: the line before it breaks off. */
export type Candidate = {
  index: number;
  rank: Rank;
  weak: boolean;
  forced?: boolean;
  /** The label as printed, to find a note's number at its end. */
  digits?: string;
  /** Taken only where its number is due; then so many digits at its end are a note's. */
  strict?: number;
};

/** A line taken into the row. `gap`: numbers before it are missing; `noteDigits`: its number ends so. */
export type Link = { index: number; repeated: boolean; gap: boolean; noteDigits: number };

/**
 * Chooses from candidates in text order those that make one row 1, 2, 3 … with inserted numbers
 * (3a), missing ones (a gap) and repeated ones. What restarts or jumps is left out: it belongs to
 * something inside. `notes` reads 58 as 5 with note 8 where 5 is due; `anyStart` lets a row without 1
 * begin late and leave out more, as an excerpt does. Lines whose number was passed already, and of such
 * a row those that come too early, go to `astray`. Linear in the
 * candidates.
 */
export function chainOf(
  candidates: Candidate[],
  { notes = false, anyStart = false, astray = [] as number[] } = {},
): Link[] {
  const last = new Map<number, number>();
  for (const { index, rank, strict } of candidates) if (!strict) last.set(rank.main, index);
  const comesLater = (main: number, index: number) => (last.get(main) ?? -1) > index;
  const excerpt = anyStart && !last.has(1);
  const links: Link[] = [];
  let at: Rank = { main: 0, inserted: 0 };
  // Where a row inside, one that began again with 1, has come to.
  let nested = 0;
  for (const { index, rank, weak, forced, digits = "", strict } of candidates) {
    const take = (extra: Partial<Link> = {}, reached = rank) => {
      links.push({ index, repeated: false, gap: false, noteDigits: 0, ...extra });
      at = reached;
      nested = 0;
    };
    const { main, inserted } = rank;
    const due = at.main + 1;
    const same = main === at.main && inserted === at.inserted;
    const goesOnInside = nested > 0 && main === nested + 1;
    if (forced) take({ repeated: same });
    else if (main === due && inserted === 0) {
      // A wrapped citation ("… tại⏎Điều 6. …"), or the row inside passing by the number due.
      if ((!weak && !goesOnInside) || !comesLater(main, index)) take({ noteDigits: strict ?? 0 });
      else if (goesOnInside) nested = main;
    } else if (strict) continue;
    else if (main === at.main && inserted > at.inserted) take();
    else if (same && main > 1 && nested === 0 && !weak) take({ repeated: true });
    else if (main === 1 && at.main > 0) nested = 1;
    else if (goesOnInside) nested = main;
    else if (main >= due) {
      const noteDigits = notes ? noteDigitsIn(digits, due) : 0;
      const early = weak || comesLater(due, index);
      if (noteDigits > 0 && !comesLater(due, index))
        take({ noteDigits }, { main: due, inserted: 0 });
      else if (at.main === 0 && excerpt && !weak) take();
      else if (!early && isPlausibleGap(main, at.main, comesLater(main + 1, index), anyStart))
        take({ gap: main > due });
      else if (!early && anyStart) astray.push(index);
    } else if (main < due && !weak) astray.push(index);
  }
  return links;
}

function noteDigitsIn(digits: string, due: number): number {
  const number = String(due);
  return digits.startsWith(number) ? digits.length - number.length : 0;
}

// Repealed numbers leave gaps; a row that begins late or jumps far is rather part of a table.
// Of articles a text may be given in parts.
function isPlausibleGap(main: number, before: number, goesOn: boolean, inParts: boolean): boolean {
  const missing = main - before - 1;
  if (before === 0) return missing <= 2 && goesOn;
  return missing <= 3 || (goesOn && (inParts || missing <= 40));
}
