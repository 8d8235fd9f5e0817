import { withoutEth } from "./without-eth.js";

export type Range = { start: number; end: number };

/**
 * A text as it is meant, for reading only: Đ for the eth of old fonts, one plain space for every run of
 * spaces, none at the end of a line, no character that is not seen (soft hyphens, zero-width spaces, marks
 * of direction), and none of the marks of Markdown. Tabs and line breaks stay, and so does all that lies
 * in a range to keep. Offsets lead from the words to the text and back.
 */
export type Tidy = {
  words: string;
  /** Where the character at an offset of the words stands in the text. */
  at: (offset: number) => number;
  /** Where the character before an offset of the words ends in the text; 0 at the start. */
  after: (offset: number) => number;
  /** How many characters of the words stand before an offset of the text. */
  before: (offset: number) => number;
};

const unseen = String.raw`\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF`;
const space = String.raw` \f\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000`;
// "**Điều 1.** Tên", "_a)_", "## Chương I", "1\\."; but no star that opens an item, and no line to fill in.
const blank = String.raw`\s${unseen}`;
const markdown = String.raw`(?<![^${blank}([“"])[*_]{1,3}(?=[^${blank}*_)][^\n*_]*[*_])|(?<=[^${blank}*_(])[*_]{1,3}(?![^${blank}.,;:)\]”"])|^#{1,6}(?= +\S)|\\(?=[.)#*_-])`;
const odd = new RegExp(`[${unseen}Ðð*_#\\\\]|[${space}](?=[${space}\n]|$)|(?! )[${space}]`, "u");
const untidy = new RegExp(`[${unseen}${space}]+|[Ðð]|${markdown}`, "gmu");
const anySpace = new RegExp(`[${space}]`, "u");

const same = (offset: number) => offset;

/** `kept` are ranges in the order of the text that do not overlap. */
export function tidied(text: string, kept: Range[] = []): Tidy {
  if (!odd.test(text)) return { words: text, at: same, after: same, before: same };
  const pieces = piecesOf(text, kept);
  const words = pieces.map(({ words }) => words).join("");
  const origin = (offset: number) => {
    const { start, from } = lastUpTo(pieces, offset, ({ start }) => start);
    return from + offset - start;
  };
  return {
    words,
    at: (offset) => (offset < words.length ? origin(offset) : text.length),
    after: (offset) => (offset > 0 ? origin(offset - 1) + 1 : 0),
    before: (offset) => {
      const { start, from, words } = lastUpTo(pieces, offset, ({ from }) => from);
      return start + Math.max(0, Math.min(offset - from, words.length));
    },
  };
}

/** Words that stand in the text as they are: where they begin among all words, and in the text. */
type Piece = { words: string; start: number; from: number };

function piecesOf(text: string, kept: Range[]): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let from = 0;
  let next = 0;
  const keep = (words: string, from: number) => {
    if (words !== "") pieces.push({ words, start, from });
    start += words.length;
  };
  for (const { 0: run, index } of text.matchAll(untidy)) {
    const end = index + run.length;
    const ends = end === text.length || text[end] === "\n";
    while ((kept[next]?.end ?? Infinity) <= index) next++;
    if ((run === " " && !ends) || (kept[next]?.start ?? Infinity) <= index) continue;
    keep(text.slice(from, index), from);
    from = end;
    if (/[Ðð]/.test(run)) keep(withoutEth(run), index);
    else if (!ends && anySpace.test(run)) keep(" ", index);
  }
  keep(text.slice(from), from);
  return pieces;
}

function lastUpTo(pieces: Piece[], offset: number, key: (piece: Piece) => number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (key(pieces[middle] ?? none) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low] ?? none;
}

const none: Piece = { words: "", start: 0, from: 0 };
