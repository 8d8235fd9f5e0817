import type { Provision, Reading } from "../provision/types.js";
import { Instructions } from "./instructions.js";
import type { Place, Standing } from "./place.js";
import { QuoteReader, quotesIn, type Quote } from "./quotes.js";

/** What a passage outside of the text's own voice speaks of: a document, and a place in it. */
export type Voice = { document: string | null; place: Place };

/** What a quote repeats, by the citation before it: "Điều 50 của Luật … quy định như sau: “…”". */
type Spoken = { quote: QuoteReader; document: string | null };

/** Who speaks where: the text itself, the document an instruction amends, or the one a quote repeats. */
export class Voices {
  /** The last citation: a quote behind "quy định như sau:" repeats what it names. */
  before: { end: number; voice: Voice } | null = null;
  private readonly text: string;
  private readonly standing: Standing;
  private readonly instructions: Instructions;
  private quotes: { provision: Provision; list: Quote[]; next: number } | null = null;
  private spoken: Spoken | null = null;

  constructor(reading: Reading, text: string, standing: Standing) {
    this.text = text;
    this.standing = standing;
    this.instructions = new Instructions({ ...reading, text }, standing);
  }

  /**
   * The voice of a quote or an instruction, null for the text's own. Outside of quotes "Điều này" is an
   * article of the act itself, also in an instruction.
   */
  at(offset: number, relative: boolean): Voice | null {
    const provision = this.standing.at(offset);
    const quoted = this.quoteAround(offset);
    if (quoted !== null) return { document: quoted.document, place: quoted.quote.placeAt(offset) };
    const instruction = relative ? null : this.instructions.of(provision);
    if (instruction === null || provision === null) return null;
    const above = this.instructions.of(this.standing.parentOf(provision));
    return { document: instruction.document, place: above?.place ?? {} };
  }

  /** The quote around an offset, with the voice it has from the instruction or citation before it. */
  private quoteAround(offset: number): Spoken | null {
    if (this.spoken?.quote.holds(offset) === true) return this.spoken;
    const provision = this.standing.at(offset);
    if (provision === null) return null;
    if (this.quotes?.provision !== provision) {
      const end = this.standing.ownEnd(provision);
      this.quotes = { provision, list: quotesIn(this.text, provision.start, end), next: 0 };
    }
    const { quotes } = this;
    // Offsets come in the order of the text: what ended before this one is done with.
    while ((quotes.list[quotes.next]?.end ?? Infinity) <= offset) quotes.next++;
    const quote = quotes.list[quotes.next];
    if (quote === undefined || quote.start > offset) return null;
    const voice = this.quotedVoice(provision, quote);
    if (voice === null) return null;
    this.spoken = {
      quote: new QuoteReader(this.text, quote, voice.place),
      document: voice.document,
    };
    return this.spoken;
  }

  private quotedVoice(provision: Provision, quote: Quote): Voice | null {
    const instruction = this.instructions.of(provision);
    if (instruction !== null) return instruction;
    const before = this.before;
    const near = before !== null && quote.start - before.end < 200 && before.end <= quote.start;
    return near && before.voice.document !== null ? before.voice : null;
  }

  /** "Nghị định này": inside a quote the quoted document, elsewhere the text itself. */
  documentAt(offset: number): string | null {
    const quoted = this.quoteAround(offset);
    return quoted === null ? null : quoted.document;
  }
}
