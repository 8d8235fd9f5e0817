import type { Line } from "../text/lines.js";

/** For each line, whether it begins inside a quotation. */
export function quotedLines(lines: Line[]): boolean[] {
  const quoted: boolean[] = [];
  let depth = 0;
  for (const { text } of lines) {
    quoted.push(depth > 0);
    for (const character of text) {
      if (character === "“") depth++;
      else if (character === "”" && depth > 0) depth--;
    }
  }
  return quoted;
}
