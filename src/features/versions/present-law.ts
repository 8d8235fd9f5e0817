import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import type { Address } from "../../core/provision/types.js";
import type { TextNote } from "../documents/slots.js";
import type { Document, LegalDate } from "../documents/types.js";
import { ownFacts, type Fact } from "../validity/facts.js";
import { byPlace, presentFact } from "../validity/present-facts.js";
import { contentsOf, heatOf } from "./contents.js";
import { linksOf } from "./links.js";
import { presentText } from "./present-text.js";
import { readingOf, type VersionSummary } from "./queries.js";

type Around = {
  document: Document;
  counts: ReadonlyMap<Address, number>;
  notes: readonly TextNote[];
  /** What other acts say of the effect of its provisions. */
  facts: readonly Fact[];
  /** The day for which the text is shown. */
  day: LegalDate;
};
type Numbered = TextNote & { n: number };

const withActs = new Set(["article", "clause", "point", "annex", "form", "table", "subpoint"]);

/** The law itself as its page shows it: contents list, provisions with remarks and notes. */
export async function presentLaw(
  version: VersionSummary,
  { document, counts, notes, facts, day }: Around,
  { lang, t }: Request,
) {
  const reading = await readingOf(version._id);
  const known = [...ownFacts(version, reading, document), ...facts];
  const told = byPlace(known);
  const links = await linksOf({ document, version, facts: known, day, lang, t });
  // Counted in the order of the text, as on a printed page.
  const order = new Map(reading.provisions.map((provision, index) => [provision.address, index]));
  const rank = (note: TextNote) => order.get(note.address) ?? reading.provisions.length;
  const numbered = notes
    .toSorted((a, b) => rank(a) - rank(b))
    .map((note, index) => ({ ...note, n: index + 1 }));
  const noted = byAddress(numbered);
  const blocks = presentText(reading, links).map((block) => {
    const count = counts.get(block.address) ?? 0;
    const tableLabel = block.rows === null ? null : citationOf(block.address, lang);
    const own = noted.get(block.address) ?? [];
    const acts = withActs.has(block.kind);
    const validity = (told.get(block.address) ?? []).map((fact) =>
      presentFact(fact, day, { lang, t }),
    );
    return { ...block, validity, count, heat: heatOf(count), acts, tableLabel, notes: own };
  });
  const contents = contentsOf(reading.provisions, counts).map((entry) => ({
    ...entry,
    text: t(`provision.${entry.kind}`, { label: entry.label ?? "" }).trim(),
  }));
  const shown = numbered.map((note) => ({ ...note, place: citationOf(note.address, lang) }));
  return { blocks, contents, notes: shown };
}

function byAddress(notes: readonly Numbered[]): Map<Address, Numbered[]> {
  const found = new Map<Address, Numbered[]>();
  for (const note of notes) found.set(note.address, [...(found.get(note.address) ?? []), note]);
  return found;
}
