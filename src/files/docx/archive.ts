import { unzipSync } from "fflate";
import { fileLimits } from "../limits.js";

export type Archive =
  | { status: "parts"; part: (name: string) => string | null }
  | { status: "too-large" }
  | { status: "broken" };

const wanted =
  /^word\/(document\d*|numbering|styles|footnotes|endnotes|settings)\.xml$|^_rels\/\.rels$/;

/**
 * The text parts of a DOCX. The declared sizes are looked at before anything is inflated, and fflate
 * writes into a buffer of the declared size, so a bomb that lies about its size is cut short too.
 */
export function openArchive(bytes: Uint8Array): Archive {
  let total = 0;
  const tooLarge = () => total > fileLimits.unzipped;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        total += originalSize;
        return !tooLarge();
      },
    });
    if (tooLarge()) return { status: "too-large" };
    const decoder = new TextDecoder("utf-8");
    return {
      status: "parts",
      part: (name) => (files[name] === undefined ? null : decoder.decode(files[name])),
    };
  } catch {
    return { status: tooLarge() ? "too-large" : "broken" };
  }
}
