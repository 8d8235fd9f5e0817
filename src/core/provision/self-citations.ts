import type { Address } from "./types.js";

/** Where a sentence stands, for "Điều này" and "khoản này"; null outside articles and clauses. */
export type Standpoint = { article: string | null; clause: string | null };

const list = String.raw`(\p{Ll}\d?|\d{1,3}\p{Ll}{0,2}|này)((?:(?:, |; | và | hoặc )(?:\d{1,3}\p{Ll}{0,2}|\p{Ll}\d?)(?![\p{L}\d]))*)`;
const unit = new RegExp(
  String.raw`(?:các |Các )?(điểm|Điểm|khoản|Khoản|điều|Điều) ${list}(?![\p{L}\d])`,
  "gu",
);

type Unit = { level: 0 | 1 | 2; labels: string[]; end: number; start: number };

const levels: Record<string, Unit["level"]> = { điểm: 0, khoản: 1, điều: 2 };

/**
 * The addresses that a phrase names in its own text: "điểm a, b khoản 1 và khoản 3 Điều 5". Read from
 * the right, since the outer unit stands last and serves all before it.
 */
export function selfCitations(phrase: string, at: Standpoint): Address[] {
  const units = [...phrase.matchAll(unit)].map((found): Unit => {
    const [whole, name = "", first = "", more = ""] = found;
    const labels = [first, ...more.split(/, |; | và | hoặc /).filter(Boolean)];
    const level = levels[name.toLowerCase()] ?? 2;
    return { level, labels, start: found.index, end: found.index + whole.length };
  });
  const addresses: Address[] = [];
  let { article, clause } = at;
  for (let i = units.length - 1; i >= 0; i--) {
    const { level, labels, start } = units[i] as Unit;
    const inner = units[i - 1];
    const holdsInner = inner !== undefined && inner.level < level && start - inner.end === 1;
    const named = (own: string | null) => (labels[0] === "này" ? own : (labels[0] ?? null));
    if (level === 2) {
      article = named(at.article);
      clause = null;
    } else if (level === 1) {
      if (labels[0] === "này") article = at.article;
      clause = named(at.clause);
    }
    if (holdsInner) continue;
    for (const label of labels.toReversed())
      addresses.push(...addressOf(level, label, { article, clause }));
  }
  return addresses.reverse();
}

function addressOf(
  level: Unit["level"],
  label: string,
  { article, clause }: Standpoint,
): Address[] {
  const own = label === "này";
  if (level === 2) return own ? (article === null ? [] : [`art_${article}`]) : [`art_${label}`];
  if (article === null) return [];
  const below = clause === null ? `art_${article}` : `art_${article}__cl_${clause}`;
  if (level === 1) return own ? [below] : [`art_${article}__cl_${label}`];
  return own ? [] : [`${below}__point_${label}`];
}
