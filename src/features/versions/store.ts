import mongoose from "mongoose";
import type { Version, VersionEvent, VersionMetadata } from "./types.js";

const text = { type: String, default: null } as const;
const needed = { type: String, required: true } as const;
const mixed = mongoose.Schema.Types.Mixed;

const schema = new mongoose.Schema<Version>(
  {
    _id: needed,
    documentId: needed,
    n: { type: Number, required: true },
    state: needed,
    revision: { type: Number, required: true },
    kind: needed,
    labelVi: needed,
    labelEn: needed,
    inForceOn: text,
    knownOn: text,
    act: text,
    basedOn: text,
    replaces: text,
    madeOf: text,
    consultationUntil: text,
    contentHash: needed,
    textLength: { type: Number, required: true },
    provisionCount: { type: Number, required: true },
    readNumber: text,
    readTitle: text,
    units: { type: mixed, default: [] },
    doubts: { type: mixed, default: [] },
    fileDoubts: { type: mixed, default: [] },
    overrides: { type: mixed, default: [] },
    gapReason: text,
    source: { type: mongoose.Schema.Types.Mixed, default: null },
    addedBy: needed,
    addedAt: { type: Date, required: true },
    publishedAt: { type: Date, default: null },
    mailsFrom: { type: Date, default: null },
    toDerive: { type: Boolean, default: false },
    history: { type: mixed, default: [] },
  },
  { collection: "versions", versionKey: false, minimize: false },
);
schema.index({ documentId: 1, n: 1 }, { unique: true });
schema.index({ toDerive: 1, publishedAt: 1 });

const versions = mongoose.model("Version", schema);

export const versionId = (documentId: string, n: number): string => `${documentId}@${n}`;

/** Inserts under the document's next free number, tried until the unique index takes it. */
export async function insertVersion(fresh: Omit<Version, "_id" | "n">): Promise<Version> {
  for (;;) {
    const n = (await lastNumber(fresh.documentId)) + 1;
    // Asked after the number: what another takes in between is found here, or refuses the number.
    const made = await alreadyMade(fresh);
    if (made !== null) return made;
    const version: Version = { ...fresh, _id: versionId(fresh.documentId, n), n };
    const { _id, ...rest } = version;
    const found = await versions
      .findOneAndUpdate({ _id }, { $setOnInsert: rest }, { upsert: true })
      .lean();
    if (found === null) return version;
  }
}

async function alreadyMade({ documentId, madeOf }: Omit<Version, "_id" | "n">) {
  if (madeOf === null) return null;
  return versions.findOne({ documentId, madeOf }).lean<Version>();
}

async function lastNumber(documentId: string): Promise<number> {
  const last = await versions.findOne({ documentId }, { n: 1 }).sort({ n: -1 }).lean();
  return last?.n ?? 0;
}

export async function versionById(id: string): Promise<Version | null> {
  return versions.findById(id).lean();
}

export async function contentHashById(id: string): Promise<string | null> {
  return (await versions.findById(id, { contentHash: 1 }).lean())?.contentHash ?? null;
}

/** What lists and the version line need of a version: everything but what grows with its text. */
export type VersionSummary = Omit<Version, "units" | "doubts" | "fileDoubts" | "overrides">;
const summary = { units: 0, doubts: 0, fileDoubts: 0, overrides: 0 } as const;

export async function versionSummary(id: string): Promise<VersionSummary | null> {
  return versions.findById(id, summary).lean();
}

/** In the order of their numbers. A document has tens of versions, never thousands. */
export async function versionsOfDocument(documentId: string): Promise<VersionSummary[]> {
  return versions.find({ documentId }, summary).sort({ n: 1 }).limit(500).lean();
}

export async function versionsOfDocuments(documentIds: string[]): Promise<VersionSummary[]> {
  return versions
    .find({ documentId: { $in: documentIds } }, summary)
    .sort({ n: 1 })
    .lean();
}

export async function versionsToDerive(limit: number): Promise<VersionSummary[]> {
  return versions.find({ toDerive: true }, summary).sort({ publishedAt: 1 }).limit(limit).lean();
}

/** Every version there is, one by one. */
export function allVersions(): AsyncIterable<VersionSummary> {
  return versions.find({}, summary).sort({ _id: 1 }).lean().cursor();
}

type Step = {
  revision: number;
  state: Version["state"];
  /** Further conditions, for steps that time bounds. */
  where?: Record<string, unknown>;
  set: Partial<Version> | Partial<VersionMetadata>;
  event: VersionEvent;
};

/** One act on a version; false where its revision, its state or a condition does not hold. */
export async function stepVersion(id: string, step: Step): Promise<boolean> {
  const result = await versions.updateOne(
    { _id: id, revision: step.revision, state: step.state, ...step.where },
    { $set: step.set, $inc: { revision: 1 }, $push: { history: step.event } },
  );
  return result.matchedCount === 1;
}

export async function markDerived(id: string): Promise<void> {
  await versions.updateOne({ _id: id }, { $set: { toDerive: false } });
}
