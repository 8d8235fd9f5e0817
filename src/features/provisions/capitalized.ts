/** "khoản 2 Điều 4" as a heading begins. */
export const capitalized = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);
