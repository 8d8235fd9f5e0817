import type { Address } from "../provision/types.js";

/**
 * A stretch of compared words: `=` in both, `-` before only, `+` after only, `~` equal but for
 * spelling (before, after). `=`, `-` and the first of `~` joined are the text before; `=`, `+` and
 * the second of `~` the text after.
 */
export type Run = ["=", string] | ["-", string] | ["+", string] | ["~", string, string];

/** As `Run`, for whole lines; joined in the same way they are the two texts, character for character. */
export type LineRun = ["=" | "-" | "+", string];

export type ChangeKind =
  "inserted" | "repealed" | "changed" | "moved" | "renumbered" | "split" | "merged";

/**
 * What became of a provision. `before` is null where it was inserted; `after` is null where it was
 * repealed and left no placeholder. `also` names the other parts of a split or merged provision.
 * `words` are of the provision's own words; of all its words where it was inserted or repealed with
 * everything below it; of all the parts, in order, where it was split or merged.
 */
export type ProvisionChange = {
  kinds: ChangeKind[];
  before: Address | null;
  after: Address | null;
  also?: Address[];
  words: Run[];
};

/** How many changes are of each kind (one change can be of several), and how many provisions have none. */
export type ComparisonSummary = Record<"unchanged" | ChangeKind, number>;

export type Comparison = {
  summary: ComparisonSummary;
  changes: ProvisionChange[];
  lines?: LineRun[];
};

export type WordOptions = {
  /** Spelling variants (hòa/hoà, uỷ/ủy) are then `-` and `+`, not `~`. */
  toneMarks?: boolean;
};

export type CompareOptions = WordOptions & {
  /** False leaves the line diff out. */
  lines?: boolean;
  /** False leaves the provisions out: no changes, a summary of zeros. */
  words?: boolean;
};
