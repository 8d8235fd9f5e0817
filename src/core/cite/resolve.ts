import type { Address } from "../provision/types.js";
import { expandLabel, plainLabel } from "./expand.js";
import type { Path } from "./phrase.js";
import type { Here, Place } from "./place.js";
import { rootOf, type TextIndex } from "./text-index.js";
import { thisOne, unitRank, type Label, type UnitKind } from "./units.js";

const prefixes: Record<UnitKind, string> = {
  point: "point",
  clause: "cl",
  group: "sec",
  article: "art",
  subsection: "subsec",
  section: "sec",
  chapter: "chp",
  part: "part",
  form: "form",
  annex: "annex",
};

const outerFirst = (Object.keys(prefixes) as UnitKind[]).sort((a, b) => unitRank[b] - unitRank[a]);

/**
 * From where a path is read: in the text at hand the addresses around it (`main` where an annex cites
 * the text it belongs to: "Nghị định này"), in another document the labels around it; it is named as a
 * `whole` where nothing but its name tells the place.
 */
export type Origin =
  { text: TextIndex; here: Here; main: boolean } | { text: null; place: Place; whole?: true };

// Ranges inside ranges name more than anybody reads.
const mostAddresses = 400;

/** A path with the ends of its ranges alone, without what lies between. */
export function endsOnly(path: Path): Path {
  const ends = (label: Label) => (typeof label === "string" ? [label] : [label.from, label.to]);
  return Object.fromEntries(
    Object.entries(path).map(([kind, labels]) => [kind, labels.flatMap(ends)]),
  );
}

/** The addresses that the paths of one citation name, in their order. */
export function resolveAll(paths: Path[], origin: Origin): Address[] {
  const addresses: Address[] = [];
  for (const path of paths) {
    if (addresses.length >= mostAddresses) break;
    addresses.push(...resolve(path, origin));
  }
  return addresses;
}

/**
 * The addresses a path names, seen from where it is written; [] where it says too little. What is
 * named and not there has the address it would have.
 */
function resolve(path: Path, origin: Origin): Address[] {
  const start = origin.text === null ? startAway(path, origin) : startHere(path, origin);
  if (start === null) return [];
  let bases = start.bases;
  for (const kind of outerFirst) {
    const labels = start.path[kind];
    if (labels !== undefined) bases = stepAll(bases, kind, labels, origin.text);
  }
  return [...new Set(bases.filter((base) => base !== ""))];
}

type Start = { bases: Address[]; path: Path };

function topOf(path: Path): UnitKind | undefined {
  return outerFirst.find((kind) => path[kind] !== undefined);
}

/** The innermost unit named by "này": it is where one is, whatever the list goes on to name. */
function ownUnit(path: Path): UnitKind | undefined {
  return outerFirst.findLast((kind) => path[kind]?.includes(thisOne) === true);
}

/** Another document: what is left out or "này" is filled in by label. */
function startAway(path: Path, { place, whole }: Extract<Origin, { text: null }>): Start | null {
  const own = ownUnit(path);
  const full: Path = { ...path };
  for (const kind of outerFirst) {
    const around = own !== undefined && unitRank[kind] > unitRank[own];
    if (around && full[kind] !== undefined) full[kind] = [thisOne];
    if (full[kind]?.includes(thisOne) !== true) continue;
    const label = place[kind];
    if (label === undefined) return null;
    full[kind] = [label];
  }
  const top = topOf(full);
  if (top === "point" && place.clause !== undefined) full.clause = [place.clause];
  if (top !== undefined && unitRank[top] < unitRank.article) {
    // "điểm 13 của Nghị quyết số …": a text without articles.
    if (place.article === undefined) return whole === true ? { bases: [""], path: full } : null;
    full.article = [place.article];
  }
  if ((top === "section" || top === "subsection") && place.chapter !== undefined)
    full.chapter = [place.chapter];
  return { bases: [""], path: full };
}

/** The text at hand: where the path begins to be walked, and what of it is still to walk. */
function startHere(path: Path, origin: Extract<Origin, { here: Here }>): Start | null {
  const { here, main, text } = origin;
  const top = topOf(path);
  if (top === undefined) return null;
  const nearest =
    Object.values(here)
      .map(rootOf)
      .sort((a, b) => b.length - a.length)[0] ?? "";
  const own = ownUnit(path);
  if (own !== undefined) {
    const base = here[own];
    if (base === undefined) return null;
    const inside = Object.entries(path).filter(
      ([kind]) => unitRank[kind as UnitKind] < unitRank[own],
    );
    return { bases: [base], path: Object.fromEntries(inside) };
  }
  if (top === "article") return { bases: [main ? "" : nearest], path };
  if (unitRank[top] > unitRank.chapter || main)
    return unitRank[top] > unitRank.article ? { bases: [""], path } : null;
  const bases = outerFirst
    .filter((kind) => unitRank[kind] > unitRank[top])
    .reverse()
    .flatMap((kind) => here[kind] ?? []);
  // The innermost unit around that holds such a unit; else the one it would belong to.
  const label = path[top]?.[0];
  const first = label === undefined || typeof label !== "string" ? (label?.from ?? "") : label;
  const holder = bases.find((base) => text.siblings(top, base).includes(first));
  if (holder !== undefined) return { bases: [holder], path };
  if (unitRank[top] > unitRank.article) {
    // "Mục 2 của Quy chuẩn này": in an annex numbered in clauses.
    const known = nearest !== "" && otherwise(nearest, top, first, text) !== undefined;
    return { bases: [known ? nearest : ""], path };
  }
  const [base] = bases;
  return base === undefined ? null : { bases: [base], path };
}

function stepAll(bases: Address[], kind: UnitKind, labels: Label[], text: TextIndex | null) {
  const found: Address[] = [];
  for (const base of bases) {
    if (found.length >= mostAddresses) break;
    found.push(...step(base, kind, labels, text));
  }
  return found;
}

function step(base: Address, kind: UnitKind, labels: Label[], text: TextIndex | null): Address[] {
  // Articles are named without the chapters above them.
  const under = kind === "article" ? rootOf(base) : base;
  const siblings = text?.siblings(kind === "group" ? "section" : kind, under) ?? [];
  return labels
    .flatMap((label) => expandLabel(label, siblings))
    .slice(0, mostAddresses)
    .flatMap((label) => one(under, kind, plainLabel(kind, label), text));
}

function one(base: Address, kind: UnitKind, label: string, text: TextIndex | null): Address[] {
  if (label === "") return unnumbered(text);
  const last = `${prefixes[kind]}_${label}`;
  const written = base === "" ? last : `${base}__${last}`;
  if (text === null || text.has(written)) return [written];
  // An annex with articles of its own still cites those of the text: "Điều 5" not there is there.
  if (kind === "article") return [holdsArticles(text, base) && !text.has(last) ? written : last];
  if (unitRank[kind] < unitRank.article && rootOf(base) === "") return [written];
  const found = text.find(kind, label, base) ?? otherwise(base, kind, label, text);
  return [found ?? written];
}

function holdsArticles(text: TextIndex, root: Address): boolean {
  return text.siblings("article", root).length > 0;
}

/** The same words name other kinds inside annexes: "mục II Phụ lục I" may be a part or a clause. */
function otherwise(base: Address, kind: UnitKind, label: string, text: TextIndex) {
  if (base === "") return undefined;
  if (kind === "form") return text.formBehind(base, label);
  const kinds: UnitKind[] =
    kind === "section" || kind === "part" ? ["part", "section", "chapter", "clause"] : [];
  return kinds.map((other) => text.find(other, label, base)).find((found) => found !== undefined);
}

/** "Phụ lục ban hành kèm theo Nghị định này": the annex without a number, or all there are. */
function unnumbered(text: TextIndex | null): Address[] {
  if (text === null || text.has("annex_1")) return ["annex_1"];
  return text.annexes.length > 0 ? text.annexes : [""];
}
