import { layoutColumns } from "../columns.js";
import { gazetteHeader } from "../layout/furniture.js";
import type { LayoutLine, Page } from "../layout/types.js";
import { tidy } from "../tidy.js";
import { headColumns, type Row } from "./head-columns.js";
import type { Segment } from "./runs.js";
import { cellsOf, goesOnInTable, joinCells, overlapsTable } from "./table.js";

function rowsOf(segments: Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const near = row !== undefined && row.y - segment.y < Math.min(row.size, segment.size) * 0.45;
    if (near) row.segments.push(segment);
    else rows.push({ segments: [segment], y: segment.y, size: segment.size });
  }
  for (const row of rows) {
    row.segments = mergeNear(row.segments.sort((a, b) => a.x - b.x));
    row.size = Math.max(...row.segments.map((s) => s.size));
  }
  return rows;
}

/** Runs the file wrote apart though they stand together. */
function mergeNear(segments: Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    const gap = last === undefined ? Infinity : segment.x - last.end;
    if (last === undefined || gap > segment.size * 1.4) merged.push({ ...segment });
    else {
      last.text += (gap > segment.size * 0.12 ? " " : "") + segment.text;
      last.end = Math.max(last.end, segment.end);
    }
  }
  return merged;
}

/** The commonest value, in steps of two points. */
function commonest(values: number[], fallback: number): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const step = Math.round(value / 2) * 2;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let best = fallback;
  let most = 0;
  for (const [value, n] of counts) if (n > most) [best, most] = [value, n];
  return best;
}

type Margins = { left: number; right: number; leading: number };

/** Where the text of a page begins and ends: wrapped lines show it, being most. */
function marginsOf(rows: Row[]): Margins {
  const long = rows.filter((row) => row.segments.length === 1 && textOf(row).length > 40);
  const of = long.length >= 3 ? long : rows;
  const lefts = of.map((row) => row.segments[0]?.x ?? 0);
  const rights = of.map((row) => row.segments.at(-1)?.end ?? 0);
  const leadings = rows.slice(1).map((row, at) => (rows[at]?.y ?? 0) - row.y);
  return {
    left: commonest(lefts, 0),
    right: commonest(rights, Math.max(0, ...rights)),
    leading: commonest(leadings, 16),
  };
}

function textOf(row: Row): string {
  return row.segments.map((segment) => segment.text).join(" ");
}

function lineOf(text: string, row: Row, margins: Margins): LayoutLine {
  const first = row.segments[0];
  const last = row.segments.at(-1);
  const width = (last?.end ?? 0) - (first?.x ?? 0);
  return {
    text: tidy(text),
    gap: false,
    indent: (first?.x ?? 0) - margins.left,
    room: Math.max(0, margins.right - (last?.end ?? 0)),
    slack: 0,
    unit: Math.max(1, width / Math.max(1, text.length)),
    size: row.size,
    row: false,
    removed: null,
  };
}

function headLine(segment: Segment, margins: Margins): LayoutLine {
  const { text, y, size } = segment;
  return { ...lineOf(text, { segments: [segment], y, size }, margins), row: true };
}

/** Rows of several columns that follow each other: a table, or the two columns of a foot. */
function blockLines(block: Row[], margins: Margins): LayoutLine[] {
  const { columns, cells } = cellsOf(block);
  const asColumns = columns.map((_, at) => ({
    lines: cells.map((row) => row[at] ?? "").filter((text) => text !== ""),
    span: 1,
  }));
  const laidOut = layoutColumns([asColumns]);
  const [first] = block;
  if (first === undefined) return [];
  const isTable = laidOut.length === 1;
  const lines = isTable ? joinCells(block, cells) : laidOut;
  return lines.map((text) => ({ ...lineOf(text, first, margins), text, row: true }));
}

/** The printed lines of a page: text line by line, tables row by row. */
export function linesOfPage(segments: Segment[]): Page {
  const rows = rowsOf(segments);
  const margins = marginsOf(rows);
  const lines: Page = [];
  let block: Row[] = [];
  const close = () => {
    lines.push(...blockLines(block, margins));
    block = [];
  };
  for (let at = 0; at < rows.length; at++) {
    const [above, row] = [rows[at - 1], rows[at]];
    if (row === undefined) break;
    const head = headColumns(rows, at);
    if (head !== null) {
      close();
      lines.push(...[...head.left, ...head.right].map((s) => headLine(s, margins)));
      at += head.rows - 1;
      continue;
    }
    const gap = above !== undefined && above.y - row.y > margins.leading * 1.45;
    // The head of a page is no row of the table below it.
    const isHead = gazetteHeader.test(tidy(textOf(row)));
    const isRow = row.segments.length > 1 && !isLabelled(row);
    if (!isHead && (isRow || overlapsTable(rows, at) || goesOnInTable(block, row))) {
      block.push(row);
      continue;
    }
    close();
    lines.push({ ...lineOf(textOf(row), row, margins), gap });
  }
  close();
  return lines;
}

/** "1.   Người lao động": the gap behind a label is a tab stop, not a column. */
function isLabelled(row: Row): boolean {
  const [first, second, ...more] = row.segments;
  if (first === undefined || second === undefined || more.length > 0) return false;
  return /^(?:\d{1,3}[a-zđ]?[.)]|[a-zđ]\d?\)|[-–+•]|Điều \d+[a-zđ]?\.)$/u.test(first.text.trim());
}
