import type { Address } from "../provision/types.js";
import { rankOf } from "./openings.js";
import type { Part, Target } from "./operation.js";
import type { Reason } from "./reasons.js";
import type { Token, UnitKind } from "./tokens.js";

/** One step of a citation: "khoản 2" or "Điều 5". */
export type Step = { kind: UnitKind; label: string };

/** Targets in the order cited, with the steps of each from the innermost out. */
export type Cited = { targets: Target[]; paths: Step[][]; doubt: Reason | null };

const stems: Record<UnitKind, string> = {
  annex: "annex",
  form: "form",
  part: "part",
  chapter: "chp",
  section: "sec",
  subsection: "subsec",
  article: "art",
  clause: "cl",
  point: "point",
  subpoint: "sub",
};

// Sections are counted inside their chapter, articles through the whole text.
const structural = new Set<UnitKind>(["section", "subsection"]);

type Group = {
  kind: UnitKind;
  labels: string[];
  part: Part | null;
  /** Stands behind a comma or "và": an item of a list, not what the item before it lies in. */
  listed: boolean;
  /** "tên và khoản 1 Điều 5": before it the name of what it lies in is listed. */
  named: boolean;
  /** The units that it lies in, as they stand behind it. */
  outer: Step[];
  printed: string;
};

/**
 * Reads a citation such as "điểm a, điểm c khoản 2 Điều 7 và khoản 3": what is missing of an item's
 * outer units is taken from the item that follows it in the list, then from the one before it, then
 * from `context`. Where two of these would differ the result says so.
 */
export function targetsOf(tokens: Token[], context: Step[]): Cited {
  const groups = groupsOf(tokens);
  const targets: Target[] = [];
  const paths: Step[][] = [];
  let doubt: Reason | null = null;
  let before: Step[] = [];
  groups.forEach((group, index) => {
    if (isOuter(groups, index)) return;
    const outer = outerOf(groups, index, before, context);
    const labels = group.labels.length > 0 ? group.labels : borrowed(groups, index, context);
    if (outer === null || labels === null) {
      doubt ??= { code: "ambiguous-citation", words: group.printed };
      return;
    }
    if (group.named) {
      if (directOuter(groups, index).length === 0)
        doubt ??= { code: "ambiguous-citation", words: group.printed };
      paths.push(outer);
      targets.push({ address: addressOf(outer), part: "heading" });
    }
    for (const label of labels) {
      const path = [{ kind: group.kind, label }, ...outer];
      if (group.kind === "point" && !path.some((s) => s.kind === "clause" || s.kind === "article"))
        if (!path.some((s) => s.kind === "annex" || s.kind === "form" || s.kind === "section"))
          doubt ??= { code: "ambiguous-citation", words: group.printed };
      paths.push(path);
      targets.push({ address: addressOf(path), part: group.part });
      before = path;
    }
  });
  return { targets, paths, doubt };
}

/** The address of a path: articles count through the whole text, or through their annex or form. */
export function addressOf(path: Step[]): Address {
  const outward = path.toSorted((a, b) => rankOf[b.kind] - rankOf[a.kind]);
  const inner = path[0]?.kind ?? "article";
  const inForm = path.some((step) => step.kind === "form");
  const inArticle = path.some((step) => step.kind === "article");
  const isLeftOut = ({ kind }: Step) =>
    (inForm && kind === "part") ||
    (inArticle && headings.has(kind)) ||
    (kind === "part" && headings.has(inner) && inner !== "part");
  return outward
    .filter((step) => !isLeftOut(step))
    .map(({ kind, label }) => `${stems[kind]}_${label}`)
    .join("__");
}

const headings = new Set<UnitKind>(["part", "chapter", "section", "subsection"]);

/** The steps that all paths lie in; with one path, the path itself. */
export function commonContext(paths: Step[][]): Step[] {
  const [first, ...others] = paths;
  if (first === undefined) return [];
  return first.filter((step) =>
    others.every((path) => path.some((s) => s.kind === step.kind && s.label === step.label)),
  );
}

function groupsOf(tokens: Token[]): Group[] {
  const groups: Group[] = [];
  let part: Part | null = null;
  let listed = true;
  let named = false;
  for (const token of tokens) {
    if (token.t === "separator") {
      listed = true;
      if (part === "heading") {
        named = true;
        part = null;
      }
      // "tên Mục 1, Mục 2": the word goes on to units of the same kind, which `unit` decides.
      continue;
    }
    if (token.t === "heading") part = "heading";
    else if (token.t === "intro") part = "intro";
    else if (token.t === "paragraph") part = { paragraph: token.n };
    else if (token.t === "unit") {
      const previous = groups.at(-1);
      const shared: Part | null =
        listed && part === null && previous?.kind === token.kind && previous.part === "heading"
          ? "heading"
          : part;
      const { kind, labels, printed } = token;
      groups.push({ kind, labels, part: shared, listed, named, outer: [], printed });
      part = null;
      listed = named = false;
    }
  }
  fillOuter(groups);
  return groups;
}

// A group that the group before it lies in is no target itself.
function isOuter(groups: Group[], index: number): boolean {
  const group = groups[index];
  const inner = groups[index - 1];
  if (group === undefined || inner === undefined || group.listed) return false;
  return rankOf[group.kind] > rankOf[inner.kind];
}

// What a unit lies in stands directly behind it: read once, from the end, for all units of a citation.
function fillOuter(groups: Group[]): void {
  for (let i = groups.length - 2; i >= 0; i--) {
    const [group, next] = [groups[i], groups[i + 1]];
    if (group === undefined || next === undefined || next.listed) continue;
    const label = next.labels[0];
    const holds = rankOf[next.kind] > rankOf[group.kind] && label !== undefined;
    group.outer = holds ? [{ kind: next.kind, label }, ...next.outer] : next.outer;
  }
}

const directOuter = (groups: Group[], index: number): Step[] => groups[index]?.outer ?? [];

function outerOf(groups: Group[], index: number, before: Step[], context: Step[]): Step[] | null {
  const group = groups[index];
  if (group === undefined) return null;
  const rank = rankOf[group.kind];
  const above = (path: Step[]) => path.filter((step) => rankOf[step.kind] > rank);
  const direct = directOuter(groups, index);
  const fill = (path: Step[]) => [...path, ...missing(path, above(context))];
  if (direct.length > 0) return complete(direct, groups, index, before, fill);
  if (rank >= rankOf.article && !structural.has(group.kind))
    return fill(attachedFromTheRight(groups, index));
  const right = outerFromTheRight(groups, index, rank);
  if (right === "higher") {
    // "khoản 4, Điều 7": one provision with a stray comma, or two.
    return null;
  }
  if (right !== null) return complete(right.outer, groups, right.at, before, fill);
  return above(before).length > 0 ? fill(above(before)) : fill([]);
}

// "điểm đ khoản 7, điểm b khoản 8 Điều 22": the first item's article stands behind the second.
function complete(
  direct: Step[],
  groups: Group[],
  index: number,
  before: Step[],
  fill: (path: Step[]) => Step[],
): Step[] {
  const top = Math.max(...direct.map((step) => rankOf[step.kind]));
  if (top >= rankOf.article) return fill(direct);
  let last = index;
  while (groups[last + 1]?.listed === false) last++;
  const right = outerFromTheRight(groups, last, top);
  if (right !== null && right !== "higher") return fill([...direct, ...right.outer]);
  const left = before.filter((step) => rankOf[step.kind] > top);
  return fill([...direct, ...left]);
}

// "Điều 7, Điều 8 Điều lệ …", "Mẫu số 15, Mẫu số 16 Phụ lục II": what holds the last of them holds all.
function attachedFromTheRight(groups: Group[], index: number): Step[] {
  const kind = groups[index]?.kind === "form" ? "form" : "article";
  for (let i = index + 1; i < groups.length; i++) {
    const group = groups[i];
    if (group === undefined || rankOf[group.kind] > rankOf[kind === "form" ? "form" : "chapter"])
      return [];
    const outer = directOuter(groups, i);
    const attached = outer.filter((step) => step.kind === "annex");
    const alike = [group, ...outer].some((unit) => unit.kind === kind);
    if (attached.length > 0) return alike ? attached : [];
  }
  return [];
}

function outerFromTheRight(
  groups: Group[],
  index: number,
  rank: number,
): { outer: Step[]; at: number } | "higher" | null {
  for (let i = index + 1; i < groups.length; i++) {
    const group = groups[i];
    if (group === undefined) return null;
    if (group.listed && rankOf[group.kind] > rank)
      return rankOf[group.kind] > rankOf.article || rank >= rankOf.article ? null : "higher";
    const outer = directOuter(groups, i).filter((step) => rankOf[step.kind] > rank);
    if (outer.length > 0) return { outer, at: i };
  }
  return null;
}

const missing = (path: Step[], more: Step[]) =>
  more.filter((step) => {
    const top = Math.max(-1, ...path.map((s) => rankOf[s.kind]));
    return rankOf[step.kind] > top;
  });

// "tên Điều và khoản 7 Điều 39", "Điều này": the number stands elsewhere in the list or above it.
function borrowed(groups: Group[], index: number, context: Step[]): string[] | null {
  const kind = groups[index]?.kind;
  const there = groups.slice(index + 1).find((g) => g.kind === kind && g.labels.length === 1);
  const above = context.find((step) => step.kind === kind);
  const label = there?.labels[0] ?? above?.label;
  return label === undefined ? null : [label];
}
