import { within } from "./instructions.js";
import type { Place } from "./place.js";
import type { UnitKind } from "./units.js";

/** A passage of quoted provisions: new wording in an amending act, or an article a note repeats. */
export type Quote = { start: number; end: number };

// Quotation opens a line or follows a colon: words in quotes inside a sentence are no provisions.
const opener = /(?:^|\n|:)\s{0,20}[“"«]/gu;

/** The quoted passages of a provision's own text; an unclosed one ends with it. Linear in its length. */
export function quotesIn(text: string, start: number, end: number): Quote[] {
  const quotes: Quote[] = [];
  // Cut out first: a search in the whole text would go on to its end for every provision.
  const own = text.slice(start, end);
  opener.lastIndex = 0;
  for (let match = opener.exec(own); match !== null; match = opener.exec(own)) {
    const from = match.index + match[0].length - 1;
    const to = closing(own, from, own.length);
    quotes.push({ start: start + from, end: start + to });
    opener.lastIndex = to;
  }
  return quotes;
}

function closing(text: string, from: number, end: number): number {
  if (text[from] === '"') {
    const found = text.indexOf('"', from + 1);
    return found === -1 || found > end ? end : found + 1;
  }
  let depth = 0;
  for (let at = from; at < end; at++) {
    const char = text[at];
    if (char === "“" || char === "«") depth++;
    else if ((char === "”" || char === "»") && --depth === 0) return at + 1;
  }
  return end;
}

const labels: [UnitKind, RegExp][] = [
  ["article", /^[“"«\s]*Điều (\d+[a-zđ]{0,2})\s*[.:]/u],
  ["clause", /^[“"«\s]*(\d{1,3}[a-zđ]{0,2})\.(?:\[\d+\]|\d{1,2})?(?:\s|$)/u],
  ["point", /^[“"«\s]*([a-zđ]\d{0,2})\)/u],
];

/** A quote read along with its citations: which quoted unit each stands in. */
export class QuoteReader {
  private readonly text: string;
  private readonly quote: Quote;
  private at: number;
  private place: Place;

  /** `place` is the unit the quoted wording is put in. */
  constructor(text: string, quote: Quote, place: Place) {
    this.text = text;
    this.quote = quote;
    this.at = quote.start;
    this.place = place;
  }

  holds(offset: number): boolean {
    return this.quote.start <= offset && offset < this.quote.end;
  }

  /** The place at `offset`, which is not before the last one asked for: lines are read once. */
  placeAt(offset: number): Place {
    while (this.at < offset) {
      const found = this.text.indexOf("\n", this.at);
      const end = found === -1 ? this.text.length : found;
      const line = this.text.slice(this.at, Math.min(end, this.at + longestLabel));
      for (const [kind, label] of labels) {
        const opened = label.exec(line)?.[1];
        if (opened === undefined) continue;
        this.place = within(this.place, kind, opened);
        break;
      }
      this.at = end + 1;
    }
    return this.place;
  }
}

const longestLabel = 40;
