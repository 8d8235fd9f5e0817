import { belowOf, type Scan, type ScannedLine } from "./scan.js";
import type { Span } from "./types.js";

const unit = String.raw`(?:Phần|Chương|Mục|Tiểu mục|Điều|Khoản|Điểm|Đoạn|Tên|Tiêu đề|Cụm từ|Từ|Nội dung|Căn cứ|Phụ lục|Mẫu|Biểu|Danh mục|Văn bản)`;
const act = String.raw`(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định)`;
const verb = String.raw`được (?:sửa đổi|bổ sung|bãi bỏ|thay thế|hợp nhất|đính chính|hủy bỏ|huỷ bỏ)`;
// "12 Khoản này được sửa đổi … theo quy định tại …": the foot of a page of a consolidation.
const numbered = new RegExp(
  String.raw`^\[?\d{1,3}\]?\.?\s+(?:Các )?(?:${unit}|${act}|Bổ sung|Bỏ cụm).{0,600}?(?:${verb}|quy định như sau|căn cứ ban hành|có hiệu lực)`,
  "u",
);
const bracketed = /^\[\d{1,3}\]\s*\p{Lu}/u;
// The same foot without its number: another act's basis or final clauses, quoted after it.
const announcing = new RegExp(
  String.raw`^(?:(?:Các )?(?:[Kk]hoản [\d, và]+ )?[Đđ]iều [\d, vàđến]+ (?:của )?)?${act}.{8,900}(?:căn cứ ban hành|quy định) như sau:$`,
  "u",
);

/** Marks the lines that are notes at the foot of a page, with the quotation each announces. */
export function markNotes(scan: Scan): void {
  const { lines, consolidated } = scan;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.quoted || !beginsNote(line, lines[belowOf(scan, index)], consolidated))
      continue;
    line.note = true;
    index = markQuoted(scan, index);
  }
}

/** Marks the quotations that follow a note; gives the last line of the note. */
function markQuoted(scan: Scan, from: number): number {
  const { lines } = scan;
  let index = from;
  for (;;) {
    const next = belowOf(scan, index);
    const line = lines[next];
    const announced = index > from || /:$/.test(lines[index]?.bare ?? "");
    if (!line || !(line.quoted || (announced && /^["“]/.test(line.bare)))) return index;
    line.note = true;
    index = next;
  }
}

function beginsNote(
  line: ScannedLine,
  next: ScannedLine | undefined,
  consolidated: boolean,
): boolean {
  const { bare } = line;
  if (bare === "" || line.heading !== null || line.item !== null || line.row) return false;
  if (bracketed.test(bare)) return true;
  if (!consolidated) return false;
  return numbered.test(bare) || (announcing.test(bare) && /^["“]/.test(next?.bare ?? ""));
}

// Heads of gazette pages, and what the national portal sets before a provision that was amended.
export const furniture =
  /^(?:\d{1,4}\s+)?CÔNG BÁO\s?\/|^\((?:Xem tiếp|Tiếp theo) Công báo số [^)]*\)$|^Điều khoản được (?:sửa đổi, bổ sung|sửa đổi|bổ sung|thay thế|bãi bỏ)$/u;
const stuck = /\[\d{1,3}\]|(?<=\p{Ll}{2}[)”;.,]?|\))\d{1,3}(?=[\s.,;:)”]|$)/gu;
const measure = /(?:km|cm|dm|mm)$/;

/**
 * The spans of the text that are no law: note marks, notes, page furniture. `known` are the marks
 * found on labels. A number stuck to a word counts only where the count of notes stands there.
 */
export function spansOf(scan: Scan, known: Span[]): Span[] {
  const labels = new Map(known.map((span) => [span.start, span]));
  const spans: Span[] = [];
  let count = 0;
  for (const line of scan.lines) {
    if (line.bare === "") continue;
    if (line.note || furniture.test(line.bare)) {
      const end = Math.min(line.end + 1, scan.text.length);
      const last = spans.at(-1);
      const kind = line.note ? "note" : "furniture";
      if (last?.kind === kind && last.end === line.start && kind === "note") last.end = end;
      else spans.push({ kind, start: line.start, end });
      continue;
    }
    if (!scan.consolidated && labels.size === 0 && !line.text.includes("[")) continue;
    for (const mark of marksIn(line, scan.consolidated, labels)) {
      const number = Number(scan.text.slice(mark.start, mark.end).replace(/\D/g, ""));
      const sure = scan.text[mark.start] === "[" || labels.has(mark.start);
      if (!sure && !(number > count && number <= count + 8)) continue;
      if (number > count && number <= count + 40) count = number;
      spans.push(mark);
    }
  }
  return bounded(scan, spans);
}

function marksIn(line: ScannedLine, consolidated: boolean, labels: Map<number, Span>): Span[] {
  const onLabel: Span[] = [];
  for (let at = line.start; at < line.start + 24 && at < line.end; at++) {
    const label = labels.get(at);
    if (label) onLabel.push(label);
  }
  const marks = [...onLabel];
  if (!consolidated && !line.text.includes("[")) return marks;
  for (const { index, 0: digits } of line.text.matchAll(stuck)) {
    const start = line.start + index;
    const end = start + digits.length;
    const word = line.text.slice(Math.max(0, index - 4), index);
    if (!digits.startsWith("[") && (!consolidated || measure.test(word))) continue;
    if (!onLabel.some((label) => label.start < end && start < label.end))
      marks.push({ kind: "note-mark", start, end });
  }
  return marks.sort((a, b) => a.start - b.start);
}

// Notes that fill a seventh of a text are rather part of it: then their lines stay words, and only
// their marks are left out.
function bounded({ text }: Scan, spans: Span[]): Span[] {
  const isSmall = (some: Span[]) =>
    some.reduce((sum, { start, end }) => sum + end - start, 0) <= 0.14 * text.length;
  if (isSmall(spans)) return spans;
  const marks = spans.filter(({ kind }) => kind !== "note");
  return isSmall(marks) ? marks : [];
}
