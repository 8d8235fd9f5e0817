import { attribute, child, elementsOf, isOn, textOf, value, type Element } from "./xml.js";
import { raisedNumber } from "../note-mark.js";
import { tidy } from "../tidy.js";
import type { Oddity, Walk } from "./walk.js";

/** What a paragraph's runs give: the text, with "\n" for line breaks, and what was noticed. */
type Gathered = {
  text: string;
  boxes: string[];
  odd: Set<Oddity>;
  style: string | undefined;
  /** The mark of the note just met is typed behind it, and stands in brackets already. */
  typedMark: boolean;
};

// Signs of the symbol fonts that stand for something; others are ornaments.
const symbols: Record<string, string> = {
  F0B7: "-",
  F02D: "-",
  F0A7: "-",
  F0D8: "-",
  F0A8: "□",
  F06F: "□",
  F0A3: "□",
  F0FE: "☒",
  F0FC: "✓",
  F0B3: "≥",
  F0A3_S: "≤",
  F0B1: "±",
  F0B4: "×",
  F0B0: "°",
};

function symbol(run: Element): string {
  const code = (attribute(run, "w:char") ?? "").toUpperCase();
  const font = attribute(run, "w:font") === "Symbol" ? "_S" : "";
  return symbols[code + font] ?? symbols[code] ?? "";
}

function noteMark(reference: Element, walk: Walk, into: Gathered): string {
  const kind = reference.name === "w:footnoteReference" ? "footnote" : "endnote";
  into.typedMark = ["1", "true"].includes(attribute(reference, "w:customMarkFollows") ?? "");
  walk.notes.push(`${kind}:${attribute(reference, "w:id") ?? ""}`);
  return `[${walk.notes.length}]`;
}

function addText(text: string, into: Gathered): void {
  into.text += into.typedMark ? text.replace(/^\s*(?:\[?\d{1,3}\]?|\*{1,3})/, "") : text;
  into.typedMark = false;
}

function addContent(element: Element, walk: Walk, into: Gathered): void {
  switch (element.name) {
    case "w:t":
    case "m:t":
      addText(textOf(element), into);
      break;
    case "w:tab":
    case "w:ptab":
      into.text += " ";
      break;
    case "w:br":
    case "w:cr":
      into.text += "\n";
      break;
    case "w:noBreakHyphen":
      into.text += "-";
      break;
    case "w:sym":
      into.text += symbol(element);
      break;
    case "w:footnoteReference":
    case "w:endnoteReference":
      into.text += noteMark(element, walk, into);
      break;
    case "w:txbxContent":
      into.boxes.push(...walk.linesOf(element));
      break;
    case "pic:pic":
    case "v:imagedata":
      into.odd.add("picture");
      break;
    default:
      addAll(element, walk, into);
  }
}

function addRun(run: Element, walk: Walk, into: Gathered): void {
  const properties = child(run, "w:rPr");
  const style = value(child(properties, "w:rStyle"));
  const has = (name: string) =>
    isOn(
      child(properties, name) ??
        (style === undefined ? undefined : walk.styles.runSetting(style, name)) ??
        walk.styles.runSetting(into.style, name),
    );
  if (has("w:vanish")) {
    into.odd.add("hidden-text");
    return;
  }
  const before = into.text;
  into.text = "";
  for (const part of elementsOf(run)) addContent(part, walk, into);
  const raised = value(child(properties, "w:vertAlign")) === "superscript";
  if (raised) into.text = raisedNumber(into.text, before);
  // Word prints capitals that the file does not hold.
  into.text = before + (has("w:caps") ? into.text.toUpperCase() : into.text);
}

const passedOver = new Set([
  "w:pPr",
  "w:rPr",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "mc:Fallback",
]);

function addAll(element: Element, walk: Walk, into: Gathered): void {
  for (const part of elementsOf(element)) {
    if (passedOver.has(part.name)) continue;
    if (part.name === "w:del" || part.name === "w:moveFrom") into.odd.add("tracked-change");
    else if (part.name === "w:r") addRun(part, walk, into);
    else if (part.name === "mc:AlternateContent") addAlternative(part, walk, into);
    else {
      if (part.name === "w:ins" || part.name === "w:moveTo") into.odd.add("tracked-change");
      if (part.name === "m:oMath") into.odd.add("formula");
      addContent(part, walk, into);
    }
  }
}

// The same drawing, once for new and once for old versions of Word: read once.
function addAlternative(element: Element, walk: Walk, into: Gathered): void {
  const chosen = child(element, "mc:Choice") ?? child(element, "mc:Fallback");
  if (chosen !== undefined) addAll(chosen, walk, into);
}

function numberOf(properties: Element | undefined, style: string | undefined, walk: Walk): string {
  const own = child(properties, "w:numPr");
  const styled = walk.styles.paragraphSetting(style, "w:numPr");
  const id = value(child(own, "w:numId")) ?? value(child(styled, "w:numId"));
  if (id === undefined || id === "0") return "";
  const level =
    value(child(own, "w:ilvl")) ??
    (own === undefined && style !== undefined ? walk.numbering.levelOf(id, style) : null) ??
    value(child(styled, "w:ilvl"));
  return walk.numbering.next(id, Number(level ?? 0));
}

const contentsStyle = /^toc( ?\d| heading)?$/i;

/** Adds the lines of a paragraph to the walk: number as printed, text, then its text boxes. */
export function walkParagraph(paragraph: Element, walk: Walk): void {
  const properties = child(paragraph, "w:pPr");
  const style = value(child(properties, "w:pStyle"));
  const into: Gathered = { text: "", boxes: [], odd: new Set(), style, typedMark: false };
  addAll(paragraph, walk, into);
  const mark = child(properties, "w:rPr");
  const line = walk.lines.length + 1;
  if (contentsStyle.test(walk.styles.nameOf(style))) {
    note(walk, { odd: ["contents-list"], line, text: into.text });
    return;
  }
  const text = walk.carried + into.text;
  walk.carried = "";
  const empty = tidy(text) === "";
  if (child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined) {
    walk.carried = text;
    if (!empty) into.odd.add("tracked-change");
  } else if (!empty) {
    addLines(numberOf(properties, style, walk) + text, walk);
  } else if (!into.odd.has("tracked-change")) {
    // A list item without words still counts, and Word prints its number.
    const number = numberOf(properties, style, walk);
    if (number.trim() !== "" && number !== "- ") addLines(number, walk);
  }
  note(walk, { odd: [...into.odd], line, text });
  walk.lines.push(...into.boxes);
}

function addLines(text: string, walk: Walk): void {
  for (const line of text.split("\n")) {
    // A mark in typed brackets, or typed beside the hidden one of Word.
    const shown = tidy(line)
      .replace(/\[(\[\d+\])\]/g, "$1")
      .replace(/(\[\d+\])\1/g, "$1");
    if (shown !== "") walk.lines.push(shown);
  }
}

function note(walk: Walk, seen: { odd: Oddity[]; line: number; text: string }): void {
  for (const oddity of seen.odd) {
    walk.oddities.push({ oddity, line: seen.line, text: tidy(seen.text) });
  }
}
