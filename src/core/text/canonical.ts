/**
 * The canonical text of a document: NFC, `\n` line ends, no byte order mark, every other character
 * kept. `canonical(canonical(x)) === canonical(x)`. All offsets of the core are UTF-16 offsets into it.
 */
export function canonical(input: string): string {
  return input
    .normalize("NFC")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
}
