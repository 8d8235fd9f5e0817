import type { Address, Reading } from "../provision/types.js";
import { looseLabel } from "./expand.js";
import { addressLabel, isUnit } from "./place.js";
import type { UnitKind } from "./units.js";

/** The provisions of a text by kind and label, and the labels under each in order. */
export class TextIndex {
  private readonly places = new Map<Address, number>();
  private readonly named = new Map<string, Address[]>();
  private readonly labels = new Map<string, string[]>();
  /** The annexes that stand under nothing else. */
  readonly annexes: Address[];

  constructor(reading: Reading) {
    for (const { address, kind, parent, start } of reading.provisions) {
      this.places.set(address, start);
      if (!isUnit(kind)) continue;
      const label = addressLabel(address);
      push(this.named, `${kind}:${looseLabel(label)}`, address);
      push(this.labels, `${kind}:${kind === "article" ? rootOf(address) : (parent ?? "")}`, label);
    }
    this.annexes = reading.provisions
      .filter(({ kind, parent }) => kind === "annex" && parent === null)
      .map(({ address }) => address);
  }

  has(address: Address): boolean {
    return this.places.has(address);
  }

  /** The first unit of this kind and label below `under` ("" for anywhere). */
  find(kind: UnitKind, label: string, under: Address): Address | undefined {
    const found = this.named.get(`${kind}:${looseLabel(label)}`);
    return found?.find((address) => under === "" || address.startsWith(`${under}__`));
  }

  /** A form of an annex may be printed behind it as a unit of its own: the first from there on. */
  formBehind(annex: Address, label: string): Address | undefined {
    const from = this.places.get(annex) ?? 0;
    const forms = this.named.get(`form:${looseLabel(label)}`) ?? [];
    const free = forms.filter((address) => !address.startsWith("annex_"));
    return free.find((address) => (this.places.get(address) ?? 0) > from) ?? free[0];
  }

  siblings(kind: UnitKind, under: Address): string[] {
    return this.labels.get(`${kind}:${under}`) ?? [];
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Articles count through the text, or through the annex or form they stand in; "" for the text. */
export function rootOf(address: Address): Address {
  const parts = address.split("__");
  const last = parts.findLastIndex((part) => /^(?:annex|form)_/.test(part));
  return parts.slice(0, last + 1).join("__");
}
