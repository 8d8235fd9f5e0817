import type { DeadEnds } from "../../core/cite/cited-by.js";
import type { Citation } from "../../core/cite/types.js";
import { citationOf } from "../../core/cite/write.js";
import type { Address } from "../../core/provision/types.js";
import type { Lang, Translate } from "../../platform/messages/messages.js";
import type { LegalDate } from "../documents/types.js";
import { stateOn, type Fact } from "../validity/facts.js";

/** Why a citation leads to nothing that binds. */
export type DeadEnd = { why: "missing" | "repealed" | "lapsed"; address: Address | null };

/** A text that is cited: what of it is not there or repealed, and what is said of its effect. */
export type Cited = {
  /** Null where the words are not kept here. */
  deadEnds: ((citation: Citation) => DeadEnds) | null;
  facts: readonly Fact[];
  hasExpired: boolean;
};

/** What of a citation is not there, is repealed, or has lapsed, in the order cited. */
export function deadEndsIn(
  citation: Citation,
  { deadEnds, facts, hasExpired }: Cited,
  day: LegalDate,
): DeadEnd[] {
  if (hasExpired || hasLapsed(null, facts, day)) return [{ why: "lapsed", address: null }];
  const { missing, repealed } = deadEnds?.({ ...citation, document: null }) ?? nothing;
  return citation.addresses.flatMap((address): DeadEnd[] => {
    // "khoản này" that was not found out names nothing that could be missing.
    if (missing.includes(address))
      return address.includes("này") ? [] : [{ why: "missing", address }];
    if (repealed.includes(address)) return [{ why: "repealed", address }];
    return hasLapsed(address, facts, day) ? [{ why: "lapsed", address }] : [];
  });
}

const nothing = { missing: [], repealed: [] };

// What lapses takes all below it along.
function hasLapsed(cited: Address | null, facts: readonly Fact[], day: LegalDate): boolean {
  return facts.some(
    (fact) =>
      fact.what === "lapse" &&
      stateOn(fact, day) === "now" &&
      (fact.address === cited ||
        (fact.address !== null && cited?.startsWith(`${fact.address}__`) === true)),
  );
}

const shownEnds = 4;

/** The words for them, null where all binds; where only some of a list is dead, which. */
export function presentDeadEnds(
  ends: readonly DeadEnd[],
  { addresses }: Citation,
  { lang, t }: { lang: Lang; t: Translate },
): string | null {
  const [first] = ends;
  if (first === undefined) return null;
  if (first.address === null) return t("versions.link.document-lapsed");
  const isAll = ends.length === addresses.length && ends.every(({ why }) => why === first.why);
  if (isAll) return t(`versions.link.${first.why}`);
  const told = ends
    .slice(0, shownEnds)
    .map(({ why, address }) => `${citationOf(address ?? "", lang)}: ${t(`versions.link.${why}`)}`);
  return told.join("; ") + (ends.length > shownEnds ? "; …" : "");
}
