import { classOf, digit, letter } from "./characters.js";

// Alone between two changes these say nothing; a person marks across them.
const functionWords = new Set(
  (
    "và của các những hoặc theo có được là cho với tại về do từ đến trong để khi thì mà này đó " +
    "bị ở trên ra vào bằng như phải một đối cả việc cũng đã sẽ"
  ).split(" "),
);

/** How much a token says when it stands between two changes: a sign least, a citation most. */
export function weightOf(token: string): number {
  const kind = classOf(token.charCodeAt(0));
  if (kind === digit) return 3;
  if (kind !== letter) return 0.5;
  if (token.length > 12) return 5;
  return token.length <= 5 && functionWords.has(token.toLowerCase()) ? 1 : 2;
}
