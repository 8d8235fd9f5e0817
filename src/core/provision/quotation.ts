import type { Line } from "../text/lines.js";
import { headingMarkOf, type HeadingMark } from "./heading-marks.js";
import { itemMarkOf, type ItemMark } from "./item-marks.js";
import { shifted } from "./label-start.js";
import { looseMarksOf, type LooseMarks } from "./quote-marks.js";

type QuotableLine = Line & {
  bare: string;
  heading: HeadingMark | null;
  item: ItemMark | null;
  quoted: boolean;
  forced: unknown;
};

/** Where a numbering stands: the last article, clause and point seen. */
type Numbering = { article: number; clause: number; point: number };

/** A mark without a partner, by line index, and what was made of it. */
export type StrayMark = { line: number; reason: "quotation-not-closed" | "quotation-not-opened" };

const instruction =
  /^(?:Sửa|Bổ sung|Bãi bỏ|Thay|Bỏ|Hủy bỏ|Huỷ bỏ|Đính chính|Bổ xung|Chuyển|Đổi tên|Điều chỉnh)/u;
const lastArticles =
  /^(?:Hiệu lực|Điều khoản|Trách nhiệm|Tổ chức thực hiện|Quy định chuyển tiếp|Thi hành)/u;
const headed = /^(?:Điều|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Tiểu mục|TIỂU MỤC|Phụ lục|PHỤ LỤC)\s/u;
/** What is said before new words are quoted. */
const change = /sửa đổi|bổ sung|thay thế|thay bằng|đính chính|viết lại/iu;
const strayBefore = /^\s*["“„‟″]\s*(?=[Đ\da-zđ])/u;
const endOfAct = /^(?:TM\.|KT\.|TL\.|TUQ\.|Nơi nhận|BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|PHỤ LỤC)/u;

/**
 * Marks the lines that begin inside a quotation; gives the marks without a partner. A mark that never
 * finds its partner must not swallow the rest: the quotation ends where the numbering around it goes
 * on, or began after the instruction before it. What a person said of a line stands.
 */
export function markQuoted(lines: QuotableLine[]): StrayMark[] {
  const marks = lines.map(({ text }) => looseMarksOf(text));
  return new Quoting(lines, marks).run();
}

/** The lines of opening marks that plain counting leaves without a partner. */
function neverClosed(marks: LooseMarks[]): Set<number> {
  const open: number[] = [];
  marks.forEach(({ closes, opens }, index) => {
    for (let i = 0; i < closes.length; i++) open.pop();
    for (const { strong } of opens) if (strong) open.push(index);
  });
  return new Set(open);
}

class Quoting {
  readonly #stray: StrayMark[] = [];
  /** Opening lines of the quotations we stand in, outermost first. */
  #open: number[] = [];
  #outer: Numbering = { article: 0, clause: 0, point: 0 };
  /** Whether the article we stand in changes other texts. */
  #changes = false;
  /** Whether what stands before the quotation announces new words. */
  #ordered = false;
  /** Whether the quotation may hold articles: it begins with one, or with a chapter. */
  #headed = false;
  #inner: Numbering = { article: 0, clause: 0, point: 0 };
  /** Where a quotation may have begun unmarked: after an instruction, or after one that ended. */
  #resumable: { line: number; numbering: Numbering; announced: boolean } | null = null;
  readonly #lines: QuotableLine[];
  readonly #marks: LooseMarks[];
  readonly #unclosed: Set<number>;

  constructor(lines: QuotableLine[], marks: LooseMarks[]) {
    this.#lines = lines;
    this.#marks = marks;
    this.#unclosed = neverClosed(marks);
  }

  run(): StrayMark[] {
    this.#lines.forEach((line, index) => {
      if (line.bare === "" && this.#open.length === 0) return;
      if (this.#open.length > 0 && (line.forced !== null || this.#goesOn(line))) this.#giveUp();
      line.quoted = this.#open.length > 0;
      const stray = this.#isStray(index);
      this.#count(line);
      if (stray) return;
      this.#turn(index);
      this.#announce(line, index);
    });
    return this.#stray;
  }

  /** Whether the numbering around the quotation goes on with this line. */
  #goesOn(line: QuotableLine): boolean {
    const { bare, heading } = line;
    const unclosed = this.#unclosed.has(this.#open[0] ?? -1);
    if (unclosed && (endOfAct.test(bare) || (!this.#ordered && opensGroup(line)))) return true;
    if (!nextOf(this.#outer, line)) return false;
    const holdsArticles = this.#headed && this.#ordered;
    if (heading !== null && this.#inner.article === 0 && !holdsArticles) return true;
    const alsoInside = nextOf(this.#inner, line);
    return unclosed ? isOfficial(line) || !alsoInside : isOfficial(line) && !alsoInside;
  }

  /**
   * Whether a mark that its line does not close stands before the article that is next, or one that
   * nothing closes before the next clause or point, where nothing announces a quotation: the line is
   * read as that provision.
   */
  #isStray(index: number): boolean {
    const line = this.#lines[index];
    if (!line || line.quoted || line.forced !== null) return false;
    if (this.#marks[index]?.opens[0]?.strong !== true) return false;
    const mark = strayBefore.exec(line.text)?.[0].length ?? 0;
    if (mark === 0 || this.#isOrdered(index)) return false;
    const own = line.text.slice(mark);
    const heading = headingMarkOf(own);
    const item = heading === null && this.#unclosed.has(index) ? itemMarkOf(own) : null;
    const isNext =
      nextOf(this.#outer, { ...line, heading, item }) ||
      (item?.style === "letter" && item.rank.main === 1);
    if (!isNext) return false;
    this.#stray.push({ line: index, reason: "quotation-not-closed" });
    line.heading = heading && shifted(heading, mark);
    line.item = item && shifted(item, mark);
    return true;
  }

  /** Whether new words are announced in the article, the line, or the one before. */
  #isOrdered(index: number): boolean {
    if (this.#changes || this.#resumable !== null) return true;
    let before = index - 1;
    while (before > 0 && this.#lines[before]?.bare === "") before--;
    return [before, index].some((at) => change.test(this.#lines[at]?.bare ?? ""));
  }

  #giveUp(): void {
    this.#stray.push({ line: this.#open[0] ?? 0, reason: "quotation-not-closed" });
    this.#open = [];
  }

  #count(line: QuotableLine): void {
    if (this.#open.length > 0) {
      count(this.#inner, line);
      return;
    }
    const next = nextOf(this.#outer, line);
    // After an instruction without a quotation mark, what follows may be what it quotes.
    if (this.#resumable?.announced && !(next && isOfficial(line))) return;
    if (next) this.#resumable = null;
    if (line.heading?.kind === "article") this.#changes = change.test(line.bare);
    count(this.#outer, line);
  }

  #turn(index: number): void {
    const { closes, opens } = this.#marks[index] ?? { closes: [], opens: [] };
    for (const { strong } of closes) {
      if (this.#open.pop() === undefined && strong) this.#unopened(index);
    }
    for (const { strong } of opens) {
      if (!strong && !this.#closesSoon(index)) continue;
      if (this.#open.length === 0) this.#begin(index);
      this.#open.push(index);
    }
  }

  #begin(index: number): void {
    const bare = this.#lines[index]?.bare ?? "";
    this.#ordered = this.#isOrdered(index);
    const quoted = bare.slice(bare.search(/["“”„‟″]|''/u) + 1).trim();
    const article = /^Điều\s+(\d+)/u.exec(quoted)?.[1];
    const clause = /^(\d{1,3})\./u.exec(quoted)?.[1];
    this.#inner = { article: Number(article ?? 0), clause: Number(clause ?? 0), point: 0 };
    this.#headed = quoted === "" || headed.test(quoted);
  }

  // An opening mark in the middle of a sentence is a quoted phrase: it ends within lines.
  #closesSoon(index: number): boolean {
    for (let i = index + 1; i <= index + 3; i++) {
      const line = this.#lines[i];
      if (!line || line.heading !== null || line.item !== null) return false;
      if ((this.#marks[i]?.closes.length ?? 0) > 0) return true;
    }
    return false;
  }

  #unopened(index: number): void {
    this.#stray.push({ line: index, reason: "quotation-not-opened" });
    if (this.#resumable === null) return;
    for (const line of this.#lines.slice(this.#resumable.line + 1, index + 1))
      line.quoted = line.forced === null;
    this.#outer = { ...this.#resumable.numbering };
    this.#resumable = { ...this.#resumable, line: index, announced: false };
  }

  #announce(line: QuotableLine, index: number): void {
    if (this.#open.length > 0) return;
    const { closes } = this.#marks[index] ?? { closes: [] };
    const announced = line.bare.endsWith("như sau:") && instruction.test(wordsOf(line));
    const ended = line.quoted && closes.some(({ strong }) => strong);
    if (announced || ended)
      this.#resumable = { line: index, numbering: { ...this.#outer }, announced };
  }
}

const wordsOf = ({ bare, heading, item }: QuotableLine) =>
  bare.slice((heading ?? item)?.length ?? 0).trimStart();

/** Whether a line begins an annex, a chapter or a group of clauses: nothing quoted in passing goes so far. */
function opensGroup({ heading, item }: QuotableLine): boolean {
  if (heading !== null) return heading.kind !== "article";
  return item?.style === "roman" || item?.style === "capital";
}

/** Whether the words after a number are those of an amending act, not of what it amends. */
function isOfficial(line: QuotableLine): boolean {
  const words = wordsOf(line);
  return instruction.test(words) || (line.heading !== null && lastArticles.test(words));
}

function nextOf(numbering: Numbering, { heading, item }: QuotableLine): boolean {
  if (heading?.kind === "article") return heading.rank.main === numbering.article + 1;
  if (item?.style === "number") return item.rank.main === numbering.clause + 1;
  if (item?.style === "letter")
    return numbering.point > 0 && item.rank.main === numbering.point + 1;
  return false;
}

function count(numbering: Numbering, { heading, item }: QuotableLine): void {
  if (heading?.kind === "article") {
    numbering.article = heading.rank.main;
    numbering.clause = numbering.point = 0;
  } else if (item?.style === "number") {
    numbering.clause = item.rank.main;
    numbering.point = 0;
  } else if (item?.style === "letter") numbering.point = item.rank.main;
}
