import type { Address } from "../provision/types.js";
import type { Reason } from "./reasons.js";

/** What an instruction does to the amended text. */
export type Action =
  | "substitute"
  | "insert"
  | "repeal"
  | "replace-words"
  | "delete-words"
  | "add-words"
  | "retitle"
  | "replace-annex"
  | "renumber"
  | "rename-document"
  | "correct"
  | "suspend"
  | "lapse"
  | "extend"
  | "override"
  | "other";

/**
 * The part of a provision that is meant where it is not the whole: its heading, its introductory
 * words before the first child, or the n-th of its paragraphs (-1 for the last).
 */
export type Part = "heading" | "intro" | { paragraph: number };

/**
 * A provision as cited. The address follows the citation; only a base text says whether it exists.
 * `label` is what it must be printed with there, where the address only counts.
 */
export type Target = {
  address: Address;
  part: Part | null;
  label?: string;
  /** It closes a range that begins with the target before it. */
  ranged?: true;
};

export type Anchor = { after: Address } | { before: Address } | { end: Address };

/** One provision's worth of the quoted text, label included. */
export type Piece = { target: Target; text: string };

/** What stays as it is: words, or all words, of a place; without one, at each place that is changed. */
export type Exception = { target: Target | null; words: string | null };

/** One instruction of an act, as the act alone says it. */
export type CitedOperation = {
  /** The provision of the act that says it. */
  source: Address;
  /** The act's own words, white space aside, without its label and without the quoted text. */
  sentence: string;
  action: Action;
  /** Verb of the note, as the act has it: "sửa đổi", "sửa đổi, bổ sung", "bãi bỏ". */
  verb: string;
  /** Number of the amended document, or its name where it is cited without one; null if not said. */
  document: string | null;
  targets: Target[];
  /** For new annexes and forms: where in the act each stands, one for each target. */
  replacements: Address[];
  /** Repealed numbers that the act gives to something else at once: nothing stays of them. */
  freed: Address[];
  /** Where the words stay as they are ("trừ cụm từ … quy định tại …"). */
  except: Exception[];
  anchor: Anchor | null;
  /** The chapter or section into which new articles are ordered; null where it is not said. */
  within: Address | null;
  /** The whole quoted text. */
  text: string | null;
  /** The quoted text cut to the targets; empty where the quotation is not of that kind. */
  pieces: Piece[];
  /** What the quotation repeats around its pieces without the sentence naming it. */
  frames: Piece[];
  find: string | null;
  replace: string | null;
  /** Calendar date from which it applies; null where the act does not say. */
  from: string | null;
  /** Last day on which it applies (suspensions, extensions). */
  until: string | null;
  /** Why the act alone does not give it exactly one reading; null where it does. */
  doubt: Reason | null;
};

/** What an operation does not say, unless it does. */
export const unsaid = {
  targets: [],
  replacements: [],
  freed: [],
  except: [],
  anchor: null,
  within: null,
  text: null,
  pieces: [],
  frames: [],
  find: null,
  replace: null,
  from: null,
  until: null,
  doubt: null,
} satisfies Partial<CitedOperation>;

/** Whether single words change: replaced, taken out, added beside others or at an end. */
export const changesWords = ({ find, action }: Pick<CitedOperation, "find" | "action">) =>
  find !== null || action === "add-words";

/** From when provisions of an act apply; `sources` null stands for the rest of the act. */
export type Effect = { from: string; sources: Address[] | null };

/** An act read: who it is, from when it applies, and everything it orders, in its own order. */
export type ActReading = {
  number: string | null;
  /** "Thông tư", "Nghị định", "Luật". */
  type: string | null;
  title: string | null;
  signed: string | null;
  effect: Effect[];
  operations: CitedOperation[];
};
