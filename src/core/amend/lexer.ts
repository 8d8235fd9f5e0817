import { withoutEth } from "../text/without-eth.js";
import { chainLength, titleLength } from "./chains.js";
import { beginsDocument, documentIn } from "./documents.js";
import { facetAt } from "./facets.js";
import { rankOf } from "./openings.js";
import { labelRange, labelsAt } from "./labels.js";
import { quotationAt } from "./quotes.js";
import { addSubpoint } from "./subpoints.js";
import type { Token, UnitKind } from "./tokens.js";
import {
  actItself,
  aboutUnit,
  chain,
  exceptionHere,
  issuedInstead,
  keys,
  nextPlace,
  passive,
  passiveOrBare,
  regulation,
  subjectEnd,
  titleEnd,
  units,
  verb,
  verbOf,
} from "./vocabulary.js";

/**
 * Cuts an instruction's sentence (white space already single) into tokens. `amended` is the number of
 * what the sentences above amend: a place of it ends what is said of where a text comes from.
 */
export function tokensOf(sentence: string, amended: string | null = null): Token[] {
  const lexer = new Lexer(inUsualOrder(withoutEth(sentence)), amended);
  while (lexer.step());
  return lexer.tokens;
}

// What goes, then what takes its place.
const issued = new RegExp(`${issuedInstead.source}(.*?)[.;]?$`, "isu");
const inUsualOrder = (words: string) =>
  words.replace(issued, "Thay thế $3 bằng $2 ban hành kèm theo $1");

class Lexer {
  readonly tokens: Token[] = [];
  readonly #words: string;
  readonly #amended: string | null;
  #at: number;
  #inException = false;

  constructor(words: string, amended: string | null) {
    [this.#words, this.#amended] = [words, amended];
    this.#at = this.#match(actItself)?.length ?? 0;
  }

  step(): boolean {
    const space = this.#match(/\s+/uy);
    if (space !== null) this.#at += space.length;
    if (this.#at >= this.#words.length) return false;
    if (!this.#known()) this.#word();
    return true;
  }

  #known(): boolean {
    return (
      this.#quote() ||
      this.#parenthesis() ||
      this.#separator() ||
      this.#verb() ||
      this.#chain() ||
      this.#regulation() ||
      this.#document() ||
      this.#facet() ||
      this.#unit() ||
      this.#key()
    );
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#words)?.[0] ?? null;
  }

  #push(token: Token, length: number): true {
    this.tokens.push(token);
    this.#at += length;
    return true;
  }

  #quote(): boolean {
    const quotation = quotationAt(this.#words, this.#at);
    if (quotation === null) return false;
    return this.#push({ t: "quote", text: quotation.text, at: this.#at }, quotation.end - this.#at);
  }

  // "(sau đây gọi là …)" and "(được sửa đổi …)" name nothing to change; "(trừ khoản 2)" does.
  #parenthesis(): boolean {
    const isEnd = this.#inException && this.#words[this.#at] === ")";
    const begins = this.#match(exceptionHere) !== null;
    if (isEnd || begins) this.#inException = begins;
    if (isEnd) return this.#push({ t: "key", is: "included", words: ")", at: this.#at }, 1);
    const skipped = begins ? "(" : this.#match(/\([^()“”]*\)/uy);
    if (skipped === null) return false;
    if (/^\((?:[ivx]{1,5}|\d{1,2})\)$/iu.test(skipped)) addSubpoint(this.tokens, skipped, this.#at);
    this.#at += skipped.length;
    return true;
  }

  #separator(): boolean {
    const found = this.#match(/,\s*và(?!\p{L})|[,;]|(?:và|hoặc)(?!\p{L})/iuy);
    if (found === null) return false;
    const is = found === ";" ? ";" : found === "," ? "," : "và";
    return this.#push({ t: "separator", is, at: this.#at }, found.length);
  }

  #verb(): boolean {
    const passively = this.#match(this.#hasVerb() ? passive : passiveOrBare);
    if (passively !== null && this.tokens.length > 0)
      return this.#pushVerb(passively.replace(/^(?:được|bị)\s+/iu, ""), true, passively.length);
    if (!this.#beginsPart()) return false;
    const found = this.#match(verb);
    return found !== null && this.#pushVerb(found, false, found.length);
  }

  readonly #hasVerb = () => this.tokens.some(({ t }) => t === "verb");

  // "Tại Điều 5: Bãi bỏ khoản 2; …": a verb opens the sentence, or stands behind a mark in it.
  #beginsPart(): boolean {
    const before = this.tokens.at(-1);
    if (before === undefined || before.t === "separator") return true;
    if (before.t === "key" && before.is === "follows") return true;
    return this.#behindColon();
  }

  readonly #behindColon = () =>
    /:\s*$/u.test(this.#words.slice(Math.max(0, this.#at - 4), this.#at));

  #pushVerb(words: string, isPassive: boolean, length: number): true {
    const lower = words.toLowerCase().replace(/(?<=đổi)\s+(?=bổ sung)/u, ", ");
    const names = lower.split(/,\s*|\s+và\s+/u).map(verbOf);
    const plain = names.every((name) => name === "substitute" || name === "insert");
    const name = names.length === 1 ? names[0] : plain ? "substitute" : "mixed";
    const token = { t: "verb", verb: name ?? "mixed", words: lower, passive: isPassive } as const;
    return this.#push({ ...token, colon: this.#behindColon(), at: this.#at }, length);
  }

  #chain(): boolean {
    if (this.#match(chain) === null) return false;
    const named = this.tokens.findLast((token) => token.t === "document" && !token.self);
    const number = named?.t === "document" ? named.number : this.#amended;
    this.#at += Math.max(1, chainLength(this.#words.slice(this.#at), number));
    return true;
  }

  // "Điều 5 Quy chế … ban hành kèm theo Quyết định số …": the articles of what is attached to the act.
  #regulation(): boolean {
    const words = this.#match(regulation);
    if (words === null) return false;
    const at = this.#at;
    return this.#push(
      { t: "unit", kind: "annex", labels: ["1"], printed: words, at },
      words.length,
    );
  }

  #document(): boolean {
    if (!beginsDocument(this.#words, this.#at)) return false;
    const mention = documentIn(this.#words.slice(this.#at, this.#at + 400));
    if (mention?.start !== 0) return false;
    const { number, name, self, type } = mention;
    this.#push({ t: "document", number, name, self, type, at: this.#at }, mention.end);
    if (!self && this.#match(nextPlace) === null) this.#skipTo(titleEnd, type);
    return true;
  }

  #skipTo(boundary: RegExp, type: string | null = null): void {
    this.#at += titleLength(this.#words.slice(this.#at), boundary, type);
  }

  #facet(): boolean {
    const facet = facetAt(this.#words, this.#at);
    return facet !== null && this.#push(facet.token, facet.length);
  }

  #unit(): boolean {
    for (const [pattern, kind] of units) {
      const word = this.#match(pattern);
      if (word === null) continue;
      const { labels, ranged, end } = labelsAt(this.#words, this.#at + word.length, kind);
      const printed = this.#words.slice(this.#at, end);
      this.#push({ t: "unit", kind, labels, ranged, printed, at: this.#at }, end - this.#at);
      this.#range();
      this.#subject(kind);
      return true;
    }
    return false;
  }

  // "từ Điều 67 đến Điều 78": the unit just read closes a range that its predecessor opened.
  #range(): void {
    const [first, word, last] = this.tokens.slice(-3);
    if (word?.t !== "word" || word.words !== "đến" || first?.t !== "unit" || last?.t !== "unit")
      return;
    const labels = labelRange(first.labels.at(-1) ?? "", last.labels[0] ?? "");
    if (labels === null) return;
    const all = [...first.labels.slice(0, -1), ...labels, ...last.labels.slice(1)];
    this.tokens.splice(-3, 3, {
      ...last,
      labels: all,
      ranged: [...(first.ranged ?? []), ...labels.slice(1), ...(last.ranged ?? [])],
      printed: `${first.printed} đến ${last.printed}`,
    });
    const opening = this.tokens.at(-2);
    if (opening?.t === "word" && opening.words === "từ") this.tokens.splice(-2, 1);
  }

  // "Mẫu số 10 quy định về …", "Chương III - Tiêu chuẩn đánh giá thuộc Mẫu số 02": what a unit is about
  // is not part of its citation.
  #subject(kind: UnitKind): void {
    const attached = kind === "form" || kind === "annex";
    if (attached && this.#match(/\s+(?:quy định về|về việc|về)(?!\p{L})/iuy) !== null)
      this.#skipTo(titleEnd);
    if (rankOf[kind] > rankOf.article && this.#match(/\s+[-–]\s+(?=\p{Lu})/uy) !== null)
      this.#skipTo(subjectEnd);
    // "khoản 2 Điều 26 về kết nối cơ sở dữ liệu như sau": only where nothing more is cited.
    this.#at += this.#match(aboutUnit)?.length ?? 0;
  }

  #key(): boolean {
    for (const [pattern, is] of keys) {
      const words = this.#match(pattern);
      if (words !== null) return this.#push({ t: "key", is, words, at: this.#at }, words.length);
    }
    return false;
  }

  #word(): void {
    // "Nay bãi bỏ Điều 5"; "tại các điều sau: a) Điều 5; b) Điều 6": neither says anything.
    const item = this.#beginsPart() ? this.#match(/\p{Ll}\)(?=\s)/uy) : null;
    const empty = item ?? this.#match(/nay(?=\s)/iuy);
    if (empty !== null) {
      this.#at += empty.length;
      return;
    }
    const words = this.#match(/[\p{L}\p{M}\d/._-]+/uy) ?? this.#words.charAt(this.#at);
    const at = this.#at;
    this.#at += words.length;
    if (/^[:.\s/)]+$/u.test(words)) return;
    this.tokens.push({ t: "word", words: words.toLowerCase(), at });
  }
}
