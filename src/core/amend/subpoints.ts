import type { Token } from "./tokens.js";

/**
 * Adds "(ii)" of "điểm b (ii) khoản 4" to the tokens read so far: a part of the point it stands behind,
 * where every other unit stands before what it lies in; the next of a list of such parts; else a word.
 */
export function addSubpoint(tokens: Token[], printed: string, at: number): void {
  const label = /[ivx]{1,5}/u.exec(printed)?.[0];
  const point = tokens.at(-1);
  const own = point?.t === "unit" && point.kind === "point" && point.labels.length === 1;
  const [first, , comma] = tokens.slice(-3);
  const listed = comma?.t === "separator" && first?.t === "unit" && first.kind === "subpoint";
  if (label !== undefined && own)
    tokens.splice(-1, 0, { t: "unit", kind: "subpoint", labels: [label], printed, at });
  else if (label !== undefined && listed)
    tokens.splice(-3, 3, { ...first, labels: [...first.labels, label] }, ...tokens.slice(-2, -1));
  else tokens.push({ t: "word", words: printed, at });
}
