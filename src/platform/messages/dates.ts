import type { Lang } from "./messages.js";

const zone = "Asia/Ho_Chi_Minh";
const english = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: zone,
});
const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
const numbers = { vi: new Intl.NumberFormat("vi"), en: new Intl.NumberFormat("en") };

/** The calendar date in Viet Nam of an instant, as `YYYY-MM-DD`. */
export const legalDateOf = (instant: Date): string => calendar.format(instant);

/** `2026-01-14` (or an instant) as `14/01/2026` in Vietnamese, `14 January 2026` in English. */
export function writeDate(date: string | Date, lang: Lang): string {
  const legal = date instanceof Date ? legalDateOf(date) : date;
  const [year, month, day] = legal.split("-");
  if (year === undefined || month === undefined || day === undefined) return legal;
  return lang === "vi" ? `${day}/${month}/${year}` : english.format(new Date(`${legal}T00:00Z`));
}

/** An instant as people in Viet Nam read it: `09:41, 14/01/2026`. */
export const writeDatetime = (instant: Date, lang: Lang): string =>
  `${clock.format(instant)}, ${writeDate(instant, lang)}`;

export const writeNumber = (value: number, lang: Lang): string => numbers[lang].format(value);

/** Whole days from one legal date to another; negative when `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
