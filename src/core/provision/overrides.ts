import { headingRank, letterKey, numberRank, pointRank } from "./labels.js";
import { headingMarkOf, type HeadingKind, type HeadingMark } from "./heading-marks.js";
import { itemMarkOf, type ItemMark, type Style } from "./item-marks.js";
import type { Override, ProvisionKind } from "./types.js";

/** What a person says a line opens; "nothing" where it opens nothing. */
export type Forced = { kind: ProvisionKind; label: string | null } | "nothing";

export type LineMarks = { heading: HeadingMark | null; item: ItemMark | null };

const headings: ProvisionKind[] = [
  "part",
  "chapter",
  "section",
  "subsection",
  "article",
  "annex",
  "form",
];
const styles: Partial<Record<ProvisionKind, Style>> = {
  clause: "number",
  point: "letter",
  subpoint: "dash",
};

/** The corrections by line, counted from 1; the last one for a line wins. */
export function forcedByLine(overrides: Override[]): Map<number, Forced> {
  return new Map(overrides.map(({ line, opens }) => [line, opens ?? "nothing"]));
}

/** The marks of a line, as a person corrected them or as its characters say. */
export function marksOf(text: string, forced: Forced | null): LineMarks {
  if (forced === "nothing") return { heading: null, item: null };
  const heading = headingMarkOf(text);
  if (forced === null) return { heading, item: heading === null ? itemMarkOf(text) : null };
  const item = itemMarkOf(text);
  if (isHeading(forced.kind))
    return { heading: forcedHeading(forced.kind, forced.label, heading), item: null };
  const style = styles[forced.kind];
  return {
    heading: null,
    item: style === undefined ? null : forcedItem(style, forced.label, item),
  };
}

const isHeading = (kind: ProvisionKind): kind is HeadingKind => headings.includes(kind);

function forcedHeading(
  kind: HeadingKind,
  said: string | null,
  seen: HeadingMark | null,
): HeadingMark {
  const label = said ?? seen?.label ?? null;
  if (seen !== null && seen.kind === kind && seen.label === label) return seen;
  const rank =
    label === null
      ? { main: 0, inserted: 0 }
      : kind === "article"
        ? numberRank(label)
        : headingRank(label);
  const key = label === null ? null : label.replaceAll("/", "-").replaceAll(" ", "");
  return { kind, label, key, rank, length: seen?.length ?? 0, note: null };
}

function forcedItem(style: Style, said: string | null, seen: ItemMark | null): ItemMark {
  const label = said ?? seen?.label ?? "";
  if (seen !== null && seen.style === style && seen.label === label) return seen;
  const rank = style === "letter" ? pointRank(label) : numberRank(label);
  return { style, label, key: letterKey(label), rank, length: seen?.length ?? 0, note: null };
}
