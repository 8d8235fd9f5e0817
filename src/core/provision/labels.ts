/** The letters of điểm in their order; other letters (f, j, w, z) are not used in law. */
export const pointLetters = "abcdđeghiklmnopqrstuvxy";

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman number, 0 where it is none. */
export function romanValue(roman: string): number {
  let value = 0;
  let before = 0;
  for (const letter of roman.split("").toReversed()) {
    const digit = romanDigits[letter] ?? 0;
    if (digit === 0) return 0;
    value += digit < before ? -digit : digit;
    before = Math.max(before, digit);
  }
  return value;
}

const ordinals = new Map(
  ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"].map((word, index) => [
    word,
    index + 1,
  ]),
);
ordinals.set("bốn", 4);
ordinals.set("bẩy", 7);

/** "thứ ba" → 3, "thứ mười hai" → 12; null where the words are no ordinal. */
export function ordinalValue(words: string): number | null {
  const [first, second, ...more] = words.toLowerCase().normalize("NFC").trim().split(/\s+/);
  if (first === undefined || more.length > 0) return null;
  const value = ordinals.get(first);
  if (value === undefined || second === undefined) return value ?? null;
  const unit = second === "một" ? 1 : ordinals.get(second);
  return value === 10 && unit !== undefined ? 10 + unit : null;
}

/** A number with what was inserted after it: "5a" is [5, 1], "5" is [5]; compare with `orderOf`. */
export type Rank = readonly number[];

const letterRank = (letter: string) => {
  const index = pointLetters.indexOf(letter);
  return index < 0 ? pointLetters.length + letter.charCodeAt(0) : index + 1;
};

/** The rank of an article's or clause's label: "12", "5a", "217đ". */
export function numberRank(label: string): Rank {
  const digits = /^\d+/.exec(label)?.[0] ?? "0";
  return [Number(digits), ...label.slice(digits.length).split("").map(letterRank)];
}

/** The rank of a point's label: "đ" after "d", "d1" between them. */
export function pointRank(label: string): Rank {
  return [letterRank(label.charAt(0)), ...(/\d+/.exec(label) ?? []).map(Number)];
}

/** Below zero where `before` stands before `after`. */
export function orderOf(before: Rank, after: Rank): number {
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const difference = (before[i] ?? 0) - (after[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
