/** "2026-01-05" as drafters write it: "ngày 05 tháng 01 năm 2026"; months from 3 on are not padded. */
export function writtenDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const writtenMonth = Number(month) < 3 ? month : String(Number(month));
  return `ngày ${day} tháng ${writtenMonth} năm ${year}`;
}
