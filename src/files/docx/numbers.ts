const romanParts: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(n: number): string {
  let rest = Math.min(n, 3999);
  let out = "";
  for (const [size, sign] of romanParts) {
    for (; rest >= size; rest -= size) out += sign;
  }
  return out;
}

// Word goes a … z, aa, bb …: its letters are the English ones, so a list it numbers itself has no "đ".
function letters(n: number): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(n / 26), 30));
}

/** A list number as Word prints it in the format `w:numFmt` names; plain digits for formats not known. */
export function formatNumber(n: number, format: string): string {
  if (n < 1 && format !== "decimal") return n === 0 && format === "decimalZero" ? "00" : "";
  switch (format) {
    case "lowerLetter":
      return letters(n);
    case "upperLetter":
      return letters(n).toUpperCase();
    case "lowerRoman":
      return roman(n);
    case "upperRoman":
      return roman(n).toUpperCase();
    case "decimalZero":
      return String(n).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(n);
  }
}
