import type { Builder } from "./builder.js";
import { chainOf, type Candidate, type Link } from "./chain.js";
import { closingLine } from "./closing.js";
import { isNumbered, kindOfItem, type ItemMark, type Style } from "./item-marks.js";
import { letterKey, withoutZeros, type Rank } from "./labels.js";
import { furniture } from "./notes.js";
import { plainText } from "./plain.js";
import {
  doubt,
  noteMark,
  endsSentence,
  inCapitals,
  lineBefore,
  type Scan,
  type ScannedLine,
} from "./scan.js";
import type { Provision } from "./types.js";

/** Lines [from, to) below a provision that is open; `parent` is null for a text without articles. */
export type Stretch = { from: number; to: number; parent: Provision | null };

/** What reading the content of a provision works on. */
export type Work = { scan: Scan; builder: Builder };

const deepest = 8;
const always: Style[] = ["dash", "plus", "bullet"];
const seldom: Style[] = ["number-dash", "letter-dash", "bracket-letter"];

/**
 * Opens the clauses, points and sub-points of a stretch of lines: finds the outermost list in it,
 * splits the stretch at its items, and goes on inside each. Linear in the lines for each of at most
 * eight levels.
 */
export function readContent(work: Work, stretch: Stretch, depth = 0): void {
  const list = depth < deepest ? outermostList(work.scan, stretch) : null;
  if (list === null) {
    plainText(work, stretch);
    return;
  }
  const { links, style, astray } = list;
  const { to, parent } = stretch;
  // "3. …⏎4. …⏎2. …": rather a clause of another place than words of the last one.
  if (parent?.kind === "article" && isNumbered(style))
    for (const index of astray) doubt(work.scan, index, "number-astray");
  const first = links[0]?.index ?? to;
  if (first > stretch.from) readContent(work, { from: stretch.from, to: first, parent }, deepest);
  const last = links.at(-1)?.index ?? to;
  const closing = closingLine(work.scan, { ...stretch, first, last, style });
  links.forEach((link, order) => {
    const end = links[order + 1]?.index ?? closing ?? to;
    const item = openItem(work, link, style, parent);
    readContent(work, { from: link.index + 1, to: end, parent: item }, depth + 1);
  });
  if (closing !== null) plainText(work, { from: closing, to, parent }, true);
}

/** The line of the first item of the outermost list, null where there is no list. */
export function firstItem(scan: Scan, stretch: Stretch): number | null {
  return outermostList(scan, stretch)?.links[0]?.index ?? null;
}

function openItem({ scan, builder }: Work, link: Link, style: Style, parent: Provision | null) {
  const line = scan.lines[link.index] as ScannedLine;
  const { forced } = line;
  const mark = line.item as ItemMark;
  const kind =
    forced !== null && forced !== "nothing" ? forced.kind : kindOfItem(style, parent?.kind ?? null);
  const printed = (forced !== null && forced !== "nothing" ? forced.label : null) ?? mark.label;
  const label =
    link.noteDigits > 0 ? printed.slice(0, -link.noteDigits).replace(/\.$/, "") : printed;
  const key = kind === "subpoint" ? null : withoutZeros(letterKey(label));
  const item = builder.open(
    { kind, label, key: kind === "section" || kind === "part" ? label : key },
    line.start,
    parent,
  );
  markLabelNotes(scan, link, mark);
  if (link.gap) doubt(scan, link.index, "number-missing");
  if (builder.isRepeated(item)) doubt(scan, link.index, "number-repeated");
  return item;
}

// "2.[1]" and "c)3" say it themselves; "58." and "10.15" only where 5 and 10 are due.
function markLabelNotes(scan: Scan, { index, noteDigits }: Link, mark: ItemMark): void {
  if (mark.note !== null) noteMark(scan, index, mark.note.from, mark.note.to);
  if (noteDigits === 0) return;
  const end = (scan.lines[index]?.text.indexOf(mark.label) ?? 0) + mark.label.length;
  noteMark(scan, index, end - noteDigits, end);
}

/** `astray` are lines with numbers that the list has passed already. */
type List = { style: Style; links: Link[]; astray: number[] };

/** The outermost list of a stretch, null where it has none. */
function outermostList(scan: Scan, stretch: Stretch): List | null {
  const byStyle = candidatesOf(scan, stretch);
  const lists: List[] = [];
  for (const [style, candidates] of byStyle) {
    const astray: number[] = [];
    const links = always.includes(style)
      ? dashesOf(candidates)
      : chainOf(candidates, { notes: scan.consolidated, astray });
    const list = { style, links, astray };
    if (links.length > 0 && fits(list, stretch.parent, byStyle)) lists.push(list);
  }
  return lists.reduce<List | null>(
    (best, list) => (best === null || isOutside(list, best) ? list : best),
    null,
  );
}

// "kinh tế⏎- xã hội": a lone dash where a sentence goes on is no list.
function dashesOf(candidates: Candidate[]): Link[] {
  const [only, ...others] = candidates;
  if (only?.weak === true && others.length === 0) return [];
  return candidates.map(({ index }) => ({ index, repeated: false, gap: false, noteDigits: 0 }));
}

// A lone "1." inside an item is rather a broken line than a list.
function fits(
  { style, links }: Pick<List, "style" | "links">,
  parent: Provision | null,
  byStyle: ByStyle,
): boolean {
  const headings = style === "roman" || style === "capital";
  const whole =
    parent === null ||
    parent.kind === "annex" ||
    parent.kind === "form" ||
    parent.kind === "part" ||
    parent.kind === "section";
  if (headings && parent?.kind === "article") return numbersAnew(links, byStyle);
  if (headings) return whole && links.length > 1;
  // "1- Một" and "(a) một" may begin any line: only a row of them is a list.
  return links.length > 1 || !seldom.includes(style);
}

// "I. …⏎1. …⏎2. …⏎II. …⏎1. …": an article in groups, each of which counts from 1.
function numbersAnew(links: Link[], byStyle: ByStyle): boolean {
  const numbers = [...byStyle].flatMap(([style, items]) => (isNumbered(style) ? items : []));
  const firsts = numbers.filter(({ rank }) => rank.main === 1).map(({ index }) => index);
  const counted = links.filter(({ index }, order) => {
    const end = links[order + 1]?.index ?? Infinity;
    return firsts.some((first) => index < first && first < end);
  });
  return counted.length > 1;
}

const isDash = (style: Style) => always.includes(style);
const isSmall = (style: Style) => !isDash(style) && style !== "roman" && style !== "capital";
// How surely a style is that of clauses, where it meets another.
const strength = (style: Style) => ["number-bracket", "number-dash", "number"].indexOf(style) + 1;
const firstOf = (list: List) => list.links[0]?.index ?? Infinity;
const lastOf = (list: List) => list.links.at(-1)?.index ?? -1;

/** Whether `list` holds `other` rather than the other way round. */
function isOutside(list: List, other: List): boolean {
  if (isDash(list.style) !== isDash(other.style)) return isDash(other.style);
  // Points before the first clause are its introduction, unless they go on after the clauses.
  if (strength(list.style) > strength(other.style) && isSmall(other.style))
    return firstOf(list) < firstOf(other) || lastOf(other) < lastOf(list);
  if (strength(other.style) > strength(list.style) && isSmall(list.style))
    return !isOutside(other, list);
  return firstOf(list) < firstOf(other);
}

type ByStyle = Map<Style, Candidate[]>;

function candidatesOf(scan: Scan, { from, to, parent }: Stretch): ByStyle {
  const byStyle: ByStyle = new Map();
  const add = (style: Style, candidate: Candidate) => {
    const candidates = byStyle.get(style);
    if (candidates) candidates.push(candidate);
    else byStyle.set(style, [candidate]);
  };
  for (let index = from; index < to; index++) {
    const line = scan.lines[index];
    if (!line?.item || line.quoted) continue;
    const { style, rank, label } = line.item;
    const before = lineBefore(scan, index);
    const weak = isDash(style) ? isCut(before) : isNumbered(style) && breaksOff(before);
    add(style, { index, rank, weak, forced: line.forced !== null, digits: label });
    if (style !== "decimal" || parent?.kind !== "article") continue;
    const noted = notedNumber(label);
    if (noted !== null) add("number", { index, weak, ...noted });
  }
  joinStyles(byStyle, "number", ["number-dash", "number-bracket"]);
  joinStyles(byStyle, "letter", ["letter-dash", "bracket-letter"]);
  return byStyle;
}

// "1. …⏎2- …⏎3. …": one list with a mark mistyped. A list inside another would begin with its own 1.
function joinStyles(byStyle: ByStyle, main: Style, others: Style[]): void {
  const has = (number: number, items: Candidate[]) =>
    items.some(({ rank }) => rank.main === number);
  for (const style of others) {
    const [own, stray] = [byStyle.get(main) ?? [], byStyle.get(style) ?? []];
    if (stray.length === 0 || !has(1, own) || has(1, stray)) continue;
    const mine = new Set(own.map(({ rank }) => rank.main));
    const joined = stray.filter(({ rank }) => !mine.has(rank.main));
    const left = stray.filter(({ rank }) => mine.has(rank.main));
    byStyle.set(style, left);
    byStyle.set(
      main,
      [...own, ...joined].sort((a, b) => a.index - b.index),
    );
  }
}

/** "10.15 Ban hành" read as clause 10 with note 15, for where 10 is due. */
function notedNumber(label: string): { rank: Rank; strict: number } | null {
  const [, clause, note] = /^(\d{1,3})\.(\d{1,3})$/.exec(label) ?? [];
  if (clause === undefined || note === undefined) return null;
  return { rank: { main: Number(clause), inserted: 0 }, strict: note.length };
}

/** Whether a line is so full and so unfinished that what follows is the rest of it. */
function isCut(line: ScannedLine | null): boolean {
  return (
    line !== null && line.bare.length > 60 && !endsSentence(line.bare) && !inCapitals(line.bare)
  );
}

/** Whether a sentence goes on after the line; titles end without a mark, so they do not count. */
function breaksOff(line: ScannedLine | null): boolean {
  return (
    line !== null &&
    line.heading === null &&
    line.item === null &&
    !endsSentence(line.bare) &&
    !inCapitals(line.bare) &&
    !furniture.test(line.bare)
  );
}
