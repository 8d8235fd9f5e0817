import type { Item } from "../../core/dossier/items.js";

/** A wanted change with why, and the remarks it answers. `current` is frozen with the base version. */
export type ProposalItem = Item & {
  current: string;
  explanation: string;
  /** Receipt codes of the remarks it answers. */
  answers: string[];
  addedBy: string;
  addedAt: Date;
};

export type ProposalEvent = { at: Date; by: string; what: string; note: string | null };

export type Proposal = {
  _id: string;
  plannedAmendmentId: string;
  documentId: string;
  /** The version whose words the items are written against. */
  baseVersionId: string;
  title: { vi: string; en: string };
  state: "drafting" | "submitted";
  items: ProposalItem[];
  submittedAt: Date | null;
  revision: number;
  /** True from an act until the remarks concerned say what became of them. */
  toLink: boolean;
  createdAt: Date;
  history: ProposalEvent[];
};
