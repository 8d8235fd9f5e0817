import type { Address, Provision, Reading } from "../provision/types.js";
import { expandLabel, looseLabel, plainLabel } from "./expand.js";
import type { Path } from "./phrase.js";
import { addressLabel, isUnit, type Place } from "./place.js";
import { thisOne, unitRank, type Label, type UnitKind } from "./units.js";

const prefixes: Record<UnitKind, string> = {
  point: "point",
  clause: "cl",
  article: "art",
  subsection: "subsec",
  section: "sec",
  chapter: "chp",
  part: "part",
  form: "form",
  annex: "annex",
};

const outerFirst = (Object.keys(prefixes) as UnitKind[]).sort((a, b) => unitRank[b] - unitRank[a]);

/** From where a path is read: the units around it, and the text it is about where that is at hand. */
export type Origin = { place: Place; text: Index | null };

/** The provisions of a text by kind and label, and the labels under each in order. */
export class Index {
  private readonly named = new Map<string, Address[]>();
  private readonly labels = new Map<string, string[]>();
  private readonly byAddress: Map<Address, Provision>;

  constructor(reading: Reading) {
    this.byAddress = new Map(reading.provisions.map((p) => [p.address, p]));
    for (const { address, kind, parent } of reading.provisions) {
      if (!isUnit(kind)) continue;
      const label = addressLabel(address);
      push(this.named, `${kind}:${looseLabel(label)}`, address);
      push(this.labels, `${kind}:${kind === "article" ? rootOf(address) : (parent ?? "")}`, label);
    }
  }

  has(address: Address): boolean {
    return this.byAddress.has(address);
  }

  /** Units of this kind and label, those below `under` first asked for. */
  find(kind: UnitKind, label: string, under: string): Address | undefined {
    const found = this.named.get(`${kind}:${looseLabel(label)}`) ?? [];
    return found.find((address) => address.startsWith(under === "" ? "" : `${under}__`));
  }

  siblings(kind: UnitKind, under: string): string[] {
    return this.labels.get(`${kind}:${under}`) ?? [];
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Articles count through the text, or through the annex or form they stand in. */
function rootOf(address: Address): string {
  const at = address.indexOf("__art_");
  const root = at === -1 ? "" : address.slice(0, at);
  return /(?:^|__)(?:annex|form)_/.test(root) ? root : "";
}

/**
 * The addresses a path names, seen from where it is written; [] where it says too little. What is
 * named and not there has the address it would have.
 */
export function resolve(path: Path, origin: Origin): Address[] {
  const full = complete(path, origin.place);
  if (full === null) return [];
  let bases: string[] = [""];
  for (const kind of outerFirst) {
    const labels = full[kind];
    if (labels === undefined) continue;
    // Articles are named without what stands above them, so chapters there only help to find them.
    const under = kind === "article" ? bases.map(rootFor) : bases;
    bases = under.flatMap((base) => step(base, kind, labels, origin.text));
  }
  return [...new Set(bases.filter((base) => base !== ""))];
}

function rootFor(base: string): string {
  return /(?:^|__)(?:annex|form)_/.test(base) ? base : "";
}

function step(base: string, kind: UnitKind, labels: Label[], text: Index | null): Address[] {
  const siblings = text?.siblings(kind, base) ?? [];
  return labels
    .flatMap((label) => expandLabel(label, siblings))
    .flatMap((label) => one(base, kind, plainLabel(kind, label), text));
}

function one(base: string, kind: UnitKind, label: string, text: Index | null): Address[] {
  const written = `${base === "" ? "" : `${base}__`}${prefixes[kind]}_${label === "" ? "1" : label}`;
  if (text === null || text.has(written)) return [written];
  const inside = base === "" || unitRank[kind] > unitRank.article || /annex|form/.test(base);
  const found = inside ? text.find(kind, label, base) : undefined;
  if (found !== undefined) return [found];
  // "mục II Phụ lục I": annexes count parts, sections or clauses with the same words.
  const alike = kind === "section" ? (["part", "clause", "chapter"] as const) : [];
  const other = alike.map((k) => text.find(k, label, base)).find((a) => a !== undefined);
  return [base === "" ? written : (other ?? written)];
}

/**
 * The path with "này" and the units left out filled in from the place: a point without clause is of
 * the clause one is in, a clause without article of the article. null where the place does not say.
 */
function complete(path: Path, place: Place): Path | null {
  const full: Path = { ...path };
  for (const kind of outerFirst) {
    if (full[kind]?.includes(thisOne) !== true) continue;
    const label = place[kind];
    if (label === undefined) return null;
    full[kind] = [label];
  }
  const within = (kind: UnitKind) => place[kind] !== undefined && full[kind] === undefined;
  const top = outerFirst.find((kind) => full[kind] !== undefined);
  if (top === undefined) return null;
  if (top === "point" && within("clause")) full.clause = [place.clause ?? ""];
  if (unitRank[top] < unitRank.article) {
    const root = (["article", "form", "annex"] as const).find(within);
    if (root === undefined) return null;
    full[root] = [place[root] ?? ""];
  }
  if (top === "section" || top === "subsection") {
    if (within("chapter") && place.annex === undefined) full.chapter = [place.chapter ?? ""];
    else if (within("annex")) full.annex = [place.annex ?? ""];
  }
  if (top === "subsection" && within("section")) full.section = [place.section ?? ""];
  return full;
}
