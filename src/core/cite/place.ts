import type { Address, Provision, ProvisionKind, Reading } from "../provision/types.js";
import type { UnitKind } from "./units.js";

/** The unit of each kind that a passage stands in, by label: what "khoản này" and "Điều này" mean there. */
export type Place = Partial<Record<UnitKind, string>>;

/** The same by address, for the text at hand. */
export type Here = Partial<Record<UnitKind, Address>>;

const unitKinds = new Set<ProvisionKind>([
  "point",
  "clause",
  "article",
  "subsection",
  "section",
  "chapter",
  "part",
  "form",
  "annex",
]);

export function isUnit(kind: ProvisionKind): kind is Exclude<UnitKind, "group"> {
  return unitKinds.has(kind);
}

/** The label a provision has in addresses: "1" of `annex_1`, also where none is printed. */
export function addressLabel(address: string): string {
  const last = address.slice(address.lastIndexOf("__") + 1);
  return (last.slice(last.indexOf("_", 1) + 1).split("~")[0] ?? "").replace(/^_/, "");
}

/** A reading asked for what stands where; questions come in the order of the text. */
export class Standing {
  readonly byAddress: Map<string, Provision>;
  private readonly ownEnds = new Map<string, number>();
  private readonly provisions: Provision[];
  private next = 0;
  private open: Provision[] = [];

  constructor(reading: Reading) {
    this.provisions = reading.provisions;
    this.byAddress = new Map(reading.provisions.map((p) => [p.address, p]));
    for (const { parent, start } of reading.provisions) {
      if (parent !== null && !this.ownEnds.has(parent)) this.ownEnds.set(parent, start);
    }
  }

  /** The innermost provision around an offset that is not before the last one asked for. */
  at(offset: number): Provision | null {
    for (;;) {
      const provision = this.provisions[this.next];
      if (provision === undefined || provision.start > offset) break;
      this.open.push(provision);
      this.next++;
    }
    this.open = this.open.filter((provision) => provision.end > offset);
    return this.open.at(-1) ?? null;
  }

  ownEnd(provision: Provision): number {
    return this.ownEnds.get(provision.address) ?? provision.end;
  }

  parentOf(provision: Provision): Provision | null {
    return provision.parent === null ? null : (this.byAddress.get(provision.parent) ?? null);
  }

  hereOf(provision: Provision | null): Here {
    const here: Here = {};
    for (let p = provision; p !== null; p = this.parentOf(p)) {
      if (isUnit(p.kind)) here[p.kind] ??= p.address;
    }
    return here;
  }
}
