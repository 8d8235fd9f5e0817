import { ordinalValue, pointLetters, romanValue } from "../provision/labels.js";
import type { Label, UnitKind } from "./units.js";

// Of a longer range that the text does not hold, its ends are named alone.
const longestRange = 300;

/** A label as addresses write it: "thứ nhất" is 1. */
export function plainLabel(kind: UnitKind, label: string): string {
  const ordinal = kind === "part" ? /^[Tt]hứ\s+(.+)$/u.exec(label)?.[1] : undefined;
  return ordinal === undefined ? label : String(ordinalValue(ordinal) ?? label);
}

/** For finding: leading zeros and capitals tell no form or annex from another. */
export function looseLabel(label: string): string {
  return label.replace(/^0+(?=\d)/, "").toLowerCase();
}

/**
 * The labels a cited label stands for. A range is the labels of the text between its ends, so that
 * inserted units are in it; `siblings` are those, empty for a document that is not at hand.
 */
export function expandLabel(label: Label, siblings: string[]): string[] {
  if (typeof label === "string") return [label];
  const first = siblings.indexOf(label.from);
  const last = siblings.indexOf(label.to);
  if (first >= 0 && last >= first) return siblings.slice(first, last + 1);
  return count(label.from, label.to);
}

function count(from: string, to: string): string[] {
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) return between(Number(from), Number(to), String);
  const letters = [pointLetters.indexOf(from), pointLetters.indexOf(to)] as const;
  if (from.length === 1 && to.length === 1 && letters[0] >= 0 && letters[1] >= 0)
    return between(letters[0], letters[1], (n) => pointLetters.charAt(n));
  if (romanValue(from) > 0 && romanValue(to) > 0)
    return between(romanValue(from), romanValue(to), toRoman);
  return [from, to];
}

function between(from: number, to: number, write: (n: number) => string): string[] {
  const length = Math.max(0, to - from + 1);
  if (length > longestRange) return [write(from), write(to)];
  return Array.from({ length }, (_, n) => write(from + n));
}

const romanParts: [number, string][] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function toRoman(n: number): string {
  let rest = n;
  let out = "";
  for (const [size, sign] of romanParts) for (; rest >= size; rest -= size) out += sign;
  return out;
}
