import type { ProvisionKind } from "../provision/types.js";

/** Kinds that an instruction can name by a number. */
export type UnitKind = Exclude<ProvisionKind, "preamble" | "signature" | "paragraph" | "table">;

export type Verb =
  | "substitute"
  | "insert"
  | "repeal"
  | "replace"
  | "correct"
  | "suspend"
  | "extend"
  | "rename"
  | "renumber"
  | "mixed";

export type Separator = "," | ";" | "và";

/** What an instruction is made of. `at` is the offset in the sentence. */
export type Token = { at: number } &
  /** `colon`: it stands behind one, so what stands before is its place. */
  (
    | { t: "verb"; verb: Verb; words: string; passive: boolean; colon: boolean }
    | { t: "quote"; text: string }
    | { t: "document"; number: string | null; name: string | null; self: boolean; type: string }
    // `ranged`: labels that a range fills in, "3" of "khoản 2 đến khoản 4"
    | { t: "unit"; kind: UnitKind; labels: string[]; ranged?: string[]; printed: string }
    | { t: "heading" }
    | { t: "intro" }
    | { t: "paragraph"; n: number }
    | { t: "title"; ofBases: boolean }
    | { t: "separator"; is: Separator }
    | { t: "key"; is: Key; words: string }
    | { t: "word"; words: string }
  );

/** Words with a part in the grammar. */
export type Key =
  | "after"
  | "before"
  | "end"
  | "into"
  | "with"
  | "to"
  | "follows"
  | "some"
  | "whole"
  | "except"
  | "included"
  | "phrase"
  | "annexed"
  | "in"
  | "this"
  | "matching";
