import { blankNumber } from "../documents.js";
import type { DraftedOperation } from "./drafted-operation.js";
import { writeInstruction } from "./write-instruction.js";

/** The amended document as the act names it; where its number is not known, a blank stands for it. */
export type DraftStyle = { number: string | null; kind: string };

/**
 * The articles of an amending act: changes of provisions in the order of the amended text, then
 * replaced words and repeals in an article of their own (Decree 78/2025/NĐ-CP), then its effect.
 */
export function articlesOf(operations: DraftedOperation[], style: DraftStyle): string {
  const document = nameOf(style);
  const technical = operations.filter(isTechnical);
  const changes = operations.filter((operation) => !isTechnical(operation));
  const parts = [
    { heading: `Sửa đổi, bổ sung một số điều của ${document}`, operations: changes },
    {
      heading: `Thay thế cụm từ, bãi bỏ một số điều của ${document}`,
      operations: grouped(technical),
    },
  ].filter((part) => part.operations.length > 0);
  const written = parts.map(({ heading, operations: items }, i) => {
    const clauses = items.map((item, n) => `${n + 1}. ${writeInstruction(item)}`);
    return [`Điều ${i + 1}. ${heading}`, ...clauses].join("\n");
  });
  const effect = `Điều ${parts.length + 1}. Hiệu lực thi hành\n${capital(style.kind)} này có hiệu lực thi hành kể từ ngày … tháng … năm ….`;
  return `${[...written, effect].join("\n")}\n`;
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
