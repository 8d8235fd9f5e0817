import type { Address } from "../provision/types.js";

/** A citation in a text: UTF-16 offsets, as written, what it names. */
export type Citation = {
  start: number;
  end: number;
  text: string;
  /** null for the text itself, else the number as cited, or the name of a law cited without number. */
  document: string | null;
  /** The provisions named, in the order named; none where the document is cited as a whole. */
  addresses: Address[];
};
