import type { Address } from "../provision/types.js";

const labels: [prefix: string, pattern: RegExp][] = [
  ["art", /^Điều\s+(\d+\p{Ll}{0,2})/u],
  ["chp", /^Chương\s+([IVXLC]+\p{Ll}?)/u],
  ["cl", /^(\d+\p{Ll}{0,2})\./u],
  ["point", /^(\p{Ll}\d{0,2})\)/u],
];

/** The number a wording begins with ("Điều 5a.", "2a.", "đ1)"), as a part of an address; null for none. */
export function wordingLabel(text: string): { prefix: string; label: string } | null {
  for (const [prefix, pattern] of labels) {
    const label = pattern.exec(text)?.[1];
    if (label !== undefined) return { prefix, label };
  }
  return null;
}

/**
 * The address of a text that is put behind a provision, by the number it begins with; without a number
 * of its own it stands as a further unit of the same kind.
 */
export function insertedAt(after: Address, text: string): Address {
  const own = wordingLabel(text);
  if (own === null) return after;
  const outer = after.split("__").slice(0, -1);
  const home = own.prefix === "art" || own.prefix === "chp" ? [] : outer;
  return [...home, `${own.prefix}_${own.label}`].join("__");
}
