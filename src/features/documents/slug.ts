/**
 * The code of a document in addresses, from its number: "133/2025/NĐ-CP" gives "nd-cp-133-2025".
 * Two numbers with one code are not told apart by it, so whoever registers one looks first.
 */
export function slugOf(number: string): string {
  const bare = number.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d").toLowerCase();
  const parts = bare.split(/[^a-z0-9]+/).filter((part) => part !== "");
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const words = parts.filter((part) => !/^\d+$/.test(part));
  return [...words, ...numbers].join("-");
}
