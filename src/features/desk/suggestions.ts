import { similarTo } from "../../core/remarks/similar.js";
import { articleOf } from "../feedback/article.js";
import { feedbackOnArticle, type Feedback } from "../feedback/queries.js";

export type Suggestion = { code: string; href: string };
const most = 2;

/** For each remark of a page the earlier ones it may be merged under: same provision, similar words. */
export async function suggestionsFor(
  rows: readonly Feedback[],
): Promise<Map<string, Suggestion[]>> {
  const suggestions = new Map<string, Suggestion[]>();
  const known = new Map<string, Feedback[]>();
  for (const row of rows) {
    const article = articleOf(row.place.address);
    const key = `${row.place.documentId}#${article}`;
    const others = known.get(key) ?? (await feedbackOnArticle(row.place.documentId, article, 100));
    known.set(key, others);
    suggestions.set(row._id, suggestionsAmong(row, others));
  }
  return suggestions;
}

function suggestionsAmong(row: Feedback, others: readonly Feedback[]): Suggestion[] {
  const heads = others.filter(
    (other) => other.mergedInto === null && (other.code ?? "") < (row.code ?? ""),
  );
  const codes = new Map(heads.map((head) => [head._id, head.code ?? ""]));
  return similarTo(remarkOf(row), heads.map(remarkOf))
    .slice(0, most)
    .map(({ id }) => codes.get(id) ?? "")
    .map((code) => ({ code, href: `/feedback/${code}` }));
}

const remarkOf = ({ _id, place, content }: Feedback) => ({
  id: _id,
  address: place.address,
  text: content.difficulty,
});
