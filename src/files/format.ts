export type Format = "docx" | "doc" | "pdf" | "html" | "text" | `other:${string}`;

const signatures: [Format, number[]][] = [
  ["docx", [0x50, 0x4b, 3, 4]],
  ["doc", [0xd0, 0xcf, 0x11, 0xe0]],
  ["other:rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["other:png", [0x89, 0x50, 0x4e, 0x47]],
  ["other:jpeg", [0xff, 0xd8, 0xff]],
  ["other:tiff", [0x49, 0x49, 0x2a, 0]],
  ["other:tiff", [0x4d, 0x4d, 0, 0x2a]],
  ["other:gif", [0x47, 0x49, 0x46, 0x38]],
  ["other:rar", [0x52, 0x61, 0x72, 0x21]],
  ["other:gzip", [0x1f, 0x8b]],
];

const htmlStart =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!doctype html|<html|<!--|<meta|<head|<body)/i;
const anyTag = /<(?:p|div|table|br|span|h[1-6])[\s>/]/i;

/** What a file is, by its first bytes; its name only decides between HTML fragments and plain text. */
export function recognizeFormat(bytes: Uint8Array, name: string): Format {
  const found = signatures.find(([, signature]) => signature.every((b, at) => bytes[at] === b));
  if (found !== undefined) return zipKind(found[0], bytes);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (/^MIME-Version:/i.test(head)) return "other:mhtml";
  const text = head.replace(/^(?:ï»¿|ÿþ|þÿ)/, "").replaceAll("\0", "");
  const named = /\.x?html?$/i.test(name);
  return htmlStart.test(text) || (named && anyTag.test(text)) ? "html" : "text";
}

/** The other files that are zip archives inside say so in their list of names. */
function zipKind(format: Format, bytes: Uint8Array): Format {
  if (format !== "docx") return format;
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
  if (holds("word/")) return "docx";
  if (holds("xl/workbook")) return "other:xlsx";
  if (holds("opendocument.text")) return "other:odt";
  return holds("ppt/presentation") ? "other:pptx" : "other:zip";
}
