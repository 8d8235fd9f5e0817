/** What a file may measure. Beyond it `loadText` refuses in a sentence; memory and time stay bounded. */
export const fileLimits = {
  /** Bytes of an uploaded file. */
  upload: 20 * 1024 * 1024,
  /** UTF-16 units of the text that comes out. */
  text: 4 * 1024 * 1024,
  /** Bytes of the parts read from a DOCX, together, as the archive declares them and as they come out. */
  unzipped: 64 * 1024 * 1024,
  /** Pages of a PDF. */
  pages: 3000,
  /** Milliseconds a PDF may take. */
  pdfTime: 60_000,
} as const;
