import { refused, type Loaded } from "../loaded.js";
import { tidy } from "../tidy.js";

function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(name, "utf16le"),
  );
}

/**
 * The text of an OLE file: a Word 97–2003 document, or an encrypted DOCX, which hides in the same
 * container. Table cells arrive separated by tabs; automatic numbers are not in such a file's text.
 */
export async function loadDoc(bytes: Uint8Array): Promise<Loaded> {
  if (holdsName(bytes, "EncryptedPackage")) return refused("encrypted");
  if (!holdsName(bytes, "WordDocument")) return refused("unsupported-format");
  const { default: WordExtractor } = await import("word-extractor");
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const parts = [document.getBody(), document.getFootnotes(), document.getEndnotes()];
    const lines = parts.flatMap((part) => part.split(/[\n\r\v\f]/)).map(tidyRow);
    const text = lines.filter((line) => line !== "").join("\n") + "\n";
    return { status: "text", text, doubts: [{ line: 1, reason: "numbers-not-in-file", text: "" }] };
  } catch (error) {
    const encrypted = error instanceof Error && /encrypt|password/i.test(error.message);
    return refused(encrypted ? "encrypted" : "broken");
  }
}

function tidyRow(line: string): string {
  return line.split("\t").map(tidy).join("\t").replace(/\t+$/, "").replace(/^\t+/, "");
}
