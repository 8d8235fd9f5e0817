import type { Doubt } from "../../core/provision/types.js";
import { shorten } from "../doubts.js";
import type { FileDoubt } from "../loaded.js";
import { breaksOff, isCapitals, isWhole, opening } from "./opens.js";
import type { LayoutLine } from "./types.js";

type Verdict = "joined" | "joined-unsure" | "apart";

/** Half a character of slack: measures of proportional type are never exact. */
function isShort(line: LayoutLine, next: LayoutLine): boolean {
  const [word = ""] = next.text.split(" ", 1);
  return line.room > (word.length + 1.5) * next.unit + slack(line);
}

// Plain text has no widths, only lengths: letters differ enough that a tenth of the line is noise.
function slack(line: LayoutLine): number {
  return line.indent === null ? 6 * line.unit : 0;
}

const startsSmall = /^[\p{Ll}\d(,;.%)”]/u;
const endsSentence = /(?:[.;:!?]|\.\/\.)[”"]?[.;]?(?:\[?\d{1,3}\]?)?$/u;

/**
 * Is `next` the continuation of the paragraph that `line` (the last printed of it) belongs to? What the
 * paragraph itself opened tells: a heading has no full stop, and where it fills its line a capital may
 * begin the text below it; behind an item of a list the next dash rather begins another item.
 */
function verdict(line: LayoutLine, next: LayoutLine, opened: string | null): Verdict {
  if (line.row || next.row || isWhole(line.text)) return "apart";
  const opens = opening(next.text);
  if (opens === "bullet" && opened === "bullet" && anotherItem(line, next)) return "apart";
  if (opens !== null) return openingVerdict(line, next, opens);
  const heading = opened === "unit";
  const short = isShort(line, next);
  if (/^\p{Ll}/u.test(next.text)) return endsSentence.test(line.text) && short ? "apart" : "joined";
  if (isCapitals(next.text)) return isCapitals(line.text) && !next.gap ? "joined" : "apart";
  if (isCapitals(line.text) && line.text.length > 6) return "apart";
  if (next.indent !== null && line.indent !== null) return byIndent(line, next, short);
  if (short) return "apart";
  if (next.gap && !breaksOff(line.text)) return "apart";
  // A full line that ends a sentence: its paragraph mostly goes on, a paragraph mostly ends short.
  if (endsSentence.test(line.text)) return /[^.]\.$/u.test(line.text) ? "joined-unsure" : "apart";
  return heading && !startsSmall.test(next.text) ? "joined-unsure" : "joined";
}

// "- Bộ Lao động⏎- Thương binh": only this name goes on with a dash and a capital.
const anotherItem = (line: LayoutLine, next: LayoutLine) =>
  /^[-–—+•] \p{Lu}/u.test(next.text) && !/Lao động$/u.test(line.text);

function openingVerdict(line: LayoutLine, next: LayoutLine, opens: string): Verdict {
  const flush = next.indent !== null && next.indent < next.unit && (line.indent ?? 0) >= 0;
  const full = !isShort(line, next);
  if (opens === "bullet") {
    const goesOn = full && !endsSentence.test(line.text) && /^[-–—+] \p{L}/u.test(next.text);
    return goesOn && (flush || next.indent === null) && !next.gap ? "joined-unsure" : "apart";
  }
  if (!breaksOff(line.text) || !full) return "apart";
  // "… theo khoản / 2. Trường hợp": the number ends the sentence before.
  if (opens === "item") return /^\d/.test(next.text) ? "joined-unsure" : "apart";
  return opens === "unit" && /^(?:Điều|Phụ lục|Mẫu|Chương|Mục)/u.test(next.text)
    ? "joined-unsure"
    : "apart";
}

function byIndent(line: LayoutLine, next: LayoutLine, short: boolean): Verdict {
  const indented = (next.indent ?? 0) > 1.5 * next.unit;
  if (!indented) return short ? "apart" : "joined";
  const centred = (line.indent ?? 0) > 1.5 * line.unit && !endsSentence.test(line.text);
  // A centred title breaks where it likes: its lines are near each other and of one size.
  const alike = Math.abs((line.indent ?? 0) - line.room) < 6 * line.unit;
  const nextCentred = Math.abs((next.indent ?? 0) - next.room) < 6 * next.unit;
  const title = centred && alike && nextCentred && !next.gap && line.room < 20 * line.unit;
  return title && breaksOff(line.text) ? "joined" : title ? "joined-unsure" : "apart";
}

/** "TT-" and "2022/" are broken inside a word; "Lao động -" is not. */
function breaksWord(before: string, after: string): boolean {
  return /[\p{L}\d][-/]$/u.test(before.slice(-3)) && /^[\p{Lu}\d]/u.test(after);
}

/** The parts as one line. Each is looked at once: paragraphs may be as long as the text. */
function glue(parts: string[]): string {
  const spaced = parts.map((part, at) => {
    const before = parts[at - 1];
    return before === undefined || breaksWord(before, part) ? part : ` ${part}`;
  });
  return spaced.join("");
}

export type Joined = { text: string; doubts: Doubt[] };

/** Paragraphs as they grow line by line, and what was doubtful on the way. */
class Paragraphs {
  readonly lines: string[] = [];
  readonly doubts: Doubt[] = [];
  private parts: string[] = [];
  private last: LayoutLine | null = null;
  private ordinary: Doubt | null = null;

  add(next: LayoutLine): void {
    const opened = opening(this.parts[0] ?? "");
    const found = this.last === null ? "apart" : verdict(this.last, next, opened);
    if (found === "apart") this.close();
    else if (found === "joined-unsure") this.doubt("joined-unsure", next.text);
    else this.ordinary ??= { line: this.here(), reason: "lines-joined", text: shorten(next.text) };
    this.parts.push(next.text);
    this.last = next;
  }

  close(): void {
    if (this.parts.length > 0) this.lines.push(glue(this.parts));
    this.parts = [];
  }

  doubt(reason: FileDoubt, text: string): void {
    this.doubts.push({ line: this.here(), reason, text: shorten(text) });
  }

  private here(): number {
    return this.lines.length + 1;
  }

  all(): Doubt[] {
    const end = Math.max(1, this.lines.length);
    const doubts = this.ordinary === null ? this.doubts : [...this.doubts, this.ordinary];
    return doubts
      .map((doubt) => ({ ...doubt, line: Math.min(doubt.line, end) }))
      .sort((a, b) => a.line - b.line);
  }
}

/**
 * The text of printed lines: wrapped lines joined to paragraphs, notes behind the paragraph they
 * interrupt. A doubt for every line taken out and for every join that could also be a break; ordinary
 * joins are one doubt together.
 */
export function joinLines(printed: LayoutLine[]): Joined {
  const body = new Paragraphs();
  let notes = new Paragraphs();
  const flush = () => {
    notes.close();
    body.lines.push(...notes.lines);
    body.doubts.push(...notes.doubts);
    notes = new Paragraphs();
  };
  for (const next of printed) {
    if (next.removed !== null) body.doubt(next.removed, next.text);
    else if (next.note === true) notes.add(next);
    else {
      const lines = body.lines.length;
      body.add(next);
      if (body.lines.length > lines) flush();
    }
  }
  body.close();
  flush();
  const text = body.lines.length > 0 ? body.lines.join("\n") + "\n" : "";
  return { text, doubts: body.all() };
}
