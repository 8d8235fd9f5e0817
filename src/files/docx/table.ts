import { layoutColumns, type Cell } from "../columns.js";
import { child, elementsOf, value, type Element } from "./xml.js";
import type { Walk } from "./walk.js";

function within(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((part) => {
    if (part.name === name) return [part];
    const wraps = ["w:sdt", "w:sdtContent", "w:customXml", "w:ins"].includes(part.name);
    return wraps ? within(part, name) : [];
  });
}

function readCell(cell: Element, walk: Walk): Cell {
  const properties = child(cell, "w:tcPr");
  const merge = child(properties, "w:vMerge");
  const continued = merge !== undefined && value(merge) !== "restart";
  return {
    lines: continued ? [] : walk.linesOf(cell),
    span: Math.min(Number(value(child(properties, "w:gridSpan")) ?? 1), 63),
  };
}

function readRows(table: Element, walk: Walk): Cell[][] {
  return within(table, "w:tr")
    .filter((row) => child(row, "w:trPr", "w:del") === undefined)
    .map((row) => within(row, "w:tc").map((cell) => readCell(cell, walk)));
}

/** Adds a table's lines. */
export function walkTable(table: Element, walk: Walk): void {
  walk.lines.push(...layoutColumns(readRows(table, walk)));
}
