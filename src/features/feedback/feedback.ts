import type { Address } from "../../core/provision/types.js";

/** A remark of a department on one provision, with everything that ever happened to it. */
export type Feedback = {
  _id: string;
  /** `GY-2026-000123`, given at the first submission; null before. */
  code: string | null;
  /** Grows with each act of a person; a form sends the one it showed. */
  revision: number;
  state: FeedbackState;
  place: FeedbackPlace;
  content: FeedbackContent;
  evidence: Evidence[];
  author: Author;
  organizationId: string;
  organizationName: string;
  /** "Sở KH&CN Hà Tĩnh": for lists. */
  organizationShort: string;
  /** The remark this one contradicts with its own wording. */
  dissentsFrom: string | null;
  /** The head this remark was merged under. */
  mergedInto: string | null;
  coSigners: CoSigner[];
  assignment: Assignment | null;
  advice: Advice[];
  decision: Decision | null;
  /** Wordings the decision had before, oldest first. */
  earlierDecisions: Decision[];
  answer: { text: string; at: Date; by: Person } | null;
  proposal: { proposalId: string; itemId: string } | null;
  settlement: Settlement | null;
  placements: StoredPlacement[];
  history: Fact[];
  submittedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export const feedbackStates = [
  "draft",
  "awaiting-lead",
  "submitted",
  "received",
  "with-unit",
  "decided",
  "in-proposal",
  "with-government",
  "settled",
  "returned",
  "merged",
  "withdrawn",
] as const;
export type FeedbackState = (typeof feedbackStates)[number];

/** Where a remark hangs. `words` are the provision's words when it was filed: they never change. */
export type FeedbackPlace = {
  documentId: string;
  versionId: string;
  address: Address;
  words: string;
  quote: Quote | null;
};
/** Words chosen inside the provision, with offsets into the canonical text of the version. */
export type Quote = { exact: string; prefix: string; suffix: string; start: number; end: number };

export const groups = ["legal", "people", "technology", "finance"] as const;
export const types = [
  "conflict",
  "gap",
  "overlap",
  "unclear",
  "outdated-reference",
  "wrong-level",
  "procedure",
  "staffing",
  "it",
  "budget",
  "other",
] as const;
export const fields = [
  "post-telecom",
  "standards",
  "science",
  "intellectual-property",
  "innovation",
  "atomic-energy",
  "digital-transformation",
  "general",
] as const;
export const levels = [
  "province-committee",
  "province-chairman",
  "province-agency",
  "commune-committee",
  "commune-chairman",
  "commune-agency",
] as const;
export const transfers = ["devolved", "decentralized", "delegated", "delimited"] as const;

export type FeedbackContent = {
  group: (typeof groups)[number];
  type: (typeof types)[number];
  field: (typeof fields)[number];
  level: (typeof levels)[number] | null;
  transfer: (typeof transfers)[number] | null;
  difficulty: string;
  /** Null where the remark asks for no other words. */
  proposedWording: string | null;
  reason: string;
};

export type Evidence = { fileId: string; name: string; size: number; type: string };
export type Person = { accountId: string | null; name: string; organizationName: string };
export type Author = Person & { accountId: string; email: string; lang: "vi" | "en" };
export type CoSigner = Person & { organizationId: string; organizationShort: string; at: Date };
export type Assignment = { unitId: string; unitName: string; due: string; at: Date; by: Person };
export type Advice = { text: string; at: Date; by: Person };

export const outcomes = [
  "accepted",
  "partly-accepted",
  "not-accepted",
  "guidance",
  "noted",
  "forwarded",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What is done besides amending the text: training, people, machines, money, a guidance letter. */
export const remedyKinds = ["training", "people", "it", "money", "guidance-letter"] as const;
export type Remedy = { kind: (typeof remedyKinds)[number]; owner: string; due: string };
export type Decision = {
  outcome: Outcome;
  reason: string;
  remedy: Remedy | null;
  at: Date;
  by: Person;
};

export type Settlement = { versionId: string; address: Address; label: string; at: Date };

/** Where the remark is in a later version; an exact one is confirmed by nobody and needs nobody. */
export type StoredPlacement = {
  versionId: string;
  status: "held" | "moved" | "reworded" | "split" | "repealed" | "orphaned";
  address: Address | null;
  /** Other homes: both parts of a split, the candidates of an orphan. */
  addresses: Address[];
  words: string;
  confidence: number;
  reason: string;
  confirmed: { by: Person; at: Date; address: Address | null } | null;
};

/** One line of the remark's life. `from` is null for its beginning. */
export type Fact = {
  at: Date;
  by: Person;
  act: string;
  from: FeedbackState | null;
  to: FeedbackState;
  note: string | null;
};
