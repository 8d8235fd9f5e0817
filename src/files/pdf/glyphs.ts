import { identity, multiply, toMatrix, type Matrix } from "./matrix.js";

/** A letter on the page, laid so that it reads from left to right; sizes and places in points. */
export type Glyph = { text: string; x: number; y: number; width: number; size: number };

/** What PDF.js draws a page with: operator numbers and their arguments. */
export type Operators = { fnArray: number[]; argsArray: unknown[] };
export type OperatorNumbers = Readonly<Record<string, number>>;

type Shown = { unicode: string; width: number; isSpace: boolean };
type State = {
  page: Matrix;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  invisible: boolean;
};

export type PageGlyphs = { glyphs: Glyph[]; invisible: number };

/**
 * The letters of a page from its drawing operators. Not from PDF.js's own text items: those guess
 * spaces from gaps, and gazette fonts that declare no width for Vietnamese letters leave a gap behind
 * each ("á p dụng"). The operators hold the spaces that were typed.
 */
export function glyphsOf({ fnArray, argsArray }: Operators, numbers: OperatorNumbers): PageGlyphs {
  const pen = new Pen();
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  let annotations = 0;
  fnArray.forEach((operator, at) => {
    const name = names.get(operator) ?? "";
    // A digital signature's stamp is drawn as an annotation: it is no part of the text.
    if (name === "beginAnnotation") annotations++;
    else if (name === "endAnnotation") annotations--;
    pen.draw(name, (argsArray[at] ?? []) as unknown[], annotations > 0);
  });
  return { glyphs: pen.glyphs, invisible: pen.invisible };
}

const invisibleMode = 3;

/** PDF's text state and its matrices (ISO 32000-1, 9.3 and 9.4), as far as places go. */
class Pen {
  readonly glyphs: Glyph[] = [];
  invisible = 0;
  private saved: State[] = [];
  private line: Matrix = identity;
  private x = 0;
  private state: State = {
    page: identity,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    invisible: false,
  };

  draw(name: string, args: unknown[], hidden: boolean): void {
    const number = (at: number) => Number(args[at] ?? 0);
    const { state } = this;
    switch (name) {
      case "save":
        this.saved.push({ ...state });
        break;
      case "restore":
      case "paintFormXObjectEnd":
        this.state = this.saved.pop() ?? state;
        break;
      case "paintFormXObjectBegin":
        this.saved.push({ ...state });
        if (args[0] !== null && args[0] !== undefined) this.transform(args[0] as ArrayLike<number>);
        break;
      case "transform":
        this.transform(args as number[]);
        break;
      case "beginText":
        this.moveTo(identity);
        break;
      case "setTextMatrix":
        this.moveTo(toMatrix((args.length === 1 ? args[0] : args) as ArrayLike<number>));
        break;
      case "moveText":
        this.moveBy(number(0), number(1));
        break;
      case "setLeadingMoveText":
        state.leading = number(1);
        this.moveBy(number(0), number(1));
        break;
      case "setLeading":
        state.leading = -number(0);
        break;
      case "nextLine":
        this.moveBy(0, state.leading);
        break;
      case "setFont":
        state.size = number(1);
        break;
      case "setCharSpacing":
        state.charSpacing = number(0);
        break;
      case "setWordSpacing":
        state.wordSpacing = number(0);
        break;
      case "setHScale":
        state.scale = number(0) / 100;
        break;
      case "setTextRise":
        state.rise = number(0);
        break;
      case "setTextRenderingMode":
        state.invisible = number(0) === invisibleMode;
        break;
      case "showText":
        this.show(args[0] as (Shown | number | null)[], hidden);
    }
  }

  private transform(numbers: ArrayLike<number>): void {
    this.state.page = multiply(this.state.page, toMatrix(numbers));
  }

  private moveTo(matrix: Matrix): void {
    this.line = matrix;
    this.x = 0;
  }

  private moveBy(x: number, y: number): void {
    this.moveTo(multiply(this.line, [1, 0, 0, 1, x, y]));
  }

  private show(shown: (Shown | number | null)[], hidden: boolean): void {
    const { state } = this;
    for (const item of shown) {
      if (item === null) continue;
      if (typeof item === "number") {
        this.x -= (item * state.size * state.scale) / 1000;
        continue;
      }
      const width = (item.width * state.size * state.scale) / 1000;
      if (!hidden) this.put(item.unicode, width);
      const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
      this.x += width + spacing * state.scale;
    }
  }

  private put(text: string, width: number): void {
    const { page, size, rise, invisible } = this.state;
    const [a, b, , , e, f] = multiply(multiply(page, this.line), [1, 0, 0, 1, this.x, rise]);
    const stretch = Math.hypot(a, b);
    const set = { text, width: width * stretch, size: Math.abs(size) * stretch };
    // Turned text (landscape tables on upright pages) is laid back.
    if (Math.abs(a) >= Math.abs(b)) this.glyphs.push({ ...set, x: e, y: f });
    else this.glyphs.push(b > 0 ? { ...set, x: f, y: -e } : { ...set, x: -f, y: e });
    if (invisible) this.invisible++;
  }
}
