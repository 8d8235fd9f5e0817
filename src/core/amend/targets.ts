import type { Address } from "../provision/types.js";
import { romanValue } from "../provision/labels.js";
import { rankOf } from "./openings.js";
import type { Target } from "./operation.js";
import type { Reason } from "./reasons.js";
import { groupsOf, liesIn, type Group, type Step } from "./citation-groups.js";
import type { Token, UnitKind } from "./tokens.js";

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
    if (group.unclear) doubt ??= { code: "ambiguous-citation", words: group.printed };
    if (outer === null || labels === null) {
      doubt ??= { code: "ambiguous-citation", words: group.printed };
      return;
    }
    // "đoạn thứ nhất và đoạn thứ hai khoản 2": both are parts of the same unit.
    const owner = group.part === null ? outer : [...ownSteps(group.kind, labels), ...outer];
    const isOne = group.part === null ? isCertain(groups, index, before) : labels.length === 1;
    if (group.parts.length > 0 && (!isOne || owner.length === 0))
      doubt ??= { code: "ambiguous-citation", words: group.printed };
    for (const part of owner.length === 0 ? [] : group.parts) {
      paths.push(owner);
      targets.push({ address: addressOf(owner), part });
    }
    const inEach = [outer, ...group.otherOuters].flatMap((around) =>
      labels.map((label): Step[] => [{ kind: group.kind, label }, ...around]),
    );
    for (const path of inEach) {
      if (group.kind === "point" && !path.some((s) => s.kind === "clause" || s.kind === "article"))
        if (!path.some((s) => s.kind === "annex" || s.kind === "form" || s.kind === "section"))
          doubt ??= { code: "ambiguous-citation", words: group.printed };
      paths.push(path);
      const target: Target = { address: addressOf(path), part: group.part };
      const label = path[0]?.label ?? "";
      if (isRoman(path[0])) target.label = label;
      if (group.ranged.includes(label)) target.ranged = true;
      targets.push(target);
      before = path;
    }
  });
  return { targets, paths, doubt };
}

/** The address of a path: articles count through the whole text, or through their annex or form. */
export function addressOf(path: Step[]): Address {
  const kinds = path.map(({ kind }) => kind);
  const grouped = kinds.includes("section") && kinds.indexOf("section") < kinds.indexOf("article");
  const isGroup = ({ kind }: Step) => grouped && kind === "section";
  const height = (step: Step) =>
    isGroup(step) ? (rankOf.article + rankOf.clause) / 2 : rankOf[step.kind];
  const outward = path.toSorted((a, b) => height(b) - height(a));
  const inner = path[0]?.kind ?? "article";
  const inForm = path.some((step) => step.kind === "form");
  const inArticle = path.some((step) => step.kind === "article");
  const isLeftOut = (step: Step) =>
    (inForm && step.kind === "part") ||
    (inArticle && headings.has(step.kind) && !isGroup(step)) ||
    (step.kind === "part" && headings.has(inner) && inner !== "part");
  return outward
    .filter((step) => !isLeftOut(step))
    .map((step) => `${stems[step.kind]}_${isRoman(step) ? romanOrder(step) : step.label}`)
    .join("__");
}

// "điểm b (iii)": sub-points are counted by order, which their Roman numbers tell.
const isRoman = (step: Step | undefined) =>
  step?.kind === "subpoint" && /^[ivx]+$/u.test(step.label);
const romanOrder = ({ label }: Step) => romanValue(label.toUpperCase());

const headings = new Set<UnitKind>(["part", "chapter", "section", "subsection"]);

/** The steps that all paths lie in; with one path, the path itself. */
export function commonContext(paths: Step[][]): Step[] {
  const [first, ...others] = paths;
  if (first === undefined) return [];
  return first.filter((step) =>
    others.every((path) => path.some((s) => s.kind === step.kind && s.label === step.label)),
  );
}

const ownSteps = (kind: UnitKind, labels: string[]): Step[] =>
  labels.slice(0, 1).map((label) => ({ kind, label }));

// "khoản 2 Điều 5; tên và điểm a": what the name belongs to would be told by the item before alone.
const isCertain = (groups: Group[], index: number, before: Step[]) =>
  directOuter(groups, index).length > 0 || before.length === 0;

// A group that the group before it lies in is no target itself.
function isOuter(groups: Group[], index: number): boolean {
  const group = groups[index];
  const inner = groups[index - 1];
  if (group === undefined || inner === undefined || group.listed) return false;
  return liesIn(inner, group);
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
  // "Điều 5 và khoản 2": a clause of what is listed whole already would say nothing.
  const [last] = before;
  const isWhole = last !== undefined && groups[index - 1]?.part === null;
  if (isWhole && rankOf[last.kind] > rank && rankOf[last.kind] <= rankOf.article) return null;
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
