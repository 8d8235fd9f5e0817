import { daysLater, firstDate, fromMidnight, printedDate } from "../provision/dates.js";
import type { Reading } from "../provision/types.js";
import type { Tree } from "../provision/tree.js";
import { tokensOf } from "./lexer.js";
import type { Effect } from "./operation.js";
import { targetsOf } from "./targets.js";

const starts = new RegExp(
  String.raw`(?:có hiệu lực(?:\s+thi\s+hành)?|(?:được )?(?:áp dụng|thực hiện))\s*,?\s*(?:(?:kể\s+)?từ|vào)\s+${fromMidnight}(?:ngày(?=\s+\d|\s+ký)|(?=${printedDate}))`,
  "u",
);
const startsLater =
  /có hiệu lực(?:\s+thi\s+hành)?\s+sau\s+(\d{1,3})\s+(?:\([^()]{1,40}\)\s+)?ngày,?\s+(?:kể\s+)?từ\s+ngày\s+ký/u;
const rules =
  /^(?:Các |Những )?(?:quy định|chế độ|nội dung|chính sách|mức|điều|khoản|điểm)(?!\p{L})/iu;
const itself =
  /(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Luật|Bộ luật|Pháp lệnh|Văn bản)(?: liên tịch)? này/u;

// "Nghị định có hiệu lực …", without "này".
const bare =
  /^\s*(?:Thông tư(?: liên tịch)?|Nghị định|Nghị quyết|Quyết định|Luật|Pháp lệnh)(?: bắt đầu)?\s*$/u;

/**
 * From when the act and single provisions of it apply, as its effect articles say: what stands in an
 * article that says so of the act itself. What it quotes speaks of another text.
 */
export function effectsOf(reading: Reading, tree: Tree, signed: string | null): Effect[] {
  const inBody = ({ kind, address }: { kind: string; address: string }) =>
    kind === "article" && !/^(?:annex|form)/u.test(address);
  return reading.provisions.filter(inBody).flatMap(({ address }) => {
    const effects = partsOf(tree.subtreeWords(address)).flatMap((part) => effectOf(part, signed));
    return effects.some(({ sources }) => sources === null) ? effects : [];
  });
}

/** "… từ ngày 01/7, trừ khoản 2 Điều 1 có hiệu lực …; riêng Điều 3 …": each part has a date of its own. */
function partsOf(words: string): string[] {
  if (words.length > 40_000 || !words.includes("hiệu lực")) return [];
  return withoutQuotes(words)
    .split(/\n|(?<=[.;])\s+(?=\p{Lu}|riêng)|(?<=\d{4}|ký);\s+|,?\s+(?:trừ|riêng(?: đối với)?)\s+/u)
    .map((part) => part.replace(/\s+/gu, " ").trim());
}

function withoutQuotes(words: string): string {
  let depth = 0;
  let kept = "";
  for (const character of words) {
    if (character === "“") depth++;
    if (depth === 0) kept += character;
    if (character === "”") depth = Math.max(0, depth - 1);
  }
  return kept;
}

function effectOf(part: string, signed: string | null): Effect[] {
  const start = starts.exec(part) ?? startsLater.exec(part);
  if (start === null) return [];
  const from = dayOf(part.slice(start.index), signed);
  if (from === null) return [];
  const subject = part
    .slice(0, start.index)
    .replace(/^(?:Điều \d+\p{Ll}?\.\s*|\d+\p{Ll}?\.\s*|\p{Ll}\)\s*)+/u, "");
  const tokens = tokensOf(subject);
  if (tokens.some((token) => token.t === "document" && !token.self)) return [];
  // "Hồ sơ nộp theo khoản 2 Điều 1 được thực hiện từ ngày …" is no date of the clause.
  const isEffect = /^có hiệu lực/u.test(start[0]);
  const isRule = rules.test(subject);
  if (!isEffect && !isRule && tokens.some(({ t }) => t === "word")) return [];
  const { targets } = targetsOf(tokens, []);
  if (targets.length > 0) return [{ from, sources: targets.map(({ address }) => address) }];
  return (itself.test(subject) && /^[^,;]{0,120}này\s*$/u.test(subject.trim())) ||
    bare.test(subject)
    ? [{ from, sources: null }]
    : [];
}

function dayOf(said: string, signed: string | null): string | null {
  const later = startsLater.exec(said)?.[1];
  if (later !== undefined) return signed === null ? null : daysLater(signed, Number(later));
  // The date is the one behind "từ ngày"; what follows may name others.
  return /từ\s+ngày\s+ký/u.test(said.slice(0, 60)) ? signed : firstDate(said);
}

/** The date from which a provision of the act applies: its own, else the act's. */
export function effectFrom(effects: Effect[], source: string): string | null {
  const covers = (address: string) => source === address || source.startsWith(`${address}__`);
  const own = effects.filter(({ sources }) => sources?.some(covers) === true);
  // "Điều 1 …; khoản 2 Điều 1 …": the one that names it most closely.
  const length = ({ sources }: Effect) =>
    Math.max(...(sources ?? []).filter(covers).map((address) => address.length));
  const closest = own.toSorted((a, b) => length(b) - length(a))[0];
  return (closest ?? effects.find(({ sources }) => sources === null))?.from ?? null;
}
