import { compareWords } from "../../core/compare/words.js";
import { contradict } from "../../core/remarks/variants.js";
import { similarTo } from "../../core/remarks/similar.js";
import { articleOf } from "./article.js";
import type { Feedback } from "./feedback.js";
import { feedbackOnArticle } from "./lists.js";
import { hrefOf } from "./present-line.js";
import { presentRuns, shorten, type ShownRun } from "./present-runs.js";

/** Another remark on the same article, as it is shown beside a form or a remark. */
export type Variant = {
  code: string;
  href: string;
  organization: string;
  difficulty: string;
  runs: ShownRun[] | null;
  /** It changes the same words to different ones. */
  contradicts: boolean;
  similar: boolean;
  samePlace: boolean;
};

type Subject = {
  id: string | null;
  documentId: string;
  address: string;
  words: string;
  wording: string | null;
  difficulty: string;
};

/** The other remarks on an article: those on the same provision first, contradictions and likeness marked. */
export async function variantsFor(subject: Subject): Promise<Variant[]> {
  const others = await feedbackOnArticle(subject.documentId, articleOf(subject.address), 50);
  const similar = similarIds(subject, others);
  return others
    .filter((other) => other._id !== subject.id)
    .map((other) => variantOf(other, subject, similar.has(other._id)))
    .sort(
      (a, b) => Number(b.samePlace) - Number(a.samePlace) || Number(b.similar) - Number(a.similar),
    );
}

function variantOf(other: Feedback, subject: Subject, similar: boolean): Variant {
  const { proposedWording, difficulty } = other.content;
  const samePlace = other.place.address === subject.address;
  const runs =
    proposedWording === null
      ? null
      : shorten(presentRuns(compareWords(other.place.words, proposedWording)));
  return {
    code: other.code ?? "",
    href: hrefOf(other),
    organization: other.organizationShort,
    difficulty,
    runs,
    contradicts: samePlace && contradicts(subject, other),
    similar,
    samePlace,
  };
}

function contradicts(subject: Subject, other: Feedback): boolean {
  const { wording, words } = subject;
  const otherWording = other.content.proposedWording;
  // Wordings written against different texts cannot be laid side by side.
  if (wording === null || otherWording === null || words !== other.place.words) return false;
  return contradict(words, wording, otherWording);
}

function similarIds(subject: Subject, others: Feedback[]): Set<string> {
  const remark = { id: subject.id ?? "", address: subject.address, text: subject.difficulty };
  const remarks = others.map((other) => ({
    id: other._id,
    address: other.place.address,
    text: other.content.difficulty,
  }));
  return new Set(similarTo(remark, remarks).map(({ id }) => id));
}
