import type { Comparison, LineRun, ProvisionChange, Run } from "../core/compare/types.js";

/** A comparison for a terminal: counts, then each change with its words as [-before-]{+after+}. */
export function comparisonText({ summary, changes, lines }: Comparison): string {
  const counts = Object.entries(summary)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  const parts = [...(counts.length > 0 ? [counts.join(", ")] : []), ...changes.map(changeText)];
  if (changes.length === 0 && lines !== undefined) parts.push(linesText(lines));
  return `${parts.join("\n\n")}\n`;
}

function changeText({ kinds, before, after, also = [], words }: ProvisionChange): string {
  const place =
    before === null || after === null || before === after
      ? (after ?? before ?? "")
      : `${before} → ${after}`;
  const others = also.length > 0 ? ` (also ${also.join(", ")})` : "";
  return `${kinds.join(", ")}: ${place}${others}\n${wordsText(words)}`;
}

/** Runs as [-before-]{+after+}; of two spellings the later one. */
export function wordsText(runs: readonly Run[]): string {
  const shown = { "=": (text: string) => text, "-": deleted, "+": inserted };
  return runs.map((run) => (run[0] === "~" ? run[2] : shown[run[0]](run[1]))).join("");
}

const deleted = (text: string) => `[-${text}-]`;
const inserted = (text: string) => `{+${text}+}`;

// Lines alone were asked for, or nothing but lines differ: as in a plain diff, changed lines only.
function linesText(lines: readonly LineRun[]): string {
  return lines
    .filter(([kind]) => kind !== "=")
    .flatMap(([kind, text]) =>
      text
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => `${kind} ${line}`),
    )
    .join("\n");
}
