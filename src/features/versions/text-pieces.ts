import type { Span } from "../../core/provision/types.js";

/** A piece of a line: plain text, a mark that is not the law, a label, or a link. */
export type Piece = {
  text: string;
  mark?: Span["kind"];
  label?: true;
  href?: string | null;
  title?: string;
  /** Why what a citation names does not bind; with it there may be nothing to link to. */
  why?: string | null;
};
/** A link over a stretch of the text; those that overlap a span or another are left out. */
export type TextLink = {
  start: number;
  end: number;
  href: string | null;
  title: string;
  why: string | null;
};

type Mark = { start: number; end: number; piece: Omit<Piece, "text"> };

export function marksOf(spans: readonly Span[], links: readonly TextLink[]): Mark[] {
  const all: Mark[] = [
    ...spans.map(({ start, end, kind }) => ({ start, end, piece: { mark: kind } })),
    ...links.map(({ start, end, ...piece }) => ({ start, end, piece })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  let taken = 0;
  return all.filter((mark) => {
    if (mark.start < taken || mark.end <= mark.start) return false;
    taken = mark.end;
    return true;
  });
}

/** Cuts ranges, asked in document order, to lines of pieces. */
export function cutterOf(
  text: string,
  marks: readonly Mark[],
): (start: number, end: number) => Piece[][] {
  let next = 0;
  return (start, end) => {
    const pieces: Piece[] = [];
    let at = start;
    for (; next < marks.length; next++) {
      const mark = marks[next];
      if (mark === undefined || mark.start >= end) break;
      if (mark.start > at) pieces.push({ text: text.slice(at, mark.start) });
      const from = Math.max(mark.start, at);
      const to = Math.min(mark.end, end);
      if (to > from) pieces.push({ text: text.slice(from, to), ...mark.piece });
      at = Math.max(at, to);
      // A mark that goes on in the next provision is cut there once more.
      if (mark.end > end) break;
    }
    if (at < end) pieces.push({ text: text.slice(at, end) });
    return linesOf(pieces);
  };
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces)
    for (const [index, part] of piece.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ ...piece, text: part });
    }
  return lines.filter((line) => line.some((piece) => piece.text.trim() !== ""));
}
