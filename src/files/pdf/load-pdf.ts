import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import type { Doubt } from "../../core/provision/types.js";
import { fileLimits } from "../limits.js";
import { removeFurniture } from "../layout/furniture.js";
import { joinLines } from "../layout/join.js";
import { takeNotes } from "../layout/notes.js";
import type { Page } from "../layout/types.js";
import { refused, type FileDoubt, type Loaded } from "../loaded.js";
import { glyphsOf } from "./glyphs.js";
import { linesOfPage } from "./rows.js";
import { segmentsOfPage } from "./runs.js";

type Opened = Awaited<ReturnType<typeof getDocumentProxy>>;

// PDF.js repairs embedded fonts with a method that Node has from version 21 on.
const buffers = ArrayBuffer.prototype as {
  transferToFixedLength?: (length?: number) => ArrayBuffer;
};
buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  return this.slice(0, length);
};

async function open(bytes: Uint8Array): Promise<Opened | Loaded> {
  try {
    // PDF.js takes the bytes for itself: it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return refused(locked ? "encrypted" : "broken");
  }
}

/**
 * The running text of a born-digital PDF: lines by where their letters stand, tables by columns, page
 * headers, numbers and stamps taken out, foot notes behind the text. A scan has no letters to read.
 */
export async function loadPdf(bytes: Uint8Array): Promise<Loaded> {
  const opened = await open(bytes);
  if ("status" in opened) return opened;
  try {
    if (opened.numPages > fileLimits.pages) return refused("too-large");
    return await loadPages(opened);
  } catch (error) {
    return refused("broken", error instanceof Error ? error.message : String(error));
  } finally {
    await opened.destroy();
  }
}

// A page with fewer letters than this is a picture, perhaps with a stamp.
const fewestLetters = 20;

async function loadPages(pdf: Opened): Promise<Loaded> {
  const began = performance.now();
  const pages: Page[] = [];
  const pictures: number[] = [];
  const recognized: number[] = [];
  const { OPS } = await getResolvedPDFJS();
  for (let n = 1; n <= pdf.numPages; n++) {
    if (performance.now() - began > fileLimits.pdfTime) return refused("too-slow");
    const page = await pdf.getPage(n);
    const { glyphs, invisible } = glyphsOf(await page.getOperatorList(), OPS);
    if (invisible > glyphs.length / 2) recognized.push(n);
    page.cleanup();
    const lines = linesOfPage(segmentsOfPage(glyphs));
    if (lines.reduce((sum, line) => sum + line.text.length, 0) < fewestLetters) pictures.push(n);
    pages.push(lines);
  }
  if (pictures.length > pages.length / 2) return refused("no-text-layer");
  return joinPages(pages, { pictures, recognized });
}

type PageKinds = { pictures: number[]; recognized: number[] };

function joinPages(pages: Page[], { pictures, recognized }: PageKinds): Loaded {
  removeFurniture(pages);
  const notes = takeNotes(pages);
  const { text, doubts } = joinLines([...pages.flat(), ...notes]);
  const ofPages = (reason: FileDoubt, numbers: number[]): Doubt[] =>
    numbers.length === 0 ? [] : [{ line: 1, reason, text: numbers.join(", ") }];
  return {
    status: "text",
    text,
    doubts: [
      ...ofPages("page-without-text", pictures),
      ...ofPages("recognized-text", recognized),
      ...doubts,
    ],
  };
}
