import { citationOf } from "../../core/cite/write.js";
import type { Lang } from "../../platform/messages/messages.js";
import { heatOf, type Heat } from "../feedback/queries.js";
import { readingOf, versionShown } from "../versions/queries.js";

export type HeatCell = {
  article: string;
  label: string;
  count: number;
  organizations: number;
  /** 0 (none) to 4 (most). */
  step: number;
  href: string;
};

/** Every article of the text in force with how many remarks it has; articles that are gone stay counted. */
export async function heatMap(documentId: string, { lang, today }: { lang: Lang; today: string }) {
  const heat = await heatOf(documentId);
  const version = await versionShown(documentId, today);
  const articles =
    version === null
      ? []
      : (await readingOf(version._id)).provisions
          .filter(({ kind, address }) => kind === "article" && !address.includes("annex"))
          .map(({ address }) => address);
  const others = heat
    .map(({ article }) => article)
    .filter((article) => !articles.includes(article));
  const most = Math.max(1, ...heat.map(({ count }) => count));
  const byArticle = new Map(heat.map((entry) => [entry.article, entry]));
  const cells = [...articles, ...others].map((article): HeatCell => {
    const { count, organizations } = byArticle.get(article) ?? { count: 0, organizations: 0 };
    return {
      article,
      label: citationOf(article, lang),
      count,
      organizations,
      step: Math.ceil((4 * count) / most),
      href: `/desk?document=${encodeURIComponent(documentId)}&article=${encodeURIComponent(article)}`,
    };
  });
  return { cells, total: sum(heat) };
}

const sum = (heat: readonly Heat[]) => heat.reduce((total, { count }) => total + count, 0);
