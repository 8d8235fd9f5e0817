import type { Address } from "../../core/provision/types.js";

/** What an officer says of an operation that the act alone leaves open. */
export type Choice = {
  /** The operation it answers: see `resolve.ts`. */
  key: string;
  by: string;
  at: Date;
  reason: string;
} & (
  | { kind: "set-aside" }
  | {
      kind: "by-hand";
      operation: "substitute" | "insert" | "repeal";
      /** The provision that is substituted or repealed, or after which the new text stands. */
      address: Address;
      text: string;
    }
);

export type AmendmentEvent = { at: Date; by: string; what: string; note: string | null };

/** An amending act being applied to a version of a document, until the version it makes is in review. */
export type Amendment = {
  _id: string;
  documentId: string;
  baseVersionId: string;
  /** `versionId` where the act is kept here too. */
  act: { versionId: string | null; number: string | null; title: string | null; text: string };
  choices: Choice[];
  state: "open" | "made";
  /** The first version that was made of it. */
  versionId: string | null;
  /** The versions made where the act applies from several days, the first one too. */
  stages: { versionId: string; at: string }[];
  revision: number;
  createdAt: Date;
  history: AmendmentEvent[];
};
