import type { Request } from "express";
import type { Address, Provision, Reading } from "../../core/provision/types.js";
import { contentsOf } from "../versions/contents.js";
import { mainKind, tagKinds } from "./change-kinds.js";
import type { Card } from "./present-comparison.js";

export type ChangedEntry = {
  text: string;
  heading: string | null;
  isGroup: boolean;
  href: string;
  badges: { text: string; kind: string }[];
};

/** The articles with changes under their chapters, each with what happened in it. */
export function presentContents(
  cards: readonly Card[],
  readings: { before: Reading; after: Reading },
  req: Request,
): ChangedEntry[] {
  const byArticle = new Map<Address | null, Card[]>();
  for (const card of cards)
    byArticle.set(card.article, [...(byArticle.get(card.article) ?? []), card]);
  const listed = new Set<Address>();
  const entriesOf = (provisions: Provision[]): ChangedEntry[] => {
    const entries: ChangedEntry[] = [];
    let chapter: ChangedEntry | null = null;
    for (const { address, kind, label, heading } of contentsOf(provisions)) {
      const text = req.t(`provision.${kind}`, { label: label ?? "" }).trim();
      const changed = byArticle.get(address);
      if (isGroup(kind)) chapter = { text, heading, isGroup: true, href: "", badges: [] };
      if (changed === undefined || listed.has(address)) continue;
      listed.add(address);
      if (chapter !== null) entries.push(chapter);
      chapter = null;
      const href = `#${changed[0]?.id ?? ""}`;
      entries.push({ text, heading, isGroup: false, href, badges: badgesOf(changed, req) });
    }
    return entries;
  };
  const now = entriesOf(readings.after.provisions);
  const gone = entriesOf(readings.before.provisions);
  return [...now, ...gone, ...elsewhere(byArticle.get(null) ?? [], req)];
}

const isGroup = (kind: Provision["kind"]) =>
  kind === "part" || kind === "chapter" || kind === "section" || kind === "subsection";

function badgesOf(cards: readonly Card[], req: Request) {
  const counts = new Map<string, number>();
  for (const { kinds } of cards) {
    const kind = mainKind(kinds);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({
    text: req.t(`comparisons.badge.${kind}`, { count }),
    kind: tagKinds[kind] ?? "quiet",
  }));
}

// Preamble, signature block, chapter headings: by their own names.
function elsewhere(cards: readonly Card[], req: Request): ChangedEntry[] {
  return cards.map((card) => ({
    text: card.place.charAt(0).toUpperCase() + card.place.slice(1),
    heading: null,
    isGroup: false,
    href: `#${card.id}`,
    badges: badgesOf([card], req),
  }));
}
