export type Cell = { lines: string[]; span: number };

// The two-column heads and feet of documents are tables in the file only: the words stand in columns,
// not in rows ("CHÍNH PHỦ / Số: …" beside the national motto; "Nơi nhận" beside the signature).
const columnsHead = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|^Nơi nhận/iu;

function isLayout(rows: Cell[][]): boolean {
  if (rows.every((cells) => cells.length <= 1)) return true;
  const few = rows.length <= 4 && rows.every((cells) => cells.length <= 3);
  return few && rows.some((cells) => cells.some((c) => c.lines.some((l) => columnsHead.test(l))));
}

/** A table as lines: a row a line, cells separated by tabs; a table that only lays out, cell by cell. */
export function layoutColumns(rows: Cell[][]): string[] {
  if (isLayout(rows)) return rows.flat().flatMap((cell) => cell.lines);
  return rows
    .map((cells) => {
      // A cell over several columns is followed by empty ones, so that columns stay columns.
      const shown = cells.map(
        (cell) => cell.lines.join(" ").replaceAll("\t", " ") + "\t".repeat(cell.span - 1),
      );
      return shown.join("\t").replace(/\t+$/, "");
    })
    .filter((line) => line.trim() !== "");
}
