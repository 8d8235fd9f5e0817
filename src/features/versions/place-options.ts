import { citationOf } from "../../core/cite/write.js";
import { treeOf } from "../../core/provision/tree.js";
import type { Provision, Reading } from "../../core/provision/types.js";
import type { Lang } from "../../platform/messages/messages.js";

export type PlaceOption = { value: string; text: string };
/** What stands under one heading of the text, itself first. */
export type PlaceGroup = { label: string; options: PlaceOption[] };

const headed = new Set<Provision["kind"]>([
  "part",
  "chapter",
  "section",
  "article",
  "annex",
  "form",
]);
const numbered = new Set<Provision["kind"]>(["clause", "point"]);
const shownWords = 70;

/** The provisions of a text to choose from, as a list in two levels: each with its first words. */
export function placeGroups(reading: Reading, lang: Lang): PlaceGroup[] {
  const tree = treeOf(reading);
  const groups: PlaceGroup[] = [];
  for (const provision of reading.provisions) {
    const { address, kind, heading } = provision;
    const text = citationOf(address, lang);
    if (headed.has(kind)) {
      const label = heading === null ? text : `${text}. ${shortened(heading)}`;
      groups.push({ label, options: [{ value: address, text }] });
    } else if (numbered.has(kind)) {
      const said = shortened(withoutMark(tree.words(address), provision.label ?? ""));
      groups
        .at(-1)
        ?.options.push({ value: address, text: said === "" ? text : `${text}: ${said}` });
    }
  }
  return groups;
}

function withoutMark(words: string, label: string): string {
  const line = words.trim();
  return line.startsWith(label) ? line.slice(label.length).replace(/^[.)/:-]+\s*/u, "") : line;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= shownWords) return line;
  return `${line.slice(0, line.lastIndexOf(" ", shownWords) + 1 || shownWords).trimEnd()} …`;
}
