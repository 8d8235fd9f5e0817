/** The median time of a run in milliseconds, after runs that are not counted. */
export function median(run: () => unknown, { warm, runs }: { warm: number; runs: number }): number {
  for (let i = 0; i < warm; i++) run();
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

type Row = Record<string, string | number>;

/** Prints rows under a title; a column that a row has not is left empty. */
export function printTable(title: string, rows: Row[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: string | number | undefined) =>
    typeof value === "number"
      ? value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 })
      : (value ?? "");
  const table = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, i) => Math.max(...table.map((line) => line[i]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
      .join("  ");
  console.log(`\n${title}\n${table.map(line).join("\n")}`);
}
