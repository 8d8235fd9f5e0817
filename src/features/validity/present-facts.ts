import { citationOf } from "../../core/cite/write.js";
import type { Address } from "../../core/provision/types.js";
import { writeDate } from "../../platform/messages/dates.js";
import type { Lang, Translate } from "../../platform/messages/messages.js";
import { nameOf } from "../documents/present.js";
import type { LegalDate } from "../documents/types.js";
import { stateOn, type Fact } from "./facts.js";

/** A fact as a line: what it is in a word, when, by which provision of which act. */
export type FactLine = {
  name: string;
  time: string;
  act: { text: string; href: string };
  sentence: string;
  what: Fact["what"];
  state: ReturnType<typeof stateOn>;
};

type Language = { lang: Lang; t: Translate };

export function presentFact(fact: Fact, day: LegalDate, { lang, t }: Language): FactLine {
  const { what, act, source, sentence } = fact;
  const state = stateOn(fact, day);
  const place = citationOf(source, lang);
  return {
    what,
    state,
    sentence,
    name: t(`validity.${what}.${state}`),
    time: timeOf(fact, { lang, t }),
    act: {
      text: t("provisions.full-citation", { place, document: nameOf(act, t) }),
      href: `/documents/${act.slug}#${source}`,
    },
  };
}

function timeOf({ from, until }: Fact, { lang, t }: Language): string {
  if (from === null && until === null) return t("validity.no-date");
  if (until === null) return t("validity.from", { from: writeDate(from ?? "", lang) });
  if (from === null) return t("validity.until", { until: writeDate(until, lang) });
  return t("validity.period", { from: writeDate(from, lang), until: writeDate(until, lang) });
}

/** The facts by the provision they are told at; those on the whole document under null. */
export function byPlace(facts: readonly Fact[]): Map<Address | null, Fact[]> {
  const found = new Map<Address | null, Fact[]>();
  for (const fact of facts) found.set(fact.address, [...(found.get(fact.address) ?? []), fact]);
  return found;
}
