import { TextRun, type IRunOptions } from "docx";
import type { Inline } from "./paper.js";

export const millimetres = (length: number) => Math.round((length * 1440) / 25.4);
/** docx counts sizes in half points. */
export const points = (size: number) => size * 2;

const styles = {
  bold: { bold: true },
  italic: { italics: true },
  out: { strike: true },
  in: { bold: true, italics: true },
} as const satisfies Record<string, IRunOptions>;

export const runsOf = (inlines: readonly Inline[]) =>
  inlines.map(
    ({ text, style }) => new TextRun({ text, ...(style === undefined ? {} : styles[style]) }),
  );

/** A line in one style. */
export const lineOf = (text: string, options: IRunOptions) => new TextRun({ ...options, text });
