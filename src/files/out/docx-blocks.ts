import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { lineOf, millimetres, runsOf } from "./docx-layout.js";
import type { Block, Cell } from "./paper.js";

/** A block of the paper at a text width in twentieths of a point. */
export function blockOf(block: Block, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 200, after: 60 },
          children: [lineOf(block.text, { bold: true })],
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: millimetres(10) },
          spacing: { before: 120, line: 276, lineRule: LineRuleType.AUTO },
          children: runsOf(block.inlines),
        }),
      ];
    case "list":
      return block.items.map(
        (inlines) =>
          new Paragraph({
            alignment: AlignmentType.JUSTIFIED,
            indent: { left: millimetres(10), hanging: millimetres(4) },
            spacing: { before: 60 },
            children: [new TextRun("- "), ...runsOf(inlines)],
          }),
      );
    case "table":
      return [tableOf(block, width)];
  }
}

function tableOf({ widths, head, rows }: Block & { kind: "table" }, width: number): Table {
  const whole = widths.reduce((sum, part) => sum + part, 0);
  const columns = widths.map((part) => Math.round((part / whole) * width));
  const headRow = head.map((text) => ({ paragraphs: [[{ text, style: "bold" as const }]] }));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headRow.map((cell) => cellOf(cell, AlignmentType.CENTER)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ children: cells.map((cell) => cellOf(cell, AlignmentType.LEFT)) }),
      ),
    ],
  });
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function cellOf({ paragraphs, rows, columns }: Cell, alignment: Alignment): TableCell {
  return new TableCell({
    verticalAlign:
      alignment === AlignmentType.CENTER ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(rows === undefined || rows === 1 ? {} : { rowSpan: rows }),
    ...(columns === undefined ? {} : { columnSpan: columns }),
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    children: (paragraphs.length === 0 ? [[]] : paragraphs).map(
      (inlines) => new Paragraph({ alignment, spacing: { after: 40 }, children: runsOf(inlines) }),
    ),
  });
}
