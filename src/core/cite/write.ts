import type { Address } from "../provision/types.js";

type Language = "vi" | "en";
type Names = Record<string, string>;

const names: Record<Language, Names> = {
  vi: {
    part: "Phần",
    chp: "Chương",
    sec: "Mục",
    subsec: "Tiểu mục",
    art: "Điều",
    cl: "khoản",
    point: "điểm",
    sub: "tiết",
    annex: "Phụ lục",
    form: "Mẫu số",
    para: "đoạn",
    table: "bảng",
    preamble: "phần mở đầu",
    signature: "phần chữ ký",
  },
  en: {
    part: "Part",
    chp: "Chapter",
    sec: "Section",
    subsec: "Subsection",
    art: "Article",
    cl: "clause",
    point: "point",
    sub: "subpoint",
    annex: "Annex",
    form: "Form",
    para: "paragraph",
    table: "table",
    preamble: "the preamble",
    signature: "the signature block",
  },
};

/**
 * How a provision is cited: "điểm đ khoản 2 Điều 5", "point đ, clause 2, Article 5", from the inner
 * to the outer. What stands above an article is left out: articles count through the whole text.
 * A number the text repeats is told apart by "(2)".
 */
export function citationOf(address: Address, language: Language): string {
  const parts = address.split("__");
  const article = parts.findIndex((part) => part.startsWith("art_"));
  const inAnnex = parts.some((part) => part.startsWith("annex_"));
  const cited = article > 0 && !inAnnex ? parts.slice(article) : parts;
  const words = cited.map((part) => partOf(part, names[language]));
  return words.reverse().join(language === "vi" ? " " : ", ");
}

function partOf(part: string, kinds: Names): string {
  const [named = "", repetition] = part.split("~");
  const split = named.indexOf("_");
  const kind = split < 0 ? named : named.slice(0, split);
  const label = split < 0 ? "" : ` ${named.slice(split + 1)}`;
  const again = repetition === undefined ? "" : ` (${repetition})`;
  return `${kinds[kind] ?? kind}${label}${again}`;
}
