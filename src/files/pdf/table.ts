import { opening } from "../layout/opens.js";
import { tidy } from "../tidy.js";
import type { Row } from "./head-columns.js";

type Column = { from: number; to: number };

/** The columns of a block of rows, and what stands in them, printed line by printed line. */
export function cellsOf(block: Row[]): { columns: Column[]; cells: string[][] } {
  const columns = columnsOf(block);
  return { columns, cells: block.map((row) => columns.map((column) => cellText(row, column))) };
}

/** Columns: the white between them is shared by all rows of the block. */
function columnsOf(block: Row[]): Column[] {
  const spans = block
    .flatMap((row) => row.segments.map(({ x, end }) => ({ from: x, to: end })))
    .sort((a, b) => a.from - b.from);
  const columns: Column[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last !== undefined && span.from < last.to) last.to = Math.max(last.to, span.to);
    else columns.push({ ...span });
  }
  return columns;
}

function cellText(row: Row, { from, to }: Column): string {
  const inside = row.segments.filter((s) => s.x >= from - 1 && s.x < to);
  return tidy(inside.map((s) => s.text).join(" "));
}

// No page has a longer one; the search for columns must end.
const longestTable = 400;

// In sizes of type. Lines of one text are never nearer than the first; within a cell they are seldom
// further apart than the second.
const nearestLine = 0.9;
const cellLine = 1.25;

const between = (above: Row | undefined, below: Row | undefined) =>
  above === undefined || below === undefined ? Infinity : above.y - below.y;

function overlaps(above: Row | undefined, below: Row | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  const [small, large] = [above.size, below.size].sort((a, b) => a - b) as [number, number];
  // Exponents and the marks of notes are small, fractions stand over each other.
  if (small < large * 0.8 || above.y - below.y >= small * nearestLine) return false;
  return above.segments.every((a) => below.segments.every((b) => a.end <= b.x || b.end <= a.x));
}

/** Does a line stand beside lines of other cells, at a height between theirs? Text never does. */
export function overlapsTable(rows: Row[], at: number): boolean {
  return overlaps(rows[at - 1], rows[at]) || overlaps(rows[at], rows[at + 1]);
}

/** Does a line alone go on with one cell of the table above it: below it, and within its column? */
export function goesOnInTable(block: Row[], row: Row): boolean {
  const [segment] = row.segments;
  const rows = block.filter(({ segments }) => segments.length > 1);
  if (segment === undefined || row.segments.length > 1 || rows.length < 2) return false;
  if (block.length > longestTable) return false;
  if (between(block.at(-1), row) > row.size * cellLine * 1.1) return false;
  if (opening(segment.text) !== null) return false;
  return columnsOf(block).some(
    ({ from, to }) => segment.x >= from - row.size && segment.end <= to + row.size,
  );
}

/** How far apart lines of this block may be and still be one cell's. */
function cellLimit(block: Row[], cells: string[][]): number {
  const size = Math.max(...block.map((row) => row.size));
  const gaps = (cells[0] ?? []).flatMap((_, column) => {
    const filled = block.filter((_row, at) => (cells[at]?.[column] ?? "") !== "");
    return filled.slice(1).map((row, at) => between(filled[at], row));
  });
  const lines = gaps.filter((gap) => gap >= size * nearestLine);
  return Math.min(size * cellLine, ...lines) * 1.35;
}

/**
 * Printed lines of a table as its rows. A new row begins where the white above is wider than inside a
 * cell, or where the first column has a number; else the line continues the cells above it. A number may
 * also be set in the middle of its row: below white, in a row that has none yet.
 */
export function joinCells(block: Row[], cells: string[][]): string[] {
  const rows: string[][] = [];
  const limit = cellLimit(block, cells);
  let belowWhite = false;
  cells.forEach((line, at) => {
    const last = rows.at(-1);
    const white = between(block[at - 1], block[at]) > limit;
    const numbered = /^\d{1,4}[.)]?$/.test(line[0] ?? "");
    const ofLast = (last?.[0] === "" && belowWhite) || overlaps(block[at - 1], block[at]);
    if (last === undefined || white || (numbered && !ofLast)) {
      rows.push([...line]);
      belowWhite = white && last !== undefined;
    } else line.forEach((text, column) => (last[column] = tidy(`${last[column] ?? ""} ${text}`)));
  });
  return rows.map((row) => row.join("\t").replace(/\t+$/, ""));
}
