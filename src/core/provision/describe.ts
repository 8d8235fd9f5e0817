import { tidied } from "../text/tidy.js";
import { daysLater, firstDate, fromMidnight, printedDate, type LegalDate } from "./dates.js";
import { numberIn, titleIn, uncapitalized } from "./identify.js";
import { treeOf, type Tree } from "./tree.js";
import type { ProvisionKind, Reading } from "./types.js";

/** What a text says of itself, to be proposed to a person; null where it does not say it. */
export type Description = {
  number: string | null;
  /** The name of a law; of other kinds what it is about. */
  title: string | null;
  kind: string | null;
  issuer: string | null;
  signer: string | null;
  signedOn: LegalDate | null;
  inForceOn: LegalDate | null;
  /** The first day without force. */
  expiresOn: LegalDate | null;
  /** The number of the act whose words an official consolidation gives. */
  consolidates: string | null;
};

/** Reads number, title, issuer, signer and dates from the head, the signature and the effect article. */
export function describe(reading: Reading): Description {
  const tree = treeOf(reading);
  const head = linesOf(tree, "preamble");
  const foot = linesOf(tree, "signature");
  const title = titleIn(head);
  const number = numberIn(foot) ?? numberIn(head);
  const signedOn = placeDate(foot) ?? placeDate(head) ?? adoptedOn(foot);
  const consolidated = consolidatedLine(head, foot);
  const consolidates = consolidated === null ? null : numberWithin(consolidated);
  return {
    number,
    title: title?.title ?? null,
    kind: title?.kind ?? null,
    issuer: issuerIn(reading, head, number ?? consolidates),
    signer: signerIn(foot),
    signedOn,
    consolidates,
    ...effectOf(reading, tree, consolidated === null ? signedOn : firstDate(consolidated), foot),
  };
}

/** Only number and title; for a consolidation without number, that of the act it consolidates. */
export function numberAndTitle(reading: Reading): Pick<Reading, "number" | "title"> {
  const { number, title, consolidates } = describe(reading);
  return { number: number ?? consolidates, title };
}

const linesOf = (tree: Tree, address: string) =>
  tidied(tree.subtreeWords(address).slice(0, 40_000))
    .words.split(/[\n\t]/)
    .map((line) => line.trim());

function placeDate(lines: string[]): LegalDate | null {
  const place = /(?:^|\s)\p{Lu}[\p{L}.-]{1,20}(?:\s\p{L}{1,12}){0,3},\s*(?=ngày\s)/u;
  const line = lines.find((line) => line.length < 400 && place.test(line));
  return line === undefined ? null : firstDate(line.slice(line.search(place)));
}

function adoptedOn(foot: string[]): LegalDate | null {
  const line = foot.find((line) => line.includes("thông qua"));
  return line === undefined ? null : firstDate(line.slice(line.indexOf("thông qua")));
}

// "Thông tư số 1/2020/TT-… ngày …, được sửa đổi, bổ sung bởi:" stands under a consolidation's title.
function consolidatedLine(head: string[], foot: string[]): string | null {
  const mark = /VĂN BẢN HỢP NHẤT|VBHN|sửa đổi, bổ sung (?:một số điều )?bởi/u;
  if (![...head, ...foot].some((line) => mark.test(line))) return null;
  const named = /^(?:Bộ luật|Luật|Pháp lệnh|Nghị|Thông tư|Quyết định).{0,200}\d+\/\d{4}\//u;
  return head.find((line) => named.test(line)) ?? null;
}

const numberWithin = (line: string): string | null =>
  /\d{1,5}\/\d{4}\/[\p{L}\d]+(?:-[\p{L}\d]+)*/u.exec(line.replace(/-\s+/g, "-"))?.[0] ?? null;

const issuersByNumber: [RegExp, string][] = [
  [/\/QH\d+$/, "Quốc hội"],
  [/UBTVQH\d+$/, "Ủy ban Thường vụ Quốc hội"],
  [/-CP$/, "Chính phủ"],
  [/-TTg$/, "Thủ tướng Chính phủ"],
];

function issuerIn({ text }: Reading, head: string[], number: string | null): string | null {
  const enacting =
    /^(\p{Lu}.{2,90}?) ban hành (?:Bộ luật|Luật|Pháp lệnh|Nghị|Thông tư|Quyết định)/u;
  const said = head.map((line) => enacting.exec(line)?.[1]).find((issuer) => issuer !== undefined);
  if (said !== undefined) return said;
  const byNumber = issuersByNumber.find(([pattern]) => pattern.test(number ?? ""))?.[1];
  if (byNumber !== undefined) return byNumber;
  const at = head.findIndex((line) =>
    /^(?:BỘ TRƯỞNG|CHỦ TỊCH|THỐNG ĐỐC|TỔNG |ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC)/u.test(line),
  );
  // "ỦY BAN NHÂN DÂN⏎TỈNH LÂM ĐỒNG": a letterhead has two lines.
  const place = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|TP)[ .].{2,40}$/u;
  const below = head[at + 1] ?? "";
  const office = place.test(below) ? `${head[at] ?? ""} ${below}` : head[at];
  return office === undefined
    ? null
    : uncapitalized(office.replace(/[:,]$/, ""), tidied(text.slice(0, 40_000)).words.split("\n"));
}

function signerIn(foot: string[]): string | null {
  const name = /^(?:(?:PGS|GS|TS|ThS)\.\s?)*\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$/u;
  const from = foot.findIndex((line) =>
    /^(?:TM|KT|TL|TUQ|Q)\.|^(?:BỘ TRƯỞNG|CHỦ TỊCH|CHỦ NHIỆM|THỦ TƯỚNG|THỐNG ĐỐC|GIÁM ĐỐC|TỔNG )/u.test(
      line,
    ),
  );
  if (from < 0) return null;
  // "CHỦ TỊCH     Huỳnh Tấn Việt"
  const beside = /^\p{Lu}{2,}(?:[ .]\p{Lu}{2,})* (?=\p{Lu}\p{Ll})/u;
  const lines = foot.slice(from).map((line) => line.replace(beside, ""));
  return lines.find((line) => name.test(line) && /\p{Ll}/u.test(line)) ?? null;
}

const kindNames =
  "(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị)";
// "Nghị định có hiệu lực …", without "này", where the sentence begins with it.
const self = String.raw`(?:${kindNames} này|(?<=(?:[.:]|thi hành) )${kindNames}(?= (?:bắt đầu )?có hiệu lực))`;
const inForce = new RegExp(
  String.raw`${self} (?:bắt đầu )?có hiệu lực(?: thi hành)?,?(?: kể)?\s*(từ|sau (\d+) ngày,?(?: kể)? từ) ${fromMidnight}(ngày ký(?: ban hành)?|${printedDate})`,
  "u",
);
const lastDay = new RegExp(
  String.raw`${self} có hiệu lực[^.;]{0,120}?(?:đến|tới) hết ${printedDate}`,
  "u",
);
const lapses = new RegExp(
  String.raw`${self} hết hiệu lực(?: thi hành)?(?: kể)? từ ${printedDate}`,
  "u",
);

function effectOf(
  { provisions }: Reading,
  tree: Tree,
  signedOn: LegalDate | null,
  foot: string[],
): Pick<Description, "inForceOn" | "expiresOn"> {
  const articles = provisions
    .filter(({ kind, address }) => kind === "article" && !/annex|form/.test(address))
    .toReversed();
  // A text without articles says it in one of its last groups or clauses.
  if (articles.length === 0)
    articles.push(
      ...provisions
        .filter(({ parent, kind }) => parent === null && inGroups.has(kind))
        .toReversed(),
    );
  const named = articles.filter(({ heading }) => /hiệu lực|thi hành/iu.test(heading ?? ""));
  for (const article of [...named, ...articles.slice(0, 6)]) {
    const words = tidied(tree.subtreeWords(article.address)).words.replace(/\s+/g, " ");
    const found = inForce.exec(words);
    if (found === null) continue;
    const [, , days, when = ""] = found;
    const from = when.startsWith("ngày ký") ? signedOn : firstDate(when);
    const inForceOn = from !== null && days !== undefined ? daysLater(from, Number(days)) : from;
    return { inForceOn, expiresOn: expiryIn(words) };
  }
  return { inForceOn: adoptedEffect(foot), expiresOn: null };
}

const inGroups = new Set<ProvisionKind>(["part", "section", "clause"]);

// "Nghị quyết này được Hội đồng nhân dân … thông qua ngày … và có hiệu lực từ ngày …", above the signature.
function adoptedEffect(foot: string[]): LegalDate | null {
  const effect = /thông qua .{0,80}có hiệu lực(?: thi hành)?,?(?: kể)? từ (ngày thông qua)?/u;
  const line = foot.find((line) => effect.test(line)) ?? "";
  const found = effect.exec(line);
  if (found === null) return null;
  return found[1] === undefined
    ? firstDate(line.slice(found.index + found[0].length))
    : adoptedOn(foot);
}

function expiryIn(words: string): LegalDate | null {
  const last = lastDay.exec(words);
  const date = last === null ? null : firstDate(last[0].slice(last[0].indexOf("hết ngày")));
  if (date !== null) return daysLater(date, 1);
  const lapse = lapses.exec(words);
  return lapse === null ? null : firstDate(lapse[0]);
}
