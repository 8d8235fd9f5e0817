import { fileLimits } from "../files/limits.js";
import type { RefusalReason } from "../files/loaded.js";

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

/** Why a file was not read and what to do, behind its name on standard error. */
export const refusalSentences: Record<RefusalReason, string> = {
  "too-large": `is larger than a text may be (${megabytes(fileLimits.upload)}, ${fileLimits.pages} pages): give it in parts.`,
  "text-too-long": `holds more text than one document may (${megabytes(fileLimits.text)}): give it in parts.`,
  empty: "holds no text: check that it is the right file.",
  broken: "is damaged: open and save it again in the program that made it.",
  encrypted: "is protected by a password: save a copy without one.",
  "no-text-layer":
    "is a scan without letters to read: give the born-digital file, or type the text.",
  "not-a-text": "is no text: give .txt, .md, .html, .docx, .doc or .pdf.",
  "unknown-encoding": "is in an unknown encoding: save it as UTF-8 (Unicode).",
  "unsupported-format": "is of a kind that is not read: save it as .docx, .pdf or .txt.",
  "too-slow": "took too long to read: give it in parts.",
};
