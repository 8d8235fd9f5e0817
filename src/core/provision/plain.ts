import { startsParagraph } from "./closing.js";
import type { Stretch, Work } from "./content.js";
import { isForcedParagraph } from "./scan.js";

/**
 * Lines that open no item: tables among them become provisions, and what follows a table or other
 * children (`closing`) becomes paragraphs of the parent, for own text ends at the first child.
 */
export function plainText({ scan, builder }: Work, stretch: Stretch, closing = false): void {
  const { from, to, parent } = stretch;
  let paragraphDue = closing;
  let afterChildren = closing;
  let inTable = false;
  for (let index = from; index < to; index++) {
    const line = scan.lines[index];
    if (!line || line.bare === "") continue;
    if (line.row && !line.quoted) {
      if (!inTable) builder.open({ kind: "table" }, line.start, parent);
      inTable = afterChildren = paragraphDue = true;
      continue;
    }
    const forced = isForcedParagraph(line);
    if (paragraphDue || forced || (afterChildren && startsParagraph(scan, index)))
      builder.open({ kind: "paragraph" }, line.start, parent);
    afterChildren ||= forced;
    inTable = paragraphDue = false;
  }
}
