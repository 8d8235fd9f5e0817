/** Unique in its version: `art_5__cl_2__point_đ`, in the spirit of Akoma Ntoso 3.0 eIds, đ kept. */
export type Address = string;

export type ProvisionKind =
  | "part"
  | "chapter"
  | "section"
  | "subsection"
  | "article"
  | "clause"
  | "point"
  | "subpoint"
  | "annex"
  | "form"
  | "preamble"
  | "signature"
  | "paragraph"
  | "table";

/** A node of the tree, as a range of the canonical text (UTF-16 offsets, children included). */
export type Provision = {
  address: Address;
  kind: ProvisionKind;
  /** As printed: "2", "đ", "IV", "5a"; null where the unit has no number. */
  label: string | null;
  heading: string | null;
  start: number;
  end: number;
  parent: Address | null;
};

/** Characters that stand in the text but are not the law; comparing, placing and amending skip them. */
export type Span = { kind: "note-mark" | "note" | "furniture"; start: number; end: number };

/** A line the reader is not sure of. Lines count from 1; `text` is the line, shortened. */
export type Doubt = { line: number; reason: DoubtReason; text: string };
export type DoubtReason = string;

/**
 * A person's correction to the structure, kept as input of the reader. `line` counts from 1;
 * `opens` says what the line opens, null that it opens nothing.
 */
export type Override = {
  line: number;
  opens: { kind: ProvisionKind; label: string | null } | null;
};

/**
 * What reading a text gives. Always: provisions are in document order and their own texts (start to
 * first child) put end to end are `text`; siblings do not overlap; children lie inside parents.
 */
export type Reading = {
  number: string | null;
  title: string | null;
  text: string;
  provisions: Provision[];
  spans: Span[];
  doubts: Doubt[];
};
