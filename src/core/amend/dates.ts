const longDate = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u;
const shortDate = /ngày\s+(\d{1,2})\/(\d{1,2})\/(\d{4})/u;

/** The first date in the words, as YYYY-MM-DD; null where there is none. */
export function dateIn(words: string): string | null {
  const found = longDate.exec(words) ?? shortDate.exec(words);
  if (found === null) return null;
  const [, day = "", month = "", year = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** "2026-01-05" as drafters write it: "ngày 05 tháng 01 năm 2026"; months from 3 on are not padded. */
export function writtenDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const writtenMonth = Number(month) < 3 ? month : String(Number(month));
  return `ngày ${day} tháng ${writtenMonth} năm ${year}`;
}
