import { attribute, child, elementsOf, isOn, value, type Element } from "./xml.js";
import { formatNumber } from "./numbers.js";

type Level = {
  start: number;
  format: string;
  text: string;
  suffix: string;
  /** Restarts after a level lower than or equal to this one; 0 never. Absent: after any higher one. */
  restart: number | null;
  legal: boolean;
  style: string | null;
};
type List = { levels: Level[]; starts: Map<number, number>; counter: string };

export type Numbering = {
  /** What Word prints before the paragraph, with the space behind it; "" for no number. Counts. */
  next: (numId: string, level: number) => string;
  /** The level that belongs to a paragraph style in this list, where the list says so. */
  levelOf: (numId: string, style: string) => number | null;
};

function readLevel(element: Element): Level {
  const restart = value(child(element, "w:lvlRestart"));
  const legal = child(element, "w:isLgl");
  return {
    start: Number(value(child(element, "w:start")) ?? 0),
    format: value(child(element, "w:numFmt")) ?? "decimal",
    text: value(child(element, "w:lvlText")) ?? "",
    suffix: value(child(element, "w:suff")) ?? "tab",
    restart: restart === undefined ? null : Number(restart),
    legal: isOn(legal),
    style: value(child(element, "w:pStyle")) ?? null,
  };
}

function readLevels(element: Element, into: Level[] = []): Level[] {
  for (const level of elementsOf(element)) {
    if (level.name === "w:lvl") into[Number(attribute(level, "w:ilvl") ?? 0)] = readLevel(level);
  }
  return into;
}

type Abstracts = Map<string, Element>;

/** The definition that holds the levels: a list may name a list style, which another definition carries. */
function definition(abstracts: Abstracts, id: string): { id: string; element: Element } | null {
  const element = abstracts.get(id);
  if (element === undefined) return null;
  const link = value(child(element, "w:numStyleLink"));
  if (link === undefined) return { id, element };
  for (const [otherId, other] of abstracts) {
    if (value(child(other, "w:styleLink")) === link) return { id: otherId, element: other };
  }
  return { id, element };
}

function readList(num: Element, abstracts: Abstracts): List | null {
  const found = definition(abstracts, value(child(num, "w:abstractNumId")) ?? "");
  if (found === null) return null;
  const list: List = { levels: readLevels(found.element), starts: new Map(), counter: found.id };
  for (const override of elementsOf(num)) {
    if (override.name !== "w:lvlOverride") continue;
    readLevels(override, list.levels);
    const start = value(child(override, "w:startOverride"));
    if (start !== undefined) list.starts.set(Number(attribute(override, "w:ilvl")), Number(start));
  }
  return list;
}

/** The lists of numbering.xml, counting as the paragraphs come by. */
export function readNumbering(root: Element | null): Numbering {
  const parts = root === null ? [] : elementsOf(root);
  const abstracts: Abstracts = new Map();
  for (const part of parts) {
    const id = attribute(part, "w:abstractNumId");
    if (part.name === "w:abstractNum" && id !== undefined) abstracts.set(id, part);
  }
  const lists = new Map<string, List>();
  for (const part of parts) {
    const list = part.name === "w:num" ? readList(part, abstracts) : null;
    if (list !== null) lists.set(attribute(part, "w:numId") ?? "", list);
  }
  return counting(lists);
}

function counting(lists: Map<string, List>): Numbering {
  // Lists that share a definition count on together, unless one overrides its start.
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    next: (numId, level) => {
      const list = lists.get(numId);
      const form = list?.levels[level];
      if (list === undefined || form === undefined) return "";
      const counts = counters.get(list.counter) ?? [];
      counters.set(list.counter, counts);
      const override = list.starts.get(level);
      const key = `${numId}:${level}`;
      if (override !== undefined && !started.has(key)) counts[level] = undefined;
      started.add(key);
      count(counts, { list, level, start: override ?? form.start });
      return print(counts, list, form);
    },
    levelOf: (numId, style) => {
      const at = lists.get(numId)?.levels.findIndex((level) => level.style === style) ?? -1;
      return at === -1 ? null : at;
    },
  };
}

function count(
  counts: (number | undefined)[],
  { list, level, start }: { list: List; level: number; start: number },
): void {
  const current = counts[level];
  counts[level] = current === undefined ? start : current + 1;
  for (let higher = 0; higher < level; higher++) {
    counts[higher] ??= list.levels[higher]?.start ?? 1;
  }
  for (let lower = level + 1; lower < list.levels.length; lower++) {
    const restart = list.levels[lower]?.restart ?? lower;
    if (level < restart) counts[lower] = undefined;
  }
}

const spaceAfter: Record<string, string> = { tab: " ", space: " ", nothing: "" };

function print(counts: (number | undefined)[], list: List, form: Level): string {
  // A bullet's sign is a letter of a symbol font: shown as the dash that legal texts use.
  if (form.format === "bullet") return "- ";
  const text = form.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = list.levels[level]?.format ?? "decimal";
    const n = counts[level] ?? list.levels[level]?.start ?? 1;
    return formatNumber(n, form.legal && format !== "none" ? "decimal" : format);
  });
  return text === "" ? "" : text + (spaceAfter[form.suffix] ?? " ");
}
