/** A calendar date `YYYY-MM-DD`, as law counts days in Viet Nam. */
export type LegalDate = string;

/** "ngày 01 tháng 3 năm 2026", "ngày 1/3/2026" and "01-03-2026"; the groups are day, month, year. */
export const printedDate = String.raw`(?:ngày\s+)?(\d{1,2})(?:\s+tháng\s+|\s?[/.-]\s?)(\d{1,2})(?:\s+năm\s+|\s?[/.-]\s?)(\d{4})`;

/** "từ 0 giờ ngày 01 tháng 7 năm 2026": the day that begins then. */
export const fromMidnight = String.raw`(?:0{1,2}(?: giờ|[hg:])\s?(?:00)?(?: phút)?,? )?`;

/** The date of three printed numbers, null where the calendar has none. */
export function dateOf(day = "", month = "", year = ""): LegalDate | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? isoOf(date) : null;
}

/** The first date printed in the words, null where there is none. */
export function firstDate(words: string): LegalDate | null {
  const [, day, month, year] = new RegExp(printedDate, "u").exec(words) ?? [];
  return year === undefined ? null : dateOf(day, month, year);
}

/** The date so many days later: "đến hết ngày" ends a day after "từ ngày" begins. */
export function daysLater(date: LegalDate, days: number): LegalDate {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return isoOf(later);
}

const isoOf = (date: Date): LegalDate => date.toISOString().slice(0, 10);
