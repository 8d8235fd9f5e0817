import type { Address, Provision, ProvisionKind } from "./types.js";

const levels: Record<ProvisionKind, number> = {
  annex: 0,
  form: 1,
  preamble: 0,
  signature: 0,
  part: 2,
  chapter: 3,
  section: 4,
  subsection: 5,
  article: 6,
  clause: 7,
  point: 8,
  subpoint: 9,
  paragraph: 9,
  table: 10,
};

/** `level` says what it closes when it opens, `depth` what closes it: nothing stands under a leaf. */
export type Open = Provision & { level: number; depth: number };

const leaves = new Set<ProvisionKind>(["preamble", "signature", "paragraph", "table"]);

const parts: Partial<Record<ProvisionKind, string>> = {
  part: "part",
  chapter: "chp",
  section: "sec",
  subsection: "subsec",
  article: "art",
  clause: "cl",
  point: "point",
  subpoint: "sub",
  annex: "annex",
  form: "form",
  paragraph: "para",
  table: "table",
};

/**
 * Collects provisions as they open. Each ends where the next one of its depth or above opens, so
 * ranges can neither overlap nor leave a gap, whatever is opened.
 */
export class Builder {
  readonly #opened: Open[] = [];
  readonly #stack: Open[] = [];
  readonly #addresses = new Set<Address>();
  readonly #counts = new Map<string, number>();

  /** Opens a provision at `start`; says whether its number was taken already. */
  open(
    unit: {
      kind: ProvisionKind;
      label: string | null;
      key: string | null;
      heading?: string | null;
    },
    start: number,
    level: number = levels[unit.kind],
  ): { repeated: boolean; provision: Provision } {
    while ((this.#stack.at(-1)?.depth ?? -1) >= level) this.#stack.pop();
    const parent = this.#stack.at(-1)?.address ?? null;
    const { address, repeated } = this.#addressFor(unit.kind, unit.key, parent);
    const { kind, label, heading = null } = unit;
    const depth = leaves.has(kind) ? Infinity : level;
    const place = { start, end: start, parent, level, depth };
    const provision: Open = { address, kind, label, heading, ...place };
    this.#stack.push(provision);
    this.#opened.push(provision);
    return { repeated, provision };
  }

  /** The innermost open provision of one of these kinds. */
  current(...kinds: ProvisionKind[]): Open | null {
    return this.#stack.findLast((open) => kinds.includes(open.kind)) ?? null;
  }

  get innermost(): Open | null {
    return this.#stack.at(-1) ?? null;
  }

  get parentOfInnermost(): Open | null {
    return this.#stack.at(-2) ?? null;
  }

  finish(length: number): Provision[] {
    const ends: Open[] = [];
    for (const open of this.#opened) {
      while ((ends.at(-1)?.depth ?? -1) >= open.level) {
        const done = ends.pop();
        if (done) done.end = open.start;
      }
      ends.push(open);
    }
    for (const open of ends) open.end = length;
    return this.#opened.map(({ address, kind, label, heading, start, end, parent }) => ({
      address,
      kind,
      label,
      heading,
      start,
      end,
      parent,
    }));
  }

  #addressFor(kind: ProvisionKind, key: string | null, parent: Address | null) {
    const stem = parts[kind];
    if (stem === undefined) return this.#unique(kind);
    const home = this.#homeOf(kind, parent);
    const name = `${home}${stem}_`;
    if (key !== null) return this.#unique(name + key);
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return this.#unique(name + String(count));
  }

  // Articles and chapters count through the whole text, or through the annex they stand in.
  #homeOf(kind: ProvisionKind, parent: Address | null): string {
    if (parent === null || kind === "annex" || kind === "form") return "";
    const flat = kind === "part" || kind === "chapter" || kind === "article";
    const home = flat ? (this.current("annex", "form")?.address ?? null) : parent;
    return home === null ? "" : `${home}__`;
  }

  #unique(address: Address): { address: Address; repeated: boolean } {
    let unique = address;
    for (let n = 2; this.#addresses.has(unique); n++) unique = `${address}~${String(n)}`;
    this.#addresses.add(unique);
    return { address: unique, repeated: unique !== address };
  }
}
