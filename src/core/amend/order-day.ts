import { firstDate, fromMidnight, printedDate, type LegalDate } from "../provision/dates.js";

const itself =
  "(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định) này (?:bắt đầu )?có hiệu lực(?: thi hành)?";
const day = String.raw`${fromMidnight}(?:${printedDate}|ngày ${itself})`;
const leading = new RegExp(String.raw`^\s*(?:kể )?từ ${day},\s*`, "iu");
const trailing = new RegExp(String.raw`,?\s{1,9}kể từ ${day}(?=\s{0,9}[.;:]?\s{0,9}$)`, "iu");

/** An order cut from the words that tell from when it applies; `from` is null where that is no date. */
export type DayOfOrder = { before: string; order: string; after: string; from: LegalDate | null };

/**
 * Takes off "Kể từ ngày 01 tháng 01 năm 2027, bãi bỏ …" and "Bãi bỏ … kể từ ngày Nghị định này có hiệu
 * lực". A mere "từ ngày …" at the end may belong to the title of what is amended, and stays.
 */
export function dayOfOrder(words: string): DayOfOrder {
  const before = leading.exec(words.slice(0, 200))?.[0] ?? "";
  const rest = words.slice(before.length);
  const tail = rest.slice(-200);
  const found = trailing.exec(tail);
  const at = rest.length - tail.length + (found?.index ?? tail.length);
  const after = found?.[0] ?? "";
  return {
    before,
    order: rest.slice(0, at) + rest.slice(at + after.length),
    after,
    from: firstDate(before) ?? firstDate(after),
  };
}
