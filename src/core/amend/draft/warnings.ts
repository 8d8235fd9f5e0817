import type { Reading } from "../../provision/types.js";
import type { DraftedOperation } from "./drafted-operation.js";

/** What a drafter should think over; none of it stops the draft. */
export type Warning =
  | { code: "more-than-half"; changed: number; articles: number }
  | { code: "effect-too-near"; days: number; needed: number };

export type WarningsContext = {
  /** Day of signing and of effect, where they are planned. */
  signed?: string;
  effect?: string;
  /** Days between the two by law (Law 64/2025/QH15, Article 53: 45 for central bodies, 10 for local). */
  daysBeforeEffect?: number;
};

/** The warnings of practice for an amending act. */
export function warningsFor(
  before: Reading,
  operations: DraftedOperation[],
  context: WarningsContext = {},
): Warning[] {
  return [...tooMuch(before, operations), ...tooSoon(context)];
}

// Law 64/2025/QH15, Article 8: a text of which more than half the articles change is replaced.
function tooMuch({ provisions }: Reading, operations: DraftedOperation[]): Warning[] {
  const isArticle = (address: string) => /^art_[^_]+$/u.test(address);
  const articles = provisions.filter(({ address }) => isArticle(address)).length;
  const touched = operations.flatMap(({ targets, action }) =>
    action === "insert" && targets.every(({ address }) => isArticle(address)) ? [] : targets,
  );
  const changed = new Set(touched.flatMap(({ address }) => /^art_[^_]+/u.exec(address)?.[0] ?? []))
    .size;
  return changed * 2 > articles ? [{ code: "more-than-half", changed, articles }] : [];
}

function tooSoon({ signed, effect, daysBeforeEffect = 45 }: WarningsContext): Warning[] {
  if (signed === undefined || effect === undefined) return [];
  const days = Math.round((Date.parse(effect) - Date.parse(signed)) / 86_400_000);
  return days < daysBeforeEffect
    ? [{ code: "effect-too-near", days, needed: daysBeforeEffect }]
    : [];
}
