import type { Provision, Reading } from "../provision/types.js";
import { findMention, mentionBehind, type Mention } from "./documents.js";
import { Instructions, placeOf } from "./instructions.js";
import { pathsOf, readPhrase, type Path } from "./phrase.js";
import { Standing, type Place } from "./place.js";
import { placeInQuote, quotesIn, type Quote } from "./quotes.js";
import { Index, resolve } from "./resolve.js";
import type { Citation } from "./types.js";
import { findItem, thisOne, type Item } from "./units.js";

/** Where a passage speaks from: the text itself or, in an amending act, the amended document. */
type Voice = { document: string | null; place: Place };

/** What a quote repeats, by the citation before it: "Điều 50 của Luật … quy định như sau: “…”". */
type Spoken = { quote: Quote; voice: Voice };

const headingHere =
  /(?:Điều \d+[a-zđ]{0,2}\s*[.:](?!\d)|(?:Chương|Mục|Phần|Tiểu mục|CHƯƠNG|MỤC|PHẦN)\s[^\n]{0,12}(?:\n|$|\.))/uy;

/**
 * Every citation in a text, in its order, each list one entry, resolved to addresses: of the text
 * itself (existing or not), or of the document named, as cited. Relative ones ("khoản này") are seen
 * from where they stand; in quoted wording and in instructions that is the amended document. In time
 * linear in the text.
 */
export function cite(reading: Reading): Citation[] {
  const reader = new Reader(reading);
  return reader.read();
}

class Reader {
  private readonly text: string;
  private readonly index: Index;
  private readonly standing: Standing;
  private readonly instructions: Instructions;
  private readonly headings: Set<number>;
  private readonly own: string | null;
  private readonly found: Citation[] = [];
  private quotes: { provision: Provision; list: Quote[] } | null = null;
  private spoken: Spoken | null = null;
  private last: { end: number; voice: Voice } | null = null;

  constructor(reading: Reading) {
    this.text = reading.text;
    this.own = reading.number;
    this.index = new Index(reading);
    this.standing = new Standing(reading);
    this.instructions = new Instructions(reading, this.standing);
    this.headings = new Set(reading.provisions.map((provision) => provision.start));
  }

  read(): Citation[] {
    const { text } = this;
    let at = 0;
    let item = findItem(text, 0);
    let mention = findMention(text, 0);
    while (item !== null || mention !== null) {
      const itemFirst = item !== null && (mention === null || item.start < mention.start);
      at =
        itemFirst && item !== null
          ? this.phrase(item)
          : mention === null
            ? at
            : this.whole(mention);
      if (item !== null && item.start < at) item = findItem(text, at);
      if (mention !== null && mention.start < at) mention = findMention(text, at);
    }
    return this.found;
  }

  /** Reads the list that begins with an item; gives where to go on. */
  private phrase(item: Item): number {
    if (this.isHeading(item.start)) return item.end;
    const phrase = readPhrase(this.text, item, (at) => this.isHeading(at));
    const behind = mentionBehind(this.text, phrase.end);
    const paths = pathsOf(phrase);
    const relative = paths.some(isRelative) || typeof behind?.own === "string";
    const voice = this.voiceAt(item.start, relative);
    const document = this.documentOf(behind, voice);
    const origin = {
      place: document === voice.document ? voice.place : {},
      text: document === null ? this.index : null,
    };
    const addresses = paths.flatMap((path) => resolve(path, origin));
    const end = behind?.end ?? phrase.end;
    if (!this.isCertain(paths, behind, addresses)) return item.end;
    this.add({ start: item.start, end, document, addresses });
    this.last = { end, voice: { document, place: { ...voice.place, ...placeOf(paths[0] ?? {}) } } };
    return end;
  }

  private documentOf(behind: Mention | null, voice: Voice): string | null {
    if (behind === null || behind.own !== null) return voice.document;
    return behind.document === this.own ? null : behind.document;
  }

  /** "Nghị định này": inside a quote the quoted document, elsewhere the text itself. */
  private spokenDocument(offset: number): string | null {
    const quoted = this.quoteAround(offset);
    return quoted === null ? null : quoted.voice.document;
  }

  /**
   * A bare "khoản 2" or "điểm a" may be no citation at all: it is one where it leads to a provision.
   * What names an article, an annex, a document or "này" is one in any case.
   */
  private isCertain(paths: Path[], behind: Mention | null, addresses: string[]): boolean {
    if (addresses.length === 0) return false;
    const explicit = paths.some((path) => path.article !== undefined || isRelative(path));
    return explicit || behind !== null || addresses.every((address) => this.index.has(address));
  }

  /** A document cited as a whole. */
  private whole(mention: Mention): number {
    const { start, end } = mention;
    const document =
      mention.own === null
        ? mention.document === this.own
          ? null
          : mention.document
        : this.spokenDocument(start);
    this.add({ start, end, document, addresses: [] });
    return end;
  }

  private add(citation: Omit<Citation, "text">): void {
    this.found.push({ ...citation, text: this.text.slice(citation.start, citation.end) });
  }

  private isHeading(at: number): boolean {
    if (this.headings.has(at)) return true;
    let line = at - 1;
    while (line >= 0 && /[“"« ]/.test(this.text.charAt(line))) line--;
    if (line >= 0 && this.text.charAt(line) !== "\n") return false;
    headingHere.lastIndex = at;
    return headingHere.test(this.text);
  }

  /** Outside of quotes "Điều này" is an article of the act itself, also in an instruction. */
  private voiceAt(offset: number, relative: boolean): Voice {
    const provision = this.standing.at(offset);
    const quoted = this.quoteAround(offset);
    if (quoted !== null) {
      const place = placeInQuote(this.text, quoted.quote, offset, quoted.voice.place);
      return { document: quoted.voice.document, place };
    }
    const instruction = relative ? null : this.instructions.of(provision);
    if (instruction === null) return { document: null, place: this.standing.placeOf(provision) };
    const above = provision === null ? null : this.standing.parentOf(provision);
    return {
      document: instruction.document,
      place: this.instructions.of(above)?.place ?? {},
    };
  }

  /** The quote around an offset, with the voice it has from the instruction or citation before it. */
  private quoteAround(offset: number): Spoken | null {
    if (this.spoken !== null && offset < this.spoken.quote.end && offset >= this.spoken.quote.start)
      return this.spoken;
    const provision = this.standing.at(offset);
    if (provision === null) return null;
    if (this.quotes?.provision !== provision) {
      const end = this.standing.ownEnd(provision);
      this.quotes = { provision, list: quotesIn(this.text, provision.start, end) };
    }
    const quote = this.quotes.list.find((q) => q.start <= offset && offset < q.end);
    const voice = quote === undefined ? null : this.quotedVoice(provision, quote);
    if (quote === undefined || voice === null) return null;
    this.spoken = { quote, voice };
    return this.spoken;
  }

  private quotedVoice(provision: Provision, quote: Quote): Voice | null {
    const instruction = this.instructions.of(provision);
    if (instruction !== null) return instruction;
    const before = this.last;
    const near = before !== null && quote.start - before.end < 200 && before.end <= quote.start;
    return near && before.voice.document !== null ? before.voice : null;
  }
}

function isRelative(path: Path): boolean {
  return Object.values(path).some((labels) => labels.includes(thisOne));
}
