import type { Request } from "express";
import type { PageData } from "../../platform/http/types.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { nameOf, natureTags } from "../documents/present.js";
import type { Document } from "../documents/types.js";
import { areTwins } from "../versions/present-version.js";
import { readingOf, type VersionSummary } from "../versions/queries.js";
import { mainKind, tagKinds } from "./change-kinds.js";
import { presentComparison, type Card, type Part } from "./present-comparison.js";
import type { ShownPart } from "./present-cells.js";
import { presentContents } from "./present-contents.js";
import { presentLines } from "./present-lines.js";
import { comparisonOf, lineDiffOf } from "./queries.js";

export const views = ["inline", "columns", "lines"] as const;
export type View = (typeof views)[number];
export type Asked = {
  document: Document;
  before: VersionSummary;
  after: VersionSummary;
  view: View;
  all: boolean;
};

export async function comparePage(req: Request, asked: Asked): Promise<PageData> {
  const { document, before, after, view, all } = asked;
  const { lang, t } = req;
  const label = (version: VersionSummary) => (lang === "vi" ? version.labelVi : version.labelEn);
  const comparison = await comparisonOf(before._id, after._id);
  const readings = { before: await readingOf(before._id), after: await readingOf(after._id) };
  const parts = presentComparison(comparison.changes, readings, { lang, all });
  const cards = parts.flatMap((part) => (part.part === "card" ? [part.card] : []));
  const name = nameOf(document, t);
  return {
    title: t("comparisons.title", { before: label(before), after: label(after) }),
    breadcrumbs: [
      { text: t("nav.documents"), href: "/documents" },
      { text: document.number, href: `/documents/${document.slug}` },
      { text: t("comparisons.crumb") },
    ],
    document: { ...document, name, href: `/documents/${document.slug}` },
    tags: natureTags(document, t),
    before: { ...before, label: label(before) },
    after: { ...after, label: label(after) },
    twins: areTwins(before, after),
    summary: summaryOf(cards, comparison.summary.unchanged),
    contents: presentContents(cards, readings, req),
    parts: view === "lines" ? [] : parts.map((part) => withFlags(part, view)),
    lines: view === "lines" ? presentLines(await lineDiffOf(before._id, after._id), all) : null,
    view,
    all,
    views: views.map((name) => ({
      name,
      href: hrefOf({ view: name, all }),
      current: name === view,
    })),
    allHref: hrefOf({ view, all: !all }),
    showHref: hrefOf({ view, all: true }),
    today: legalDateOf(new Date()),
  };
}

function hrefOf({ view, all }: { view: View; all: boolean }): string {
  const query = new URLSearchParams();
  if (view !== "inline") query.set("view", view);
  if (all) query.set("show", "all");
  const text = query.toString();
  return text === "" ? "?" : `?${text}`;
}

// Beside each other only where there are two sides: what is new or gone has one.
function withFlags(part: Part, view: View) {
  if (part.part !== "card") return part;
  const { before, after } = part.card.sides;
  const isEmpty = (side: ShownPart[]) => side.every(({ runs }) => runs?.length === 0);
  const isOneSided = isEmpty(before) || isEmpty(after);
  return { ...part, columns: view === "columns" && !isOneSided };
}

function summaryOf(cards: readonly Card[], unchanged: number) {
  const counts = new Map<string, number>();
  for (const { kinds } of cards) {
    const main = mainKind(kinds);
    counts.set(main, (counts.get(main) ?? 0) + 1);
  }
  const articles = new Set(cards.map(({ article, place }) => article ?? place)).size;
  const kinds = [...counts].map(([kind, count]) => ({ kind, count, tag: tagKinds[kind] }));
  return { changes: cards.length, articles, unchanged, kinds };
}
