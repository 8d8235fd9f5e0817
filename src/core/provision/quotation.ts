import type { Line } from "../text/lines.js";
import { numberRank } from "./labels.js";
import type { HeadingMark, ItemMark } from "./marks.js";
import { looseMarksOf, type LooseMarks } from "./quote-marks.js";

type QuotableLine = Line & { bare: string; heading: HeadingMark | null; item: ItemMark | null };

/** Where a numbering stands: the last article, clause and point seen. */
type Numbering = { article: number; clause: number; point: number };

export type Quotations = {
  /** For each line, whether it begins inside a quotation. */
  quoted: boolean[];
  /** Marks without a partner, by line index, and what was made of them. */
  stray: { line: number; reason: "quotation-not-closed" | "quotation-not-opened" }[];
};

const instruction =
  /^(?:Sửa|Bổ sung|Bãi bỏ|Thay|Bỏ|Hủy bỏ|Huỷ bỏ|Đính chính|Bổ xung|Chuyển|Đổi tên|Điều chỉnh)/u;
const lastArticles =
  /^(?:Hiệu lực|Điều khoản|Trách nhiệm|Tổ chức thực hiện|Quy định chuyển tiếp|Thi hành)/u;
const endOfAct = /^(?:TM\.|KT\.|TL\.|TUQ\.|Nơi nhận|BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|PHỤ LỤC)/u;

/**
 * Finds which lines are quoted. A mark that never finds its partner must not swallow the rest: the
 * quotation ends where the numbering around it goes on, or began after the instruction before it.
 */
export function quotedLines(lines: QuotableLine[]): Quotations {
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
  readonly #result: Quotations = { quoted: [], stray: [] };
  /** Opening lines of the quotations we stand in, outermost first. */
  #open: number[] = [];
  #outer: Numbering = { article: 0, clause: 0, point: 0 };
  #inner: Numbering = { article: 0, clause: 0, point: 0 };
  /** The last instruction that announced a text and was followed by no quotation mark. */
  #announced: { line: number; numbering: Numbering } | null = null;

  readonly #lines: QuotableLine[];
  readonly #marks: LooseMarks[];
  readonly #unclosed: Set<number>;

  constructor(lines: QuotableLine[], marks: LooseMarks[]) {
    this.#lines = lines;
    this.#marks = marks;
    this.#unclosed = neverClosed(marks);
  }

  run(): Quotations {
    this.#lines.forEach((line, index) => {
      if (this.#open.length > 0 && this.#goesOn(line)) this.#giveUp();
      this.#result.quoted.push(this.#open.length > 0);
      this.#count(line);
      this.#turn(index);
      this.#announce(line, index);
    });
    return this.#result;
  }

  /** Whether the numbering around the quotation goes on with this line. */
  #goesOn({ bare, heading, item }: QuotableLine): boolean {
    const unclosed = this.#unclosed.has(this.#open[0] ?? -1);
    if (unclosed && endOfAct.test(bare)) return true;
    const next = nextOf(this.#outer, heading, item);
    if (!next) return false;
    const rest = bare.slice((heading ?? item)?.length ?? 0).trimStart();
    const official = instruction.test(rest) || (heading !== null && lastArticles.test(rest));
    const alsoInside = nextOf(this.#inner, heading, item);
    return unclosed ? official || !alsoInside : official && !alsoInside;
  }

  #giveUp(): void {
    this.#result.stray.push({ line: this.#open[0] ?? 0, reason: "quotation-not-closed" });
    this.#open = [];
  }

  #count({ heading, item }: QuotableLine): void {
    count(this.#open.length > 0 ? this.#inner : this.#outer, heading, item);
  }

  #turn(index: number): void {
    const { closes, opens } = this.#marks[index] ?? { closes: [], opens: [] };
    for (const { strong } of closes) {
      if (this.#open.pop() === undefined && strong) this.#unopened(index);
    }
    for (const { strong } of opens) {
      if (!strong && !this.#closesSoon(index)) continue;
      if (this.#open.length === 0) this.#inner = innerNumbering(this.#lines[index]?.bare ?? "");
      this.#open.push(index);
    }
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
    this.#result.stray.push({ line: index, reason: "quotation-not-opened" });
    if (this.#announced === null) return;
    this.#result.quoted.fill(true, this.#announced.line + 1, index + 1);
    this.#outer = this.#announced.numbering;
    this.#announced = null;
  }

  #announce({ bare, heading, item }: QuotableLine, index: number): void {
    const { closes, opens } = this.#marks[index] ?? { closes: [], opens: [] };
    if (this.#open.length > 0 || closes.length + opens.length > 0) {
      this.#announced = null;
      return;
    }
    const rest = bare.slice((heading ?? item)?.length ?? 0).trimStart();
    if (bare.endsWith("như sau:") && instruction.test(rest))
      this.#announced = { line: index, numbering: { ...this.#outer } };
  }
}

function nextOf(numbering: Numbering, heading: HeadingMark | null, item: ItemMark | null): boolean {
  if (heading?.kind === "article") return heading.rank.main === numbering.article + 1;
  if (item?.style === "number") return item.rank.main === numbering.clause + 1;
  if (item?.style === "letter")
    return numbering.point > 0 && item.rank.main === numbering.point + 1;
  return false;
}

function count(numbering: Numbering, heading: HeadingMark | null, item: ItemMark | null): void {
  if (heading?.kind === "article") {
    numbering.article = heading.rank.main;
    numbering.clause = numbering.point = 0;
  } else if (item?.style === "number") {
    numbering.clause = item.rank.main;
    numbering.point = 0;
  } else if (item?.style === "letter") numbering.point = item.rank.main;
}

/** The numbering that the first words of a quotation begin: “3. …” → clause 3. */
function innerNumbering(bare: string): Numbering {
  const quoted = bare.slice(bare.search(/["“”„‟'″]/u) + 1);
  const article = /^\s*[ĐÐ]iều\s+(\d+)/u.exec(quoted)?.[1];
  const clause = /^\s*(\d{1,3})\./u.exec(quoted)?.[1];
  return { article: numberRank(article ?? "0").main, clause: Number(clause ?? 0), point: 0 };
}
