import type { Doubt } from "../../core/provision/types.js";
import { shorten } from "../doubts.js";
import type { FileDoubt } from "../loaded.js";
import { continues, type Stretch } from "./continues.js";
import { opening } from "./opens.js";
import type { LayoutLine } from "./types.js";

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

  /** `ahead` are the lines from the added one on. */
  add(ahead: Stretch): void {
    const [next] = ahead;
    const opened = opening(this.parts[0] ?? "");
    const found = this.last === null ? "apart" : continues(this.last, ahead, opened);
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

// No heading and the first sentence below it take more lines than this, page furniture in between.
const farthest = 24;

const bodyLines = (printed: LayoutLine[]) =>
  printed.filter((line) => line.removed === null && line.note !== true);

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
  printed.forEach((next, at) => {
    if (next.removed !== null) body.doubt(next.removed, next.text);
    else if (next.note === true) notes.add([next]);
    else {
      const lines = body.lines.length;
      body.add([next, ...bodyLines(printed.slice(at + 1, at + 1 + farthest))]);
      if (body.lines.length > lines) flush();
    }
  });
  body.close();
  flush();
  const text = body.lines.length > 0 ? body.lines.join("\n") + "\n" : "";
  return { text, doubts: body.all() };
}
