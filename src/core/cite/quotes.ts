import { within } from "./instructions.js";
import type { Place } from "./place.js";
import type { UnitKind } from "./units.js";

/** A passage of quoted provisions: new wording in an amending act, or an article a note repeats. */
export type Quote = { start: number; end: number };

// Quotation opens a line or follows a colon: words in quotes inside a sentence are no provisions.
const opener = /(?:^|\n|:)\s*[“"«](?=\S)/gu;

/** The quoted passages of a provision's own text; an unclosed one ends with it. Linear in its length. */
export function quotesIn(text: string, start: number, end: number): Quote[] {
  const quotes: Quote[] = [];
  opener.lastIndex = start;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    if (match.index >= end) break;
    const from = match.index + match[0].length - 1;
    const to = closing(text, from, end);
    quotes.push({ start: from, end: to });
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

/** The place inside a quote at `offset`: the labels its lines open with, from the place it is put in. */
export function placeInQuote(text: string, quote: Quote, offset: number, from: Place): Place {
  let place = from;
  for (const line of text.slice(quote.start, offset).split("\n")) {
    const found = labels.map(([kind, label]) => [kind, label.exec(line)?.[1]] as const);
    const opened = found.find(([, label]) => label !== undefined);
    if (opened?.[1] !== undefined) place = within(place, opened[0], opened[1]);
  }
  return place;
}
