import { verbWord } from "./vocabulary.js";

/** A quotation in a sentence: `start` is its opening mark, `end` is after its closing one. */
export type Quotation = { start: number; end: number; text: string };

/**
 * The quotation that opens at `start`, quotations inside it counted; null where none opens or it is
 * never closed. A straight mark closes at the next straight mark.
 */
export function quotationAt(words: string, start: number): Quotation | null {
  const opening = words[start];
  if (opening === '"') {
    const end = closing(words, start + 1, (c) => c === '"' || c === "”");
    return end < 0 ? null : quotation(words, start, end);
  }
  if (opening !== "“") return null;
  let depth = 0;
  for (let i = start; i < words.length; i++) {
    if (words[i] === "“") depth++;
    else if (words[i] === "”" && --depth === 0) return quotation(words, start, i);
  }
  const end = closing(words, start + 1, (c) => c === "”" || c === '"');
  return end < 0 ? null : quotation(words, start, end);
}

function quotation(words: string, start: number, end: number): Quotation {
  return { start, end: end + 1, text: words.slice(start + 1, end) };
}

function closing(words: string, from: number, closes: (character: string) => boolean): number {
  for (let i = from; i < words.length; i++) if (closes(words.charAt(i))) return i;
  return -1;
}

/**
 * The quoted passages of a text, outermost ones, in one pass. One that is not closed goes to the next of
 * `ends`, which are in the order of the text.
 */
export function quotedIn(text: string, ends: number[]): { start: number; end: number }[] {
  const quoted: { start: number; end: number }[] = [];
  let open: { start: number; straight: boolean; depth: number } | null = null;
  let next = 0;
  const close = (end: number) => {
    if (open !== null) quoted.push({ start: open.start, end });
    open = null;
  };
  for (const { 0: mark, index } of text.matchAll(/["“”]/g)) {
    for (; (ends[next] ?? Infinity) <= index; next++) close(ends[next] ?? index);
    if (open === null) {
      if (mark !== "”") open = { start: index, straight: mark === '"', depth: 1 };
    } else if (open.straight === (mark === '"')) {
      open.depth += mark === "“" ? 1 : -1;
      if (open.depth === 0) close(index + 1);
    }
  }
  close(ends[next] ?? text.length);
  return quoted;
}

/** An instruction cut into its sentence and the text it announces. */
export type Instruction = {
  sentence: string;
  quoted: string | null;
  after: string;
  /** Words between two quotations that may belong to the text or not. */
  between: string | null;
};

// Runs of white space are bounded: each start of one would else be tried to its end.
const announced =
  /(?:như sau|sau đây|là|thành|bằng)\s{0,9}:?\s{0,9}(?=[“"])|(?::|[^;,]\n)\s{0,9}(?=[“"])/gu;
const closed = /[”"]\s*[.;,/]{0,3}\s*$/u;

/**
 * Cuts the words of an instruction at the quoted text that follows its sentence. The quoted text goes
 * to the last closing mark of the words: real texts close quotations inside it too early or not at all.
 */
export function cutInstruction(written: string): Instruction {
  const words = withMissingOpening(withUsualMarks(written));
  const opening = blockOpening(words);
  if (opening < 0) return { sentence: words.trim(), quoted: null, after: "", between: null };
  const more = nextBegins(words, opening);
  const last = more > 0 ? more : Math.max(words.lastIndexOf("”"), words.lastIndexOf('"'));
  const unclosed = last <= opening;
  const end = unclosed ? words.length : last;
  const inner = words.slice(opening + 1, end).trim();
  return {
    sentence: words.slice(0, opening).trim(),
    quoted: words[opening] === "“" ? withoutStrayClosings(joined(inner)) : joined(inner),
    between: wordsBetween(words, opening, end),
    after: unclosed ? "" : words.slice(end + 1).replace(/^[.;,\s]+(?:và\s+)?/u, ""),
  };
}

const labelledBelow =
  /(?:như sau|sau đây)\s{0,9}:\s{0,9}\n(?=\s{0,9}(?:Điều \d|\d{1,3}\p{Ll}{0,2}\.\s|\p{Ll}\d{0,2}\)\s))/u;

// "… như sau:⏎2. Hai.”": the text ends with a mark that nothing opens; it begins behind "như sau".
function withMissingOpening(words: string): string {
  const mark = closed.exec(words.slice(-20))?.[0].charAt(0);
  const place = labelledBelow.exec(words);
  if (mark === undefined || place === null) return words;
  const at = place.index + place[0].length;
  const count = (sign: string, from: string) => from.split(sign).length - 1;
  const unopened =
    mark === "”"
      ? count("”", words) === count("“", words) + 1 && !words.includes('"')
      : count('"', words) % 2 === 1 && !/[“”]/u.test(words);
  if (!unopened || /[“”"]/u.test(words.slice(0, at))) return words;
  return `${words.slice(0, at)}${mark === "”" ? "“" : mark}${words.slice(at).trimStart()}`;
}

// A block opens on its own line, or behind "như sau:" where nothing but the text follows it.
function blockOpening(words: string): number {
  // Asked once: a hostile text announces a quotation 100,000 times.
  const isClosed = closed.test(words.slice(-200).trimEnd());
  const paired = isPaired(words);
  const first = words.search(/[“"]/u);
  for (const match of words.matchAll(announced)) {
    const at = match.index + match[0].length;
    const ownLine = /\n\s*$/u.test(words.slice(Math.max(0, at - 20), at));
    const behindAsFollows = /(?:như sau|sau đây)\s*:?\s*$/u.test(
      words.slice(Math.max(0, at - 20), at),
    );
    const named = behindAsFollows || (first === at && isNewName(words.slice(0, at)));
    if (ownLine || (named && (isClosed || (paired && goesOn(words, at))))) return at;
  }
  return -1;
}

// "… như sau: “2. Hai.” Bãi bỏ khoản 3 Điều 9.", "… như sau: “2. Hai.”; khoản 3 như sau: “3. Ba.”": where
// the closing mark stands behind which another order begins; -1 where none is certain to.
function nextBegins(words: string, opening: number): number {
  // With a stray mark, the quotation may end elsewhere.
  if (isPaired(words)) return goesOn(words, opening) ? quotationEnd(words, opening) - 1 : -1;
  if (words[opening] !== '"' || /[“”]/u.test(words)) return -1;
  const end = quotationEnd(words, opening);
  const holdsOrders = /(?:như sau|sau đây)\s{0,9}:?\s{0,9}$/u.test(words.slice(opening, end - 1));
  return !holdsOrders && announcesNext(words, end) ? end - 1 : -1;
}

// "“2. Hai.” Lệ phí “A”": all marks are paired, and words stand outside them. A line with a number of its
// own is taken for text behind a mark that was set too early.
function wordsBetween(words: string, opening: number, end: number): string | null {
  if (words[opening] !== "“" || !isPaired(words)) return null;
  const first = quotationEnd(words, opening);
  const [outside = ""] = words.slice(first, end).split("“", 1);
  const isJoint = /^[\s.,;/]*(?:và\s*)?$/u.test(outside);
  return first > end ||
    isJoint ||
    /^\p{L}|\n\s*(?:\d{1,3}\p{Ll}?\.|\p{Ll}\d?\)|[-+])\s/u.test(outside)
    ? null
    : outside.trim();
}

const quotationEnd = (words: string, at: number) => quotationAt(words, at)?.end ?? words.length;

function goesOn(words: string, at: number): boolean {
  const end = quotationEnd(words, at);
  const behind = words.slice(end, end + 300);
  const between = /^[.;,\s]*(?:và\s+)?/u.exec(behind)?.[0] ?? "";
  const next = behind.slice(between.length);
  // A small letter opens an order only behind a mark or "và".
  const opens = /^\p{Lu}/u.test(next) || /[;,v]/u.test(between);
  return (opens && nextOrder.test(next)) || announcesNext(words, end);
}

const nextOrder = new RegExp(
  String.raw`^(?:nay )?(?:(?:(?:Tại|Ở|Trong)\s+)?(?:các\s+)?(?:điểm|khoản|điều|mục|phụ lục|mẫu)\s[^“”"\n]{1,200}\s)?(?:${verbWord})(?!\p{L})`,
  "iu",
);
const announcement = /[.;,]{0,3}\s{1,9}[^“”"]{5,300}(?:như sau|sau đây)\s{0,9}:?\s{0,9}[“"]/uy;

function announcesNext(words: string, end: number): boolean {
  announcement.lastIndex = end;
  return announcement.test(words);
}

/** Whether as many quotations end as begin, in marks that tell the two apart. */
export function isPaired(words: string): boolean {
  const count = (mark: string) => words.split(mark).length - 1;
  return !words.includes('"') && count("“") > 0 && count("“") === count("”");
}

// "Sửa đổi tên Chương V thành “Chương V. TÊN MỚI”", "Đổi tên Điều 5 thành “…”": one quotation, the name.
function isNewName(sentence: string): boolean {
  if (!/thành\s*:?\s*$/u.test(sentence.slice(-30))) return false;
  return /^\s*(?:Sửa đổi|Sửa|Đổi|Thay đổi)(?:,? bổ sung)? (?:tên|tiêu đề|tựa đề)(?!\p{L})/iu.test(
    sentence,
  );
}

// "“Điều 3. …”⏎“Điều 5. …”": each new unit in marks of its own; together they are the new text.
const joined = (text: string) =>
  text.replace(
    /[”"][.;]{0,2}[ \t]{0,9}\n[ \t\n]{0,9}[“"](?=Điều \d|\d{1,3}\p{Ll}{0,2}\.\s|\p{Ll}\d{0,2}\)\s)/gu,
    "\n",
  );

// "…;”⏎c) …”": the mark that ends a line while none is open inside was set one unit too early.
function withoutStrayClosings(text: string): string {
  let depth = 0;
  let kept = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "“") depth++;
    else if (text[i] === "”" && depth > 0) depth--;
    else if (text[i] === "”") {
      kept += text.slice(from, i);
      from = i + 1;
    }
  }
  return kept + text.slice(from);
}

/**
 * Words whose quotation marks are all of another kind, or typed the wrong way round, with the usual ones:
 * «A», ‘A’, ''A'', ”A”, “A“. Where any mark stands right, none is touched.
 */
export function withUsualMarks(words: string): string {
  const [opens, closes] = [words.includes("“"), words.includes("”")];
  // "…⏎"2. Hai.''": two strokes for the mark that ends a text.
  if (words.includes('"')) return words.replace(/''(?=[.;,]{0,2}\s{0,9}(?:\n|$))/gu, '"');
  if (opens && closes) return words;
  if (opens !== closes) return turned(words, opens ? "“" : "”");
  if (words.includes("«")) return words.replaceAll("«", "“").replaceAll("»", "”");
  if (words.includes("''")) return words.replaceAll("''", '"');
  return words.replace(/(?<=^|[\s:(])‘([^‘’\n]{1,2000})’(?=[\s.,;:)]|$)/gu, "“$1”");
}

// One mark for both: by turns, where they stand in pairs within one line.
function turned(words: string, mark: "“" | "”"): string {
  const count = words.split(mark).length - 1;
  if (count % 2 !== 0 || words.trim().includes("\n")) return words;
  let open = false;
  return words.replaceAll(mark, () => ((open = !open) ? "“" : "”"));
}
