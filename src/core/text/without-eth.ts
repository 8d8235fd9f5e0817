/** The words with Đ and đ where old fonts wrote the Icelandic eth; every character keeps its place. */
export const withoutEth = (words: string): string =>
  words.replaceAll("Ð", "Đ").replaceAll("ð", "đ");
