import type { Reading } from "../provision/types.js";
import { fold } from "../text/fold.js";
import { firstDate } from "../provision/dates.js";
import { blankNumber, documentIn, tidyNumber } from "./documents.js";

/** Who a text is, as its own first lines say. */
export type Identity = {
  number: string | null;
  type: string | null;
  title: string | null;
  signed: string | null;
  /** For an official consolidation: the number of the text it consolidates. */
  consolidates: string | null;
  /** The heading with its type, folded: a law may be cited by it. */
  names: string[];
};

const numberLine =
  /^[ \t]*(?:Luật số|Số|Pháp lệnh số|Nghị quyết số)\s*:?\s*(\d[^\s;,]*(?:\s?-\s?\p{Lu}\S*)?)/imu;
const typeLine =
  /^[ \t]*(THÔNG TƯ LIÊN TỊCH|THÔNG TƯ|NGHỊ ĐỊNH|NGHỊ QUYẾT|QUYẾT ĐỊNH|PHÁP LỆNH|BỘ LUẬT|LUẬT|CHỈ THỊ)(?=\s|$)(?: (.+))?$/mu;
const amendedBy = /được (?:sửa đổi|bổ sung|sửa đổi, bổ sung)[^\n]{0,40}(?:bởi|theo|tại)/u;

/** Reads the identity from the preamble; what the reader found goes before what is found here. */
export function identityOf(reading: Reading): Identity {
  const head = reading.text.slice(0, preambleEnd(reading));
  const type = typeLine.exec(head);
  const title = reading.title ?? titleAfter(head, type);
  const consolidated = consolidatedNumber(head);
  const number = reading.number ?? numberOf(head) ?? strayNumber(reading.text);
  const typeName = type?.[1] === undefined ? null : capitalized(type[1]);
  return {
    number,
    type: typeName,
    title,
    signed: signedDate(head),
    consolidates: consolidated,
    names: title === null ? [] : [title, `${typeName ?? ""} ${title}`].map(fold),
  };
}

/**
 * Whether a citation of a document, by number or by name, means this text. A number left blank means
 * a text that has none.
 */
export function isCitedAs(identity: Identity, cited: string, stated: string | null): boolean {
  const numbers = [stated, identity.number, identity.consolidates].filter((n) => n !== null);
  if (cited === blankNumber) return numbers.length === 0;
  if (numbers.some((number) => sameNumber(number, cited))) return true;
  if (/\d\//u.test(cited)) return false;
  const name = fold(cited);
  return name.length > 6 && identity.names.includes(name);
}

export const sameNumber = (a: string, b: string) =>
  tidyNumber(a).toUpperCase() === tidyNumber(b).toUpperCase();

function preambleEnd({ provisions, text }: Reading): number {
  const first = provisions.find(({ kind }) => kind !== "preamble");
  return Math.min(first?.start ?? text.length, 20_000);
}

function numberOf(head: string): string | null {
  const found = numberLine.exec(head)?.[1];
  return found === undefined ? null : tidyNumber(found).replace(/[.,;:]+$/u, "");
}

// A letterhead printed in two columns may come out of a page behind the first articles.
const strayNumber = (text: string) =>
  /^[ \t]*Số\s*:\s*(\d{1,4}\/\d{4}\/\p{Lu}[\p{Lu}\d-]*)[ \t]*$/mu.exec(text.slice(0, 8_000))?.[1] ??
  null;

function signedDate(head: string): string | null {
  const line = head.split("\n", 40).find((l) => /, ngày\s+\d/u.test(l) && l.length < 120);
  return line === undefined ? null : firstDate(line);
}

// The title stands under the type, up to the legal bases; a law's stands on the same line too.
function titleAfter(head: string, type: RegExpExecArray | null): string | null {
  if (type === null) return null;
  const lines = head.slice(type.index + type[0].length).split("\n");
  const until = lines.findIndex((line) =>
    /^\s*(?:Căn cứ|Theo đề nghị|Thực hiện|QUYẾT ĐỊNH|\[)/u.test(line),
  );
  const rows = lines.slice(0, until < 0 ? 2 : Math.min(until, 6)).map((line) => line.trim());
  const title = [type[2] ?? "", ...rows].filter((row) => row !== "" && !amendedBy.test(row));
  return title.length === 0 ? null : title.join(" ");
}

const typeWord =
  /^\s*(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Pháp lệnh|Bộ luật|Luật|Chỉ thị)(?!\p{L})/u;
const inForce = /có hiệu lực (?:thi hành )?(?:kể )?từ ngày/u;

// "Thông tư số 17/2022/TT-BLĐTBXH ngày …, có hiệu lực …, được sửa đổi, bổ sung bởi:" names the amended
// text, over one line or several. A legal basis is told the same way, but begins otherwise.
function consolidatedNumber(head: string): string | null {
  const lines = head.split("\n");
  const marked = /VĂN BẢN HỢP NHẤT|VBHN/u.test(head);
  for (const [i, line] of lines.entries()) {
    if (!amendedBy.test(line) && !(marked && inForce.test(line))) continue;
    const first = lines.slice(Math.max(0, i - 3), i + 1).findLastIndex((one) => typeWord.test(one));
    if (first < 0) continue;
    const sentence = lines.slice(Math.max(0, i - 3) + first, i + 1).join(" ");
    const number = inForce.test(sentence) || marked ? documentIn(sentence)?.number : null;
    if (number !== undefined && number !== null) return number;
  }
  return null;
}

const capitalized = (words: string) => words.charAt(0) + words.slice(1).toLowerCase();
