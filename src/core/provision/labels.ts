/** The letters of điểm in their order; f, j, w and z are not used in law. */
export const pointLetters = "abcdđeghiklmnopqrstuvxy";

/**
 * Where a label stands among its siblings: `main` counts from 1, `inserted` is above 0 for what was
 * put in after it ("5a", "d1") and grows with the suffix.
 */
export type Rank = { main: number; inserted: number };

/** The key of a printed letter: small, and the Icelandic eth of old fonts made đ. */
export const letterKey = (printed: string): string => printed.toLowerCase().replaceAll("ð", "đ");

/** A number without the zeros that may be printed before it: "07" is 7. */
export const withoutZeros = (printed: string): string => printed.replace(/^0+(?=\d)/u, "");

function letterRank(letter: string): Rank {
  const index = pointLetters.indexOf(letter);
  if (index >= 0) return { main: index + 1, inserted: 0 };
  // A letter that law does not use stands after the one before it in the Latin alphabet.
  const before = pointLetters.split("").filter((other) => other !== "đ" && other < letter);
  return { main: pointLetters.indexOf(before.at(-1) ?? "a") + 1, inserted: 1 };
}

/** The rank of an article's or clause's label: "12", "5a", "217đ". */
export function numberRank(label: string): Rank {
  const digits = /^\d+/.exec(label)?.[0] ?? "0";
  const suffix = letterKey(label.slice(digits.length)).split("");
  const inserted = suffix.reduce((sum, letter) => sum * 30 + letterRank(letter).main, 0);
  return { main: Number(digits), inserted };
}

/** The rank of a point's label: "đ" after "d", "d1" between them. */
export function pointRank(label: string): Rank {
  const { main, inserted } = letterRank(letterKey(label.charAt(0)));
  return { main, inserted: inserted + Number(label.slice(1)) };
}

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman number in capitals, 0 where the letters are none. */
export function romanValue(letters: string): number {
  let value = 0;
  let before = 0;
  for (const letter of letters.split("").toReversed()) {
    const digit = romanDigits[letter] ?? 0;
    if (digit === 0) return 0;
    value += digit < before ? -digit : digit;
    before = Math.max(before, digit);
  }
  return value;
}

/** The rank of a heading's label: "IV", "IVa", "2", "2a", "B", "III.1". */
export function headingRank(label: string): Rank {
  const roman = /^[IVXLC]+/.exec(label)?.[0] ?? "";
  const value = romanValue(roman);
  if (value > 0) {
    const rest = label.slice(roman.length).replace(/^[.-]/, "");
    return {
      main: value,
      inserted: /^\d/.test(rest) ? Number.parseInt(rest, 10) : numberRank(`0${rest}`).inserted,
    };
  }
  if (/^\d/.test(label)) return numberRank(/^\d+\p{Ll}*/u.exec(label)?.[0] ?? label);
  return letterRank(letterKey(label.charAt(0)));
}

const ordinals = "nhất hai ba tư năm sáu bảy tám chín mười".split(" ");

/** "nhất" of "Phần thứ nhất" → 1, "mười hai" → 12; null where the words are no ordinal. */
export function ordinalValue(words: string): number | null {
  const [first = "", second, ...more] = words.toLowerCase().trim().split(/\s+/);
  const value = ordinals.indexOf(first) + 1;
  if (value === 0 || more.length > 0) return null;
  if (second === undefined) return value;
  const unit = second === "một" ? 1 : ordinals.indexOf(second) + 1;
  return value === 10 && unit > 0 ? 10 + unit : null;
}
