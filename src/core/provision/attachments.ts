import { inCapitals, lineBefore, linesBelow, type Scan, type ScannedLine } from "./scan.js";
import { isSigning } from "./zones.js";

/** An annex, a form, or a regulation issued with the act; `key` as in its mark. */
export type Attachment = {
  index: number;
  kind: "annex" | "form";
  key: string | null;
  noteDigits: number;
};

// With a number: inside forms, papers too are "kèm theo Quyết định số …/QĐ-…" of some year to come.
const attachedTo =
  /^\(?\s*(?:(?:Được )?[Bb]an hành )?[Kk]èm theo (?:Nghị|Thông|Quyết|Luật|Pháp|Công|Chỉ|Văn).{1,24} số:? ?\d|^\((?:Được )?[Bb]an hành theo .{1,30} số:? ?\d/u;
const attachedTitle =
  /^(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|QUY TRÌNH|QUY CHUẨN|DANH MỤC|CHƯƠNG TRÌNH|ĐỀ ÁN|KẾ HOẠCH|HƯỚNG DẪN|NỘI QUY|CHIẾN LƯỢC|MẪU|BẢNG|BIỂU|TIÊU CHUẨN|ĐỊNH MỨC|NỘI DUNG|PHƯƠNG ÁN)(?!\p{L})/u;
// The number of a technical regulation or standard, on a line of its own.
const standard = /^(?:QCVN|QCĐP|TCVN|TCCS)\s\d[\d\p{Lu}-]*\s?:\s?\d{4}(?:\/\p{Lu}[\p{Lu}\d-]*)?$/u;
const standardTitle = /^(?:DỰ THẢO )?(?:QUY CHUẨN|TIÊU CHUẨN)(?!\p{L})/u;
const citing = /^(?:[,;)/]|\p{Ll}|Nghị định|Luật|Thông tư này|Nghị quyết)/u;

/** The annexes and forms of a text: all of them stand after its last article and its signature. */
export function attachmentsOf(scan: Scan): Attachment[] {
  const found: Attachment[] = [];
  let signed = false;
  let article = 0;
  // The number of a technical regulation is printed again on each of its pages.
  const standards = new Set<string>();
  const next = nextArticles(scan);
  scan.lines.forEach((line, index) => {
    if (line.quoted || line.bare === "" || line.row) return;
    const beyond = signed || found.length > 0;
    if (!beyond && line.heading?.kind === "article") article = line.heading.rank.main;
    // Without a signature to tell where an act ends, what is issued with it counts its articles anew.
    const restarts = article > 0 && next[index] === 1 && attachedTitle.test(line.bare);
    const attachment = attachmentAt(scan, index, beyond || restarts);
    if (attachment !== null) {
      // "… quy định tại⏎Phụ lục II" stands before articles that go on counting.
      const inBody = !beyond && line.forced === null && next[index] === article + 1;
      const again = standards.has(line.bare);
      if (standard.test(line.bare)) standards.add(line.bare);
      if (!inBody && !again && !belongsToForm(scan, attachment, found)) found.push(attachment);
    } else if (!beyond)
      signed = isSigning(line.bare, true) && (article > 0 || /^KT|^TM/.test(line.bare));
  });
  if (scan.consolidated) splitNotes(found);
  return withoutCatalogues(scan, found);
}

/** A form may have an annex of its own: without number, or with one that the act has already. */
function belongsToForm(scan: Scan, { index, kind, key }: Attachment, found: Attachment[]): boolean {
  const line = scan.lines[index];
  if (kind !== "annex" || found.at(-1)?.kind !== "form" || !line?.heading || line.forced)
    return false;
  if (key !== null) return found.some((other) => other.kind === "annex" && other.key === key);
  return !linesBelow(scan, index, 5).some(({ bare }) => attachedTo.test(bare));
}

/** For each line the number of the first article after it, null where there is none. */
function nextArticles(scan: Scan): (number | null)[] {
  const next: (number | null)[] = [];
  let number: number | null = null;
  for (let index = scan.lines.length - 1; index >= 0; index--) {
    next[index] = number;
    const line = scan.lines[index];
    if (line?.heading?.kind === "article" && !line.quoted) number = line.heading.rank.main;
  }
  return next;
}

function attachmentAt(scan: Scan, index: number, beyond: boolean): Attachment | null {
  const line = scan.lines[index];
  if (!line) return null;
  const { heading, forced } = line;
  if (heading?.kind === "annex" || heading?.kind === "form") {
    const { kind, key } = heading;
    return forced !== null || isTitleLine(scan, index) ? { index, kind, key, noteDigits: 0 } : null;
  }
  if (!beyond) return null;
  if (heading?.kind === "article" || heading?.kind === "chapter") return null;
  return isAttachedTitle(scan, index) || isStandard(scan, index)
    ? { index, kind: "annex", key: null, noteDigits: 0 }
    : null;
}

/** Whether a line "Phụ lục II …" is the title of an annex, and no citation broken over lines. */
function isTitleLine(scan: Scan, index: number): boolean {
  const line = scan.lines[index];
  if (!line?.heading || line.bare.length > 300) return false;
  const rest = line.text.slice(line.heading.length).trim();
  if (citing.test(rest) || /[,;]$/.test(rest)) return false;
  const before = lineBefore(scan, index);
  if (before !== null && /(?:tại|theo|và|của|các|,)$/u.test(before.bare)) return false;
  const [after] = linesBelow(scan, index, 1);
  return rest !== "" || after === undefined || !/^(?:\p{Ll}|[,;)])/u.test(after.bare);
}

// "QUY CHẾ … (Ban hành kèm theo Quyết định số …)", where no annex has just been opened by its mark.
function isAttachedTitle(scan: Scan, index: number): boolean {
  const line = scan.lines[index];
  if (!line || !inCapitals(line.bare)) return false;
  const before = lineBefore(scan, index);
  if (
    before !== null &&
    (inCapitals(before.bare) || isNamed(before)) &&
    !isSigning(before.bare, true)
  )
    return false;
  for (const [seen, after] of linesBelow(scan, index, 5).entries()) {
    if (attachedTo.test(after.bare)) return seen < 4 && (attachedTitle.test(line.bare) || seen < 3);
    // "QUY ĐỊNH⏎Về quản lý đầu tư⏎(Ban hành kèm theo …)"
    const goesOn = attachedTitle.test(line.bare) && after.heading === null && after.item === null;
    if (!inCapitals(after.bare) && !goesOn) return false;
  }
  return false;
}

// "QCVN 1:2026/BKHCN⏎QUY CHUẨN KỸ THUẬT QUỐC GIA …"
function isStandard(scan: Scan, index: number): boolean {
  const line = scan.lines[index];
  if (!line || !standard.test(line.bare)) return false;
  const [after] = linesBelow(scan, index, 1);
  return standardTitle.test(after?.bare ?? "");
}

/** "Mẫu số 515", "Mẫu số 616", "Mẫu số 717": forms 5, 6, 7 with notes 15, 16, 17, counted on. */
function splitNotes(found: Attachment[]): void {
  const forms = found.filter(({ kind, key }) => kind === "form" && /\d$/.test(key ?? ""));
  for (const length of [1, 2, 3]) {
    const first = Number(forms[0]?.key?.slice(-length));
    const notes = forms.map((_, order) => String(first + order));
    const counted = forms.every(({ key }, order) =>
      (key ?? "").slice(1).endsWith(notes[order] ?? ""),
    );
    if (forms.length < 3 || !counted || first === 0) continue;
    forms.forEach((form, order) => {
      form.noteDigits = notes[order]?.length ?? 0;
      form.key = form.key?.slice(0, -form.noteDigits) ?? null;
    });
    return;
  }
}

// What has its own name takes the lines below for the rest of it; an article ends with its words.
const isNamed = ({ heading }: ScannedLine) => heading !== null && heading.kind !== "article";

/** Whether a form's number is higher than that of the form before it. */
function follows(before: Attachment | undefined, { kind, key }: Attachment): boolean {
  const number = (text: string | null | undefined) => Number(/^\d+/.exec(text ?? "")?.[0] ?? NaN);
  return kind === "form" && before?.kind === "form" && number(key) > number(before.key);
}

/**
 * Without the entries of a list of forms that stands before the forms themselves, and without a
 * number printed again as the head of the next page.
 */
function withoutCatalogues(scan: Scan, found: Attachment[]): Attachment[] {
  const kept: Attachment[] = [];
  const later = new Map<string, number>();
  const again = found
    .toReversed()
    .map((attachment) => {
      const name = `${attachment.kind} ${attachment.key ?? ""}`;
      const again = attachment.key === null ? false : later.has(name);
      later.set(name, attachment.index);
      if (attachment.kind === "annex")
        for (const key of later.keys()) if (key.startsWith("form")) later.delete(key);
      return again;
    })
    .toReversed();
  const isSmall = (order: number) => {
    const end = found[order + 1]?.index ?? scan.lines.length;
    const fourth = linesBelow(scan, found[order]?.index ?? 0, 4).at(3);
    return fourth === undefined || fourth.start >= (scan.lines[end]?.start ?? scan.text.length);
  };
  let listed = false;
  found.forEach((attachment, order) => {
    const last = kept.at(-1);
    // A list names the forms one after the other; one of them may not be there, or no longer.
    const small = isSmall(order);
    const opens = linesBelow(scan, attachment.index, 3).some(({ bare }) => attachedTo.test(bare));
    listed =
      small &&
      !opens &&
      (again[order] === true || (listed && follows(found[order - 1], attachment)));
    if (listed) return;
    if (attachment.key !== null && last?.kind === attachment.kind && last.key === attachment.key)
      return;
    kept.push(attachment);
  });
  return kept;
}
