import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IRunOptions,
} from "docx";
import { lineOf, points } from "./docx-layout.js";
import type { Paper } from "./paper.js";

const noBorder = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

/** The block at the top: the agency at the left, the State at the right, both ruled off. */
export function headTable({ head }: Paper, width: number): Table {
  const left = Math.round(width * 0.42);
  const right = width - left;
  const line = (text: string, options: IRunOptions) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [lineOf(text, { size: points(13), ...options })],
    });
  const parent = head.parent === null ? [] : [line(head.parent, {})];
  return bareTable(width, [
    [left, [...parent, line(head.agency, { bold: true }), rule(left, 0.36), line(head.number, {})]],
    [
      right,
      [
        line(head.state, { bold: true }),
        line(head.motto, { bold: true }),
        rule(right, 0.28),
        line(head.placeAndDate, { italics: true }),
      ],
    ],
  ]);
}

/** A line under the agency or the motto; `inset` is what stays free at each side of it. */
const rule = (width: number, inset: number) =>
  new Paragraph({
    indent: { left: Math.round(width * inset), right: Math.round(width * inset) },
    spacing: { before: 40, line: 120, after: 40 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 2 } },
    children: [lineOf("", { size: 2 })],
  });

/** A band that says what the whole paper is, such as an illustration. */
export const markParagraph = (mark: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160 },
    border: {
      top: { style: BorderStyle.SINGLE, size: 8, space: 3 },
      bottom: { style: BorderStyle.SINGLE, size: 8, space: 3 },
    },
    children: [lineOf(mark, { bold: true })],
  });

export const signature = (signer: string, width: number) =>
  bareTable(width, [
    [Math.round(width / 2), [new Paragraph("")]],
    [
      width - Math.round(width / 2),
      [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 240 },
          children: [lineOf(signer, { bold: true })],
        }),
      ],
    ],
  ]);

function bareTable(width: number, cells: [number, Paragraph[]][]): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: cells.map(([size]) => size),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        children: cells.map(
          ([size, children]) =>
            new TableCell({ width: { size, type: WidthType.DXA }, borders: noBorders, children }),
        ),
      }),
    ],
  });
}
