import fc from "fast-check";

// Small texts with everything an act has to cope with: inserted numbers, points past đ, closing
// paragraphs, chapters, an annex with rows, quotation marks.
const words =
  "cơ quan tổ chức hồ sơ thời hạn quyết định kiểm tra đo lường mười ngày tỉnh xã phí thẩm định Bộ Sở nộp trả".split(
    " ",
  );
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 })
  .map((list) => list.join(" "));
const sentence = fc.oneof(
  { weight: 8, arbitrary: phrase.map((p) => `Việc ${p}.`) },
  { weight: 1, arbitrary: fc.tuple(phrase, phrase).map(([p, q]) => `Cụm từ “${p}” là ${q}.`) },
  { weight: 1, arbitrary: phrase.map((p) => `Trong ${p.length} ngày, ${p}:`) },
);

export type Clause = {
  label: string;
  text: string;
  points: { label: string; text: string }[];
  closing: string;
};
export type Article = { label: string; heading: string; clauses: Clause[]; text: string };
export type Law = { articles: Article[]; chapterAt: number; rows: string[] };

const pointLetters = "abcdđeghiklmnopqrstuvxy".split("");
const points = fc
  .array(sentence, { maxLength: 4 })
  .map((texts) => texts.map((text, i) => ({ label: pointLetters[i] ?? "y", text })));
const clause = fc.record({
  text: sentence,
  points,
  closing: fc.oneof({ weight: 5, arbitrary: fc.constant("") }, { weight: 1, arbitrary: sentence }),
});
const clauses = fc
  .array(clause, { maxLength: 3 })
  .map((list) => list.map((c, i) => ({ ...c, label: String(i + 1) })));
const article = fc.record({ heading: phrase, clauses, text: sentence });

// Each article has a name of its own, as in laws.
const names = ["Phạm vi", "Hồ sơ", "Thời hạn", "Lệ phí", "Hiệu lực"];

export const law: fc.Arbitrary<Law> = fc.record({
  articles: fc.array(article, { minLength: 2, maxLength: 4 }).map((list) =>
    list.map((a, i) => ({
      ...a,
      label: String(i + 1),
      heading: `${names[i] ?? "Điều"} ${a.heading}`,
    })),
  ),
  chapterAt: fc.nat(5),
  rows: fc.array(phrase, { maxLength: 3 }),
});

const lineOf = ({ label, text, points: list, closing }: Clause) => [
  `${label}. ${text}`,
  ...list.map((p) => `${p.label}) ${p.text}`),
  ...(list.length > 0 && closing !== "" ? [closing] : []),
];

/** The law as a text, numbered 1/2020/NĐ-CP. */
export function textOf({ articles, chapterAt, rows }: Law): string {
  const body = articles.flatMap((a, i) => [
    ...(a.label === String(chapterAt + 1) && i > 0 ? ["Chương II", "QUY ĐỊNH CỤ THỂ"] : []),
    ...(i === 0 && chapterAt > 0 ? ["Chương I", "QUY ĐỊNH CHUNG"] : []),
    `Điều ${a.label}. ${a.heading}`,
    ...(a.clauses.length === 0 ? [a.text] : a.clauses.flatMap(lineOf)),
  ]);
  const annex =
    rows.length === 0 ? [] : ["PHỤ LỤC I", "DANH MỤC", ...rows.map((row, i) => `${i + 1}. ${row}`)];
  const head = [
    "CHÍNH PHỦ",
    "Số: 1/2020/NĐ-CP",
    "NGHỊ ĐỊNH",
    "Quy định về đo lường",
    "Chính phủ ban hành Nghị định quy định về đo lường.",
  ];
  return `${[...head, ...body, ...annex].join("\n")}\n`;
}

type Edit = (law: Law, at: number, sentence: string) => Law;

const withArticle = (l: Law, at: number, change: (a: Article) => Article): Law => ({
  ...l,
  articles: l.articles.map((a, i) => (i === at % l.articles.length ? change(a) : a)),
});
const withClause = (l: Law, at: number, change: (list: Clause[], i: number) => Clause[]): Law =>
  withArticle(l, at, (a) =>
    a.clauses.length === 0 ? a : { ...a, clauses: change(a.clauses, at % a.clauses.length) },
  );
// The mark at the end stays: a line without one may go on in the next.
const shuffled = (text: string) =>
  text.slice(0, -1).split(" ").toReversed().join(" ") + text.slice(-1);

/** Everything that is done to laws; what changes numbers is done by inserting, never by shifting. */
const edits: Edit[] = [
  (l, at, s) =>
    withClause(l, at, (list, i) => list.map((c, j) => (j === i ? { ...c, text: s } : c))),
  (l, at) => withClause(l, at, (list, i) => list.filter((_, j) => j !== i)),
  (l, at) =>
    withClause(l, at, (list, i) =>
      list.map((c, j) => (j === i ? { ...c, text: `Việc ${shuffled(c.text)}` } : c)),
    ),
  (l, at, s) =>
    withClause(l, at, (list, i) => {
      const label = `${list[i]?.label ?? "1"}a`;
      if (label.endsWith("aa") || list.some((c) => c.label === label)) return list;
      return [
        ...list.slice(0, i + 1),
        { label, text: s, points: [], closing: "" },
        ...list.slice(i + 1),
      ];
    }),
  (l, at, s) =>
    withClause(l, at, (list) => {
      const last = Number.parseInt(list.at(-1)?.label ?? "0", 10);
      return [...list, { label: String(last + 1), text: s, points: [], closing: "" }];
    }),
  (l, at, s) =>
    withClause(l, at, (list, i) =>
      list.map((c, j) => {
        const next = pointLetters[c.points.length];
        if (j !== i || next === undefined || c.points.some((p) => p.label.length > 1)) return c;
        return { ...c, points: [...c.points, { label: next, text: s }] };
      }),
    ),
  // Past y the letters begin again with a number: y1.
  (l, at, s) =>
    withClause(l, at, (list, i) =>
      list.map((c, j) =>
        j === i && c.points.length > 0 && c.points.every((p) => p.label.length === 1)
          ? { ...c, points: [...c.points, { label: `${c.points.at(-1)?.label ?? "a"}1`, text: s }] }
          : c,
      ),
    ),
  (l, at) =>
    withClause(l, at, (list, i) =>
      list.map((c, j) => (j === i ? { ...c, points: c.points.slice(1) } : c)),
    ),
  (l, at, s) =>
    withClause(l, at, (list, i) => list.map((c, j) => (j === i ? { ...c, closing: s } : c))),
  (l, at, s) =>
    withArticle(l, at, (a) => ({
      ...a,
      heading: `${a.heading.slice(0, 7)} ${s.replace(/[.:“”]/gu, "")}`,
    })),
  (l, at, s) => withArticle(l, at, (a) => ({ ...a, text: s })),
  (l, at, s) => {
    const i = at % l.articles.length;
    const label = `${l.articles[i]?.label ?? "1"}a`;
    if (label.endsWith("aa") || l.articles.some((a) => a.label === label)) return l;
    const added = { label, heading: `Kiểm định sau Điều ${label}`, clauses: [], text: s };
    return { ...l, articles: [...l.articles.slice(0, i + 1), added, ...l.articles.slice(i + 1)] };
  },
  (l, at) =>
    l.articles.length < 3
      ? l
      : { ...l, articles: l.articles.filter((_, i) => i !== at % l.articles.length || i === 0) },
  (l, at, s) => ({
    ...l,
    rows: l.rows.length === 0 ? [] : [...l.rows.slice(0, at), s, ...l.rows.slice(at)],
  }),
  (l, at) => ({
    ...l,
    rows: l.rows.length < 2 ? l.rows : l.rows.filter((_, i) => i !== at % l.rows.length),
  }),
];

/** A law and what some edits made of it. */
export const amendedLaw: fc.Arbitrary<{ before: Law; after: Law }> = fc
  .tuple(
    law,
    fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(7), sentence), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([before, steps]) => ({
    before,
    after: steps.reduce((l, [edit, at, text]) => edits[edit]?.(l, at, text) ?? l, before),
  }));
