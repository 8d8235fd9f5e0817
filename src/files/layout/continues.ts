import {
  breaksOff,
  endsInNumberWord,
  isCapitals,
  isWhole,
  opening,
  opensInSmallLetters,
} from "./opens.js";
import type { LayoutLine } from "./types.js";

/** A printed line and some of those behind it: what they are tells how the first is meant. */
export type Stretch = readonly [LayoutLine, ...LayoutLine[]];

export type Verdict = "joined" | "joined-unsure" | "apart";

/** Half a character of slack: measures of proportional type are never exact. */
function isShort(line: LayoutLine, next: LayoutLine): boolean {
  const [word = ""] = next.text.split(" ", 1);
  return line.room > (word.length + 1.5) * next.unit + line.slack;
}

/** Short, but no shorter than a line with a long word behind it, or one set a little narrower. */
function isNearlyFull(line: LayoutLine): boolean {
  return line.room < line.text.length * line.unit * 0.35;
}

const startsSmall = /^[\p{Ll}\d(,;.%)”]/u;
const endsSentence = /(?:[.;:!?]|\.\/\.)[”"]?[.;]?(?:\[?\d{1,3}\]?)?$/u;

/**
 * Is the first of `ahead` the continuation of the paragraph that `line` (the last printed of it) belongs
 * to? What the paragraph itself opened tells: a heading has no full stop, and where it fills its line a
 * capital may begin the text below it; behind an item of a list the next dash rather begins another item.
 */
export function continues(line: LayoutLine, ahead: Stretch, opened: string | null): Verdict {
  const [next] = ahead;
  if (line.row || next.row || isWhole(line.text)) return "apart";
  const opens = opening(next.text);
  if (opens === "bullet" && opened === "bullet" && anotherItem(line, next)) return "apart";
  if (opens !== null) return openingVerdict(line, next, opens);
  const short = isShort(line, next);
  if (/^\p{Ll}/u.test(next.text)) return smallVerdict(line, short);
  if (isCapitals(next.text)) return capitalsVerdict(line, next, short);
  if (isCapitals(line.text) && line.text.length > 6) return "apart";
  if (next.indent !== null && line.indent !== null) return byIndent(line, ahead, short);
  if (isCode(next.text) && !breaksOff(line.text)) return "apart";
  if (short) return breaksOff(line.text) && isNearlyFull(line) ? "joined-unsure" : "apart";
  if (next.gap && !breaksOff(line.text)) return "apart";
  if (endsSentence.test(line.text)) return sentenceVerdict(line, ahead);
  if (opened !== "unit" || startsSmall.test(next.text)) return "joined";
  return isSentence(ahead) ? "apart" : "joined-unsure";
}

/** A small letter begins no paragraph, unless a sentence ended far from the margin. */
function smallVerdict(line: LayoutLine, short: boolean): Verdict {
  if (!endsSentence.test(line.text) || !short) return "joined";
  return line.text.endsWith(";") && isNearlyFull(line) ? "joined-unsure" : "apart";
}

/** Titles go on in capitals; in other text the end of a line may leave an abbreviation over ("… Luật / PPP."). */
function capitalsVerdict(line: LayoutLine, next: LayoutLine, short: boolean): Verdict {
  // The first head of a table's columns.
  if (next.gap || /^S?TT$/.test(next.text)) return "apart";
  if (isCapitals(line.text)) return "joined";
  const leftOver = /^[\p{Lu}&/-]{2,12}[”")]?[.;,:]?$/u.test(next.text);
  return leftOver && !short && !endsSentence.test(line.text) ? "joined-unsure" : "apart";
}

/** A number, date or code alone on its line is a cell of a table that lost its columns. */
const isCode = (text: string) => /^[\p{Lu}./-]*\d[\p{Lu}\d./-]*$/u.test(text) && !/\.$/.test(text);

/**
 * A full line that ends a sentence: its paragraph mostly goes on, a paragraph mostly ends short. What goes
 * on ends with a mark as well; else it is a title or the cell of a table.
 */
function sentenceVerdict(line: LayoutLine, ahead: Stretch): Verdict {
  if (/[^.]\.$/u.test(line.text)) return isSentence(ahead) ? "joined-unsure" : "apart";
  return line.text.endsWith(";") && /^\d/.test(ahead[0].text) ? "joined-unsure" : "apart";
}

/** Do these lines run on to a full stop? Then they are text, and no heading. */
function isSentence(ahead: Stretch): boolean {
  for (const [at, line] of ahead.entries()) {
    if (endsSentence.test(line.text)) return true;
    const next = ahead[at + 1];
    if (next === undefined || next.row || next.gap) return false;
    if (opening(next.text) !== null || isShort(line, next)) return false;
  }
  return false;
}

// "- Bộ Lao động⏎- Thương binh": only this name goes on with a dash and a capital.
const anotherItem = (line: LayoutLine, next: LayoutLine) =>
  /^[-–—+•] \p{Lu}/u.test(next.text) && !/Lao động$/u.test(line.text);

function openingVerdict(line: LayoutLine, next: LayoutLine, opens: string): Verdict {
  const flush = next.indent !== null && next.indent < next.unit && (line.indent ?? 0) >= 0;
  if (isShort(line, next)) return "apart";
  const inSentence = !next.gap && !endsSentence.test(line.text) && (flush || next.indent === null);
  if (opens === "bullet") {
    // "giai đoạn 2021⏎- 2030", "kinh tế⏎- xã hội".
    const goesOn = /^[-–—+] \p{L}/u.test(next.text) || isRange(line.text, next.text);
    return inSentence && goesOn ? "joined-unsure" : "apart";
  }
  // "mười lăm⏎(15) người", "theo Mẫu số 04⏎Phụ lục I ban hành kèm theo".
  if (inSentence && opensInSmallLetters(next.text)) return "joined-unsure";
  // "… theo khoản / 2. Trường hợp": the number ends the sentence before.
  if (opens === "item")
    return /^\d/.test(next.text) && endsInNumberWord(line.text) ? "joined-unsure" : "apart";
  return opens === "unit" && breaksOff(line.text) ? "joined-unsure" : "apart";
}

const isRange = (line: string, next: string) => /\d$/.test(line) && /^[-–] \d/.test(next);

function byIndent(line: LayoutLine, ahead: Stretch, short: boolean): Verdict {
  const [next] = ahead;
  const indented = (next.indent ?? 0) > 1.5 * next.unit;
  if (!indented) return short ? "apart" : "joined";
  const centred = (line.indent ?? 0) > 1.5 * line.unit && !endsSentence.test(line.text);
  // A centred title breaks where it likes: its lines are near each other and of one size.
  const alike = Math.abs((line.indent ?? 0) - line.room) < 6 * line.unit;
  const nextCentred = Math.abs((next.indent ?? 0) - next.room) < 6 * next.unit;
  const title = centred && alike && nextCentred && !next.gap && line.room < 20 * line.unit;
  if (title && breaksOff(line.text)) return "joined";
  return title && !isSentence(ahead) ? "joined-unsure" : "apart";
}
