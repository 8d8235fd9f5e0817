/** What a UTF-16 unit is to the tokenizer: the rest (punctuation, signs) stands for itself. */
export const letter = 1;
export const digit = 2;
export const space = 3;
export const other = 4;

// Looked up, not matched: the tokenizer asks for every character of every changed provision.
const known = new Uint8Array(0x10000);

/** The class of a UTF-16 unit. Halves of surrogate pairs count as letters, so pairs stay whole. */
export function classOf(unit: number): number {
  return known[unit] || classify(unit);
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  let found = other;
  if (/[\p{L}\p{M}\p{Cs}]/u.test(character)) found = letter;
  else if (/\p{N}/u.test(character)) found = digit;
  // Soft hyphens and zero-width characters are invisible: they set words apart no more than a space.
  else if (/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(character)) found = space;
  known[unit] = found;
  return found;
}
