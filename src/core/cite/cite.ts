import { tidyReading } from "../provision/tidy-reading.js";
import type { Address, Reading } from "../provision/types.js";
import { findMention, mentionBehind, nextInList, type Mention } from "./documents.js";
import { flowingText } from "./flowing-text.js";
import { placeOf } from "./instructions.js";
import { NamedAttachments } from "./named-attachment.js";
import { longestCitation, pathsOf, readPhrase, type Path } from "./phrase.js";
import { Standing } from "./place.js";
import { endsOnly, resolveAll, type Origin } from "./resolve.js";
import { TextIndex } from "./text-index.js";
import type { Citation } from "./types.js";
import { Voices, type Voice } from "./voices.js";
import { findItem, thisOne, type Item } from "./units.js";

const headingHere =
  /(?:Điều \d+[a-zđ]{0,2}\s*[.:](?!\d)|(?:Chương|Mục|Phần|Tiểu mục|CHƯƠNG|MỤC|PHẦN)\s[^\n]{0,12}(?:\n|$|\.))/uy;

/**
 * Every citation in a text, in its order, each list one entry, resolved to addresses: of the text
 * itself (existing or not), or of the document named, as cited. Relative ones ("khoản này") are seen
 * from where they stand; in quoted wording and in instructions that is the amended document. In time
 * linear in the text.
 */
export function cite(reading: Reading): Citation[] {
  const { reading: inWords, tidy } = tidyReading(reading);
  return new Reader(inWords).read().map((citation) => {
    const start = tidy.at(citation.start);
    const end = tidy.after(citation.end);
    return { ...citation, start, end, text: reading.text.slice(start, end) };
  });
}

class Reader {
  /** The text with its note marks blanked, so that "khoản 1[19]" reads as "khoản 1", and its lines joined. */
  private readonly text: string;
  private readonly source: string;
  private readonly index: TextIndex;
  private readonly standing: Standing;
  private readonly attachments: NamedAttachments;
  private readonly voices: Voices;
  private readonly headings: Set<number>;
  private readonly own: string | null;
  private readonly found: Citation[] = [];
  /** How many addresses are named so far: with one for every four characters, ranges are no longer counted out. */
  private named = 0;
  /** The first document named behind what is read. */
  private mention: Mention | null = null;
  /** The last citation of another document. */
  private lastAway: { end: number; document: string | null } | null = null;

  constructor(reading: Reading) {
    this.headings = new Set(reading.provisions.map((provision) => provision.start));
    this.text = flowingText(reading, this.headings);
    this.source = reading.text;
    this.own = reading.number;
    this.index = new TextIndex(reading);
    this.standing = new Standing(reading);
    this.attachments = new NamedAttachments(reading);
    this.voices = new Voices(reading, this.text, this.standing);
  }

  read(): Citation[] {
    const { text } = this;
    let at = 0;
    let item = findItem(text, 0);
    this.mention = findMention(text, 0);
    while (item !== null || this.mention !== null) {
      const { mention } = this;
      const itemFirst = item !== null && (mention === null || item.start < mention.start);
      if (itemFirst && item !== null) at = this.phrase(item);
      else if (mention !== null) at = this.whole(mention);
      if (item !== null && item.start < at) item = findItem(text, at);
      if (mention !== null && mention.start < at) this.mention = findMention(text, at);
    }
    return this.found;
  }

  /** Reads the list that begins with an item; gives where to go on. */
  private phrase(item: Item): number {
    if (this.isHeading(item.start)) return item.end;
    const phrase = readPhrase(this.text, item, (at) => this.isHeading(at));
    const behind = mentionBehind(this.text, phrase.end);
    const paths =
      this.named * 4 < this.text.length + enough ? pathsOf(phrase) : pathsOf(phrase).map(endsOnly);
    const named = behind?.document ?? null;
    const elsewhere = named !== null && named !== this.own;
    const voice = this.voices.at(
      item.start,
      paths.some(isRelative) || typeof behind?.own === "string",
    );
    const attached = elsewhere || voice !== null ? null : this.attachedBehind(paths, phrase.end);
    const origin = elsewhere
      ? { text: null, place: {}, whole: true as const }
      : attached !== null
        ? this.originIn(attached.address)
        : (this.exceptedFrom(paths, item) ?? this.originOf(item, voice, behind));
    const resolved = resolveAll(paths, origin);
    if (!this.isCertain(paths, behind, resolved)) return phrase.end;
    const whole = attached?.end ?? behind?.end ?? phrase.end;
    const end = whole - item.start > longestCitation ? phrase.end : whole;
    // "Nơi nhận: - Như Điều 3": who signs speaks of the text at hand.
    const signed = this.standing.at(item.start)?.kind === "signature";
    const mayGuess = origin.text !== null && behind === null && attached === null && !signed;
    const guessed = mayGuess ? this.guess(paths, item, resolved) : null;
    const document = elsewhere ? named : (voice?.document ?? guessed);
    const away = { text: null, place: {} };
    const addresses = guessed === null ? resolved : resolveAll(paths, away);
    this.add({ start: item.start, end, document, addresses });
    this.voices.before = {
      end,
      voice: { document, place: { ...voice?.place, ...placeOf(paths[0] ?? {}) } },
    };
    return end;
  }

  private originOf(item: Item, voice: Voice | null, behind: Mention | null): Origin {
    if (voice !== null) return { text: null, place: voice.place };
    const here = this.standing.hereOf(this.standing.at(item.start));
    return { text: this.index, here, main: behind?.own !== null && isIssued(behind?.own ?? "") };
  }

  private originIn(address: Address): Origin {
    const provision = this.standing.byAddress.get(address) ?? null;
    return { text: this.index, here: this.standing.hereOf(provision), main: false };
  }

  private attachedBehind(paths: Path[], at: number) {
    const articles = paths.every(({ article, annex, form }) => article && !annex && !form);
    return articles && !paths.some(isRelative) ? this.attachments.behind(this.text, at) : null;
  }

  /** "Điều 3 (trừ khoản 2)", "khoản 1 Điều này, trừ điểm b": what is excepted lies in what was just cited. */
  private exceptedFrom(paths: Path[], item: Item): Origin | null {
    const last = this.found.at(-1);
    const [address, ...more] = last?.addresses ?? [];
    if (last === undefined || address === undefined || more.length > 0) return null;
    if (item.start - last.end > 50 || !excepting.test(this.text.slice(last.end, item.start)))
      return null;
    if (paths.some((path) => path.article !== undefined || isRelative(path))) return null;
    if (last.document === null) return this.originIn(address);
    return { text: null, place: this.voices.before?.voice.place ?? {} };
  }

  /**
   * A bare "khoản 2" or "Mẫu số 04" may be no citation at all, or one of another text: it is one where
   * it leads to provisions. Of a list of annexes one may be missing. What names an article, a document or
   * "này" is a citation in any case.
   */
  private isCertain(paths: Path[], behind: Mention | null, addresses: string[]): boolean {
    if (addresses.length === 0) return false;
    const explicit = paths.some((path) => path.article !== undefined || isRelative(path));
    if (explicit || behind !== null) return true;
    const isThere = (address: Address) => this.index.has(address);
    const annexes = paths.every(({ annex, form }) => annex !== undefined && form === undefined);
    return annexes ? addresses.some(isThere) : addresses.every(isThere);
  }

  /**
   * An article that the text does not have, beside another document in the same line or table: a list
   * of what other acts say. Else the text cites itself in error, and the citation leads nowhere.
   */
  private guess(paths: Path[], item: Item, addresses: string[]): string | null {
    if (paths.some(isRelative)) return null;
    const here = this.standing.hereOf(this.standing.at(item.start));
    const listed = here.article === undefined && this.opensLine(item.start);
    if (!listed && addresses.every((address) => this.index.has(address))) return null;
    const near = this.isNear(item, here.article !== undefined) ? this.lastAway?.document : null;
    return near ?? this.namedInLine(item.end);
  }

  private namedInLine(from: number): string | null {
    const { start = Infinity, document = null } = this.mention ?? {};
    if (start - from > 300 || this.text.slice(from, start).includes("\n")) return null;
    return document;
  }

  private opensLine(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && /[ \t;,-]/.test(this.text.charAt(before))) before--;
    return before < 0 || this.text.charAt(before) === "\n";
  }

  /** In an article a document holds for its provision; in lists outside of articles, for some lines. */
  private isNear(item: Item, inArticle: boolean): boolean {
    const end = this.lastAway?.end ?? -Infinity;
    if (item.start - end > farthest) return false;
    if (!inArticle) return true;
    for (let at = end; at < item.start; at++) if (this.headings.has(at)) return false;
    return true;
  }

  /** A document cited as a whole. */
  private whole(mention: Mention): number {
    const { start, end } = mention;
    const document =
      mention.own === null
        ? mention.document === this.own
          ? null
          : mention.document
        : this.voices.documentAt(start);
    this.add({ start, end, document, addresses: [] });
    const next = nextInList(this.text, mention);
    return next === null ? end : this.whole(next);
  }

  private add(citation: Omit<Citation, "text">): void {
    if (citation.end - citation.start > longestCitation) return;
    if (citation.document !== null) this.lastAway = citation;
    this.named += citation.addresses.length;
    this.found.push({ ...citation, text: this.source.slice(citation.start, citation.end) });
  }

  private isHeading(at: number): boolean {
    if (this.headings.has(at)) return true;
    let line = at - 1;
    while (line >= 0 && /[“"« ]/.test(this.text.charAt(line))) line--;
    if (line >= 0 && this.text.charAt(line) !== "\n") return false;
    headingHere.lastIndex = at;
    return headingHere.test(this.text);
  }
}

function isRelative(path: Path): boolean {
  return Object.values(path).some((labels) => labels.includes(thisOne));
}

const excepting =
  /^\s*\((?:ngoại trừ|trừ|không bao gồm|bao gồm)\s+$|^,?\s+(?:ngoại trừ|trừ)\s+(?:(?:trường hợp )?(?:quy định )?tại\s+)?$/u;
const farthest = 700;
// The ranges of a short text are counted out in any case.
const enough = 40_000;

// What is issued as such; a "Quy chế" or "Điều lệ" is issued with it, as an annex.
function isIssued(kind: string): boolean {
  return !/^(?:Quy chế|Quy định|Điều lệ|Quy chuẩn)?$/u.test(kind);
}
