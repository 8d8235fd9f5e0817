const exponentBefore = /(?:^|[\s\d/])(?:m|km|cm|mm|dm|CO|H|O|\d)$/u;

/** A raised number as a note mark, "[3]"; behind a unit or a number it is an exponent (m², 10³). */
export function raisedNumber(text: string, before: string): string {
  const isMark = /^\s*\d{1,3}\s*$/.test(text) && !exponentBefore.test(before);
  return isMark ? `[${text.trim()}]` : text;
}
