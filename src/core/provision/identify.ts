import { fold } from "../text/fold.js";
import { inCapitals } from "./scan.js";

const kinds = [
  "Văn bản hợp nhất",
  "Hiến pháp",
  "Bộ luật",
  "Luật",
  "Pháp lệnh",
  "Nghị quyết liên tịch",
  "Nghị quyết",
  "Nghị định",
  "Thông tư liên tịch",
  "Thông tư",
  "Quyết định",
  "Chỉ thị",
  "Lệnh",
];
const laws = ["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"];
const numberLine =
  /^(?:(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết)\s+)?số\s*:?\s*(\d{1,5}(?:\.\d{1,3})?[a-z]?\s?(?:\/.{3,60}|[-–]\s?\p{Lu}{2,6}(?:\/\p{Lu}{2,9})?))$/iu;
const numberInCell = /\s[Ss]ố\s*:\s*(\d{1,5}(?:\.\d{1,3})?[a-z]?\s?\/\S{3,60})/u;
// "217-HĐBT" is a number of old texts, "57-NQ/TW" one of the party.
const numberShape =
  /^\d{1,5}(?:\.\d{1,3})?[A-Za-z]?(?:\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*|-\p{Lu}{2,6})(?:[-/][\p{L}\d]+)*/u;
const basis =
  /^(?:Căn cứ|Theo |Thực hiện|Xét |Để |Trên cơ sở|\d+\.|CHÍNH PHỦ|THỦ TƯỚNG|BỘ TRƯỞNG|QUỐC HỘI|CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|TỔNG |THỐNG ĐỐC|VIỆN |CHÁNH ÁN|BAN HÀNH\s*:?$|Kèm theo|\(|Số\s*:|LỜI NÓI ĐẦU$|MỤC LỤC$)|ban hành (?:Luật|Bộ luật|Nghị|Thông|Quyết)/u;

// Letters of other scripts that look alike come with copied numbers: "TT-BTС" with a Cyrillic С.
const lookAlikes: Record<string, string> = {
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  У: "Y",
  Х: "X",
  Ð: "Đ",
};
const inLatin = (number: string) =>
  number.replace(/[\p{Script=Cyrillic}Ð]/gu, (letter) => lookAlikes[letter] ?? letter);

/** The number a head states on a line of its own ("Số: 10/2022/TT-…"), null where it states none. */
export function numberIn(lines: string[]): string | null {
  for (const line of lines) {
    const found = (numberLine.exec(line.trim()) ?? numberInCell.exec(line))?.[1]?.replace(
      /\s*([/-]|–)\s*/g,
      (_, sign: string) => (sign === "–" ? "-" : sign),
    );
    const number = found === undefined ? null : numberShape.exec(inLatin(found))?.[0];
    if (number) return number;
  }
  return null;
}

/** Kind and title as the head prints them under the name of the state; null where it prints none. */
export function titleIn(lines: string[]): { kind: string; title: string | null } | null {
  for (const [index, line] of lines.entries()) {
    const bare = line.trim().replace(/[*:#]/g, "").trim();
    const kind = kinds.find((kind) => bare.toUpperCase() === bare && isKindOf(bare, kind));
    if (kind === undefined) continue;
    if (kind === "Văn bản hợp nhất") continue;
    const rest = [bare.slice(kind.length), ...titleLines(lines.slice(index + 1))];
    const printed = rest
      .map((part) => part.trim())
      .filter(Boolean)
      .join(" ")
      .replace(/[\s_-]+$/, "");
    if (printed === "") return { kind, title: null };
    const whole = laws.includes(kind) ? `${kind} ${printed}` : printed;
    return { kind, title: inCapitals(printed) ? capital(uncapitalized(whole, lines)) : whole };
  }
  return null;
}

// "LUẬT BẢO HIỂM" is a law's name, "THÔNG TƯ LIÊN TỊCH" another kind than "THÔNG TƯ".
function isKindOf(bare: string, kind: string): boolean {
  const name = kind.toUpperCase();
  if (bare === name) return true;
  return laws.includes(kind) && bare.startsWith(`${name} `) && bare.length < 200;
}

function titleLines(lines: string[]): string[] {
  const title: string[] = [];
  for (const line of lines) {
    const bare = line.trim();
    const amended = kinds.some(
      (kind) => bare.startsWith(kind) && /\s(?:số )?\d+\/\d{4}\//u.test(bare),
    );
    if (bare === "" && title.length === 0) continue;
    // Where no basis is stated, a text begins with sentences; a title is none.
    const ended = title.length > 0 && /[.;:]$/.test(bare);
    if (bare === "" || basis.test(bare) || amended || /^_+|^-+$/.test(bare) || ended) break;
    if (title.length > 6) break;
    title.push(bare);
  }
  return title;
}

/** A title printed in capitals, in the letters the text writes it with elsewhere. */
export function uncapitalized(title: string, lines: string[]): string {
  const key = fold(title);
  for (const line of lines) {
    if (inCapitals(line) || !fold(line).includes(key)) continue;
    const found = wordsLike(line, key);
    if (found !== null) return found;
  }
  return inSmall(title);
}

// Numbers stay as they are printed, and a document that is named begins with a capital.
const inSmall = (title: string) =>
  title.charAt(0).toUpperCase() +
  title
    .slice(1)
    .split(" ")
    .map((word) => (/^\d+(?:\/|-\p{Lu})/u.test(word) ? word : word.toLowerCase()))
    .join(" ")
    .replace(
      /(?<!\p{L})(?:nghị định|nghị quyết|thông tư|quyết định|chỉ thị)(?= (?:liên tịch )?số \d)/gu,
      capital,
    )
    .replace(/(?<=\scủa )(?:luật|bộ luật|pháp lệnh)(?=\s)/gu, capital);

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The words of a line whose fold is `key`. */
function wordsLike(line: string, key: string): string | null {
  const words = line.split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    let folded = "";
    for (let to = from; to < words.length && key.startsWith(folded); to++) {
      folded += fold(words[to] ?? "");
      if (folded === key)
        return words
          .slice(from, to + 1)
          .join(" ")
          .replace(/[.,;:)]+$/, "");
    }
  }
  return null;
}
