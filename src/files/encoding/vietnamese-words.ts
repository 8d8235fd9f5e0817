// Words that hardly any page of a legal text is without, and that no other encoding spells.
const common = new Set(
  "của và được điều khoản điểm quy định việc các cơ trách nhiệm tổ chức nhà nước bộ người định theo thì những với phải trường hợp"
    .split(" ")
    .filter((word) => /[^a-z]/.test(word)),
);

const sampled = 200_000;

/** How many of the commonest Vietnamese words a text holds: tells a right decoding from a wrong one. */
export function countVietnameseWords(text: string): number {
  const words = text
    .slice(0, sampled)
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u);
  return words.reduce((n, word) => n + (common.has(word) ? 1 : 0), 0);
}
