import type { Doubt } from "../../core/provision/types.js";
import { shorten } from "../doubts.js";
import { refused, type Loaded } from "../loaded.js";
import { openArchive } from "./archive.js";
import { readNumbering } from "./numbering.js";
import { walkParagraph } from "./paragraph.js";
import { readStyles } from "./styles.js";
import { walkTable } from "./table.js";
import type { Walk } from "./walk.js";
import { attribute, elementsOf, parseXml, child, type Element } from "./xml.js";

type Part = (name: string) => string | null;

function mainPart(part: Part): string | null {
  const relations = part("_rels/.rels");
  for (const relation of relations === null ? [] : elementsOf(parseXml(relations))) {
    const target = attribute(relation, "Target") ?? "";
    if (attribute(relation, "Type")?.endsWith("/officeDocument") !== true) continue;
    const found = part(target.replace(/^\//, ""));
    if (found !== null) return found;
  }
  return part("word/document.xml");
}

const containers = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:ins",
  "w:moveTo",
]);

function walkBlocks(container: Element, walk: Walk): void {
  for (const block of elementsOf(container)) {
    if (block.name === "w:p") walkParagraph(block, walk);
    else if (block.name === "w:tbl") walkTable(block, walk);
    else if (containers.has(block.name)) walkBlocks(block, walk);
  }
}

function startWalk(part: Part): Walk {
  const root = (name: string) => {
    const xml = part(`word/${name}.xml`);
    return xml === null ? null : parseXml(xml);
  };
  const walk: Walk = {
    styles: readStyles(root("styles")),
    numbering: readNumbering(root("numbering")),
    lines: [],
    oddities: [],
    notes: [],
    carried: "",
    linesOf: (element) => {
      const outer = { lines: walk.lines, carried: walk.carried };
      Object.assign(walk, { lines: [], carried: "" });
      walkBlocks(element, walk);
      const { lines } = walk;
      Object.assign(walk, outer);
      return lines;
    },
  };
  return walk;
}

/** The notes go behind the text, "[1] …", as the official consolidations print them. */
function addNotes(part: Part, walk: Walk): void {
  for (const kind of ["footnote", "endnote"]) {
    const xml = part(`word/${kind}s.xml`);
    if (xml === null || !walk.notes.some((note) => note.startsWith(kind))) continue;
    const notes = new Map(
      elementsOf(parseXml(xml)).map((note) => [`${kind}:${attribute(note, "w:id") ?? ""}`, note]),
    );
    for (const [index, name] of walk.notes.slice().entries()) {
      const note = notes.get(name);
      if (note !== undefined) addNote(index + 1, walk.linesOf(note), walk);
    }
  }
}

// The mark at the head of a note is drawn by Word; some files type brackets around it or the number.
const typedMark = /^\[?\s*(\d{0,3})\s*\]?[.)]?\s*/;

function addNote(number: number, lines: string[], walk: Walk): void {
  const [first = "", ...rest] = lines;
  const typed = typedMark.exec(first);
  const isMark = typed?.[1] === String(number) || typed?.[1] === "";
  const text = isMark ? first.slice(typed[0].length) : first;
  walk.lines.push(`[${number}] ${text}`.trim(), ...rest);
}

function doubtsOf(walk: Walk): Doubt[] {
  return walk.oddities.map(({ oddity, line, text }) => ({
    line: Math.max(1, Math.min(line, walk.lines.length)),
    reason: oddity,
    text: shorten(text),
  }));
}

/**
 * The text of a Word file as Word prints it: automatic numbers written out, tables in rows, notes
 * behind the text, tracked changes taken as accepted (each a doubt), headers and footers left out.
 */
export function loadDocx(bytes: Uint8Array): Loaded {
  const archive = openArchive(bytes);
  if (archive.status !== "parts") return refused(archive.status);
  const main = mainPart(archive.part);
  const body = main === null ? undefined : child(parseXml(main), "w:body");
  if (body === undefined) return refused("broken");
  const walk = startWalk(archive.part);
  walkBlocks(body, walk);
  addNotes(archive.part, walk);
  return { status: "text", text: walk.lines.join("\n") + "\n", doubts: doubtsOf(walk) };
}
