import type { ShownRun } from "./present-runs.js";

/** Words as a comparison shows them: paragraphs as they run, tables by rows and cells. */
export type ShownPart =
  { runs: ShownRun[]; rows: null } | { runs: null; rows: { kind: RowKind; cells: ShownRun[][] }[] };
type RowKind = "same" | "in" | "out";

/** A line of compared words, cut at its tabs, with what ends it: a table's row, or a paragraph. */
type Line = { cells: ShownRun[][]; end: ShownRun | null };

/** Cuts compared words where a table begins and ends; one part where there is none. */
export function presentParts(runs: readonly ShownRun[]): ShownPart[] {
  if (!runs.some(({ text }) => text.includes("\t"))) return [{ runs: [...runs], rows: null }];
  const parts: ShownPart[] = [];
  for (const { cells, end } of linesOf(runs)) {
    const last = parts.at(-1);
    if (cells.length > 1) {
      const row = { kind: rowKind(cells), cells };
      if (last !== undefined && last.rows !== null) last.rows.push(row);
      else parts.push({ runs: null, rows: [row] });
      continue;
    }
    const words = [...(cells[0] ?? []), ...(end === null ? [] : [end])];
    if (words.every(({ text }) => text.trim() === "")) continue;
    if (last !== undefined && last.runs !== null) last.runs.push(...words);
    else parts.push({ runs: words, rows: null });
  }
  return parts;
}

function linesOf(runs: readonly ShownRun[]): Line[] {
  const lines: Line[] = [{ cells: [[]], end: null }];
  for (const run of runs)
    for (const text of run.text.split(/(?<=[\n\t])|(?=[\n\t])/u)) {
      const line = lines.at(-1);
      const piece: ShownRun =
        run.kind === "respelled" ? { ...run, text } : { kind: run.kind, text };
      if (text === "\t") line?.cells.push([]);
      else if (text === "\n") {
        if (line !== undefined) line.end = piece;
        lines.push({ cells: [[]], end: null });
      } else if (text !== "") line?.cells.at(-1)?.push(piece);
    }
  return lines;
}

// A row that is new or gone as a whole says so once, not cell by cell.
function rowKind(cells: readonly ShownRun[][]): RowKind {
  const kinds = new Set(
    cells.flat().flatMap(({ kind, text }) => (text.trim() === "" ? [] : [kind])),
  );
  if (kinds.size !== 1) return "same";
  return kinds.has("in") ? "in" : kinds.has("out") ? "out" : "same";
}
