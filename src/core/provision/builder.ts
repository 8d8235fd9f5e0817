import type { Address, Provision, ProvisionKind } from "./types.js";

/** What opens: `key` is what the address carries, null where units are counted by order. */
export type Unit = {
  kind: ProvisionKind;
  label?: string | null;
  key?: string | null;
  heading?: string | null;
};

const stems: Record<ProvisionKind, string> = {
  part: "part_",
  chapter: "chp_",
  section: "sec_",
  subsection: "subsec_",
  article: "art_",
  clause: "cl_",
  point: "point_",
  subpoint: "sub_",
  annex: "annex_",
  form: "form_",
  paragraph: "para_",
  table: "table_",
  preamble: "preamble",
  signature: "signature",
};

/**
 * Collects provisions as they open, in text order, each under a parent that is still open. A
 * provision ends where the next one opens that is not below it, so ranges can neither overlap nor
 * leave a gap.
 */
export class Builder {
  readonly #provisions: Provision[] = [];
  readonly #open: Provision[] = [];
  readonly #addresses = new Set<Address>();
  readonly #counts = new Map<string, number>();

  /** Opens a provision; `home` is what its address builds on where that is not the parent. */
  open(unit: Unit, start: number, parent: Provision | null, home = parent): Provision {
    while (this.#open.length > 0 && this.#open.at(-1) !== parent) this.#close(start);
    const { kind, label = null, key = null, heading = null } = unit;
    const address = this.#addressFor(kind, key, home?.address ?? null);
    const parentAddress = parent?.address ?? null;
    const provision = { address, kind, label, heading, start, end: start, parent: parentAddress };
    this.#open.push(provision);
    this.#provisions.push(provision);
    return provision;
  }

  /** Whether the address of the provision had to be told apart from an earlier one. */
  isRepeated(provision: Provision): boolean {
    return /~\d+$/.test(provision.address);
  }

  finish(end: number): Provision[] {
    while (this.#open.length > 0) this.#close(end);
    return this.#provisions;
  }

  #close(end: number): void {
    const provision = this.#open.pop();
    if (provision) provision.end = end;
  }

  #addressFor(kind: ProvisionKind, key: string | null, home: Address | null): Address {
    const name = `${home === null ? "" : `${home}__`}${stems[kind]}`;
    if (kind === "preamble" || kind === "signature") return this.#unique(name);
    return this.#unique(name + (key ?? String(this.#next(name))));
  }

  #next(name: string): number {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count;
  }

  // Counted per address, not tried one by one: a text may repeat a number 100,000 times.
  #unique(address: Address): Address {
    if (!this.#addresses.has(address)) {
      this.#addresses.add(address);
      return address;
    }
    const count = (this.#counts.get(`~${address}`) ?? 1) + 1;
    this.#counts.set(`~${address}`, count);
    return this.#unique(`${address}~${String(count)}`);
  }
}
