import type { Element } from "./xml.js";
import type { Numbering } from "./numbering.js";
import type { Styles } from "./styles.js";

/** What a paragraph of the file may hold that a person should look at. */
export type Oddity = "tracked-change" | "hidden-text" | "contents-list" | "picture" | "formula";

/** What is known while the document is walked. */
export type Walk = {
  styles: Styles;
  numbering: Numbering;
  /** Lines so far; none is empty. */
  lines: string[];
  /** Oddities seen, each with the number its line has or will have. */
  oddities: { oddity: Oddity; line: number; text: string }[];
  /** Notes in the order their marks appear: "footnote:3". */
  notes: string[];
  /** Text of a paragraph whose mark was deleted: the next one continues it. */
  carried: string;
  /** The lines of a part (table cell, text box, note), apart from the document's own. */
  linesOf: (element: Element) => string[];
};
