import type { Address, Doubt, Override } from "../../core/provision/types.js";

export const versionKinds = [
  "promulgated",
  "amended",
  "draft",
  "official-consolidation",
  "reference-consolidation",
  "digest",
  "correction",
] as const;
export type VersionKind = (typeof versionKinds)[number];

/**
 * draft: being reviewed, seen by those who may publish. published: its text never changes again.
 * withdrawn: taken back before its mails left; kept, and skipped by everything.
 */
export type VersionState = "draft" | "published" | "withdrawn";

/** A unit of the version's text, in order, and the provision that its first provision hangs on. */
export type UnitRef = { unit: string; parent: Address | null };

export type SourceFile = { fileId: string; name: string; bytes: number; sha256: string };

export type VersionMetadata = {
  kind: VersionKind;
  labelVi: string;
  labelEn: string;
  /** Null where the date is not known, and for drafts. */
  inForceOn: string | null;
  /** The day from which it could be known (signed or posted); null where not known. */
  knownOn: string | null;
  /** The number of the act that made this version, for kinds that an act makes. */
  act: string | null;
  basedOn: string | null;
  replaces: string | null;
  consultationUntil: string | null;
};

/** What made a version, so that it is made once; null where it came as a text. */
export type MadeOf = { madeOf: string | null };

export type VersionEvent = {
  at: Date;
  by: string;
  what: "added" | "corrected" | "published" | "withdrawn" | "edited";
  reason: string | null;
};

export type Version = VersionMetadata &
  MadeOf & {
    _id: string;
    documentId: string;
    /** Counts from 1 in its document. */
    n: number;
    state: VersionState;
    revision: number;
    /** Names text and structure together: equal hashes read the same. */
    contentHash: string;
    textLength: number;
    provisionCount: number;
    readNumber: string | null;
    readTitle: string | null;
    units: UnitRef[];
    /** What the reader is not sure of, and what taking the text out of its file left in doubt. */
    doubts: Doubt[];
    fileDoubts: Doubt[];
    overrides: Override[];
    gapReason: string | null;
    source: SourceFile | null;
    addedBy: string;
    addedAt: Date;
    publishedAt: Date | null;
    /** Until then publishing can be withdrawn; its mails leave after. */
    mailsFrom: Date | null;
    /** True from publishing until everything that follows has been handed to jobs. */
    toDerive: boolean;
    history: VersionEvent[];
  };
