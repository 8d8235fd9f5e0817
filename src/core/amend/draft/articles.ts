import { blankNumber } from "../documents.js";
import type { DraftedOperation } from "./drafted-operation.js";
import { writeInstruction } from "./write-instruction.js";

/** The amended document as the act names it; where its number is not known, a blank stands for it. */
export type DraftStyle = { number: string | null; kind: string };

/** What an act changes in one document. */
export type DocumentChanges = { operations: DraftedOperation[]; style: DraftStyle };

type Part = { heading: string; operations: DraftedOperation[] };

/**
 * The articles of an act that amends one document: changes of provisions in the order of the amended
 * text, then replaced words and repeals in an article of their own (Decree 78/2025/NĐ-CP), then its effect.
 */
export function articlesOf({ operations, style }: DocumentChanges): string {
  const document = nameOf(style);
  const parts = [
    {
      heading: `Sửa đổi, bổ sung một số điều của ${document}`,
      operations: operations.filter((operation) => !isTechnical(operation)),
    },
    {
      heading: `Thay thế cụm từ, bãi bỏ một số điều của ${document}`,
      operations: grouped(operations.filter(isTechnical)),
    },
  ];
  return written(parts, style.kind);
}

/** The articles of an act that amends several documents: one for each, words and repeals last in it. */
export function articlesOfSeveral(documents: DocumentChanges[], kind: string): string {
  const parts = documents.map(({ operations, style }) => ({
    heading: `Sửa đổi, bổ sung một số điều của ${nameOf(style)}`,
    operations: [
      ...operations.filter((operation) => !isTechnical(operation)),
      ...grouped(operations.filter(isTechnical)),
    ],
  }));
  return written(parts, kind);
}

function written(all: Part[], kind: string): string {
  const parts = all.filter(({ operations }) => operations.length > 0);
  const articles = parts.map(({ heading, operations }, i) => {
    const clauses = operations.map((item, n) => `${n + 1}. ${writeInstruction(item)}`);
    return [`Điều ${i + 1}. ${heading}`, ...clauses].join("\n");
  });
  const effect = `Điều ${parts.length + 1}. Hiệu lực thi hành\n${capital(kind)} này có hiệu lực thi hành kể từ ngày … tháng … năm ….`;
  return `${[...articles, effect].join("\n")}\n`;
}

const isTechnical = ({ action }: DraftedOperation) =>
  action === "repeal" || action.endsWith("-words");

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function nameOf({ number, kind }: DraftStyle): string {
  return `${capital(kind)} số ${number ?? blankNumber}`;
}

// Whole provisions that are repealed stand in one sentence; names of sections in another.
function grouped(operations: DraftedOperation[]): DraftedOperation[] {
  const words = operations.filter(({ action }) => action !== "repeal");
  const repeals = operations.filter(({ action }) => action === "repeal");
  const of = (named: boolean) =>
    repeals.flatMap(({ targets }) => targets.filter(({ part }) => (part !== null) === named));
  const joined = [of(false), of(true)].filter((targets) => targets.length > 0);
  const [first] = repeals;
  return first === undefined
    ? words
    : [...words, ...joined.map((targets) => ({ ...first, targets }))];
}
