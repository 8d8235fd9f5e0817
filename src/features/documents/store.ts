import mongoose from "mongoose";
import { fold } from "../../core/text/fold.js";
import type { Document, Metadata, MetadataChange } from "./types.js";

type Stored = Document & { searchWords: string[] };

const relationSchema = new mongoose.Schema(
  {
    kind: { type: String, required: true },
    number: { type: String, default: null },
    title: { type: String, default: null },
    note: { type: String, default: null },
  },
  { _id: false },
);

const schema = new mongoose.Schema<Stored>(
  {
    _id: { type: String, required: true },
    slug: { type: String, required: true },
    number: { type: String, required: true },
    kind: { type: String, required: true },
    title: { type: String, default: null },
    issuer: { type: String, default: null },
    signer: { type: String, default: null },
    signedOn: { type: String, default: null },
    inForceOn: { type: String, default: null },
    expiresOn: { type: String, default: null },
    expiryNote: { type: String, default: null },
    nature: { type: String, required: true },
    fields: { type: [String], default: [] },
    relations: { type: [relationSchema], default: [] },
    notes: { type: String, default: null },
    unverified: { type: [String], default: [] },
    searchWords: { type: [String], default: [] },
    revision: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    history: { type: mongoose.Schema.Types.Mixed, default: [] },
  },
  { collection: "documents", versionKey: false, minimize: false },
);
schema.index({ slug: 1 }, { unique: true });
schema.index({ number: 1 });
schema.index({ signedOn: -1, _id: 1 });
schema.index({ kind: 1, signedOn: -1, _id: 1 });
schema.index({ fields: 1, signedOn: -1, _id: 1 });
schema.index({ searchWords: 1 });
schema.index({ expiresOn: 1 });

const documents = mongoose.model("Document", schema);
const shown = { searchWords: 0 } as const;

export async function insertDocument(document: Document): Promise<"inserted" | "exists"> {
  const { _id, ...fresh } = { ...document, searchWords: searchWordsOf(document) };
  const found = await documents
    .findOneAndUpdate({ _id }, { $setOnInsert: fresh }, { upsert: true })
    .lean();
  return found === null ? "inserted" : "exists";
}

export async function documentById(id: string): Promise<Document | null> {
  return documents.findById(id, shown).lean();
}

export async function documentsByNumbers(numbers: string[]): Promise<Document[]> {
  return documents
    .find({ number: { $in: numbers } }, shown)
    .sort({ _id: 1 })
    .lean();
}

export async function documentsByNumber(number: string): Promise<Document[]> {
  return documents.find({ number }, shown).limit(10).lean();
}

export async function documentsByIds(ids: string[]): Promise<Document[]> {
  return documents.find({ _id: { $in: ids } }, shown).lean();
}

type Change = { metadata: Metadata; change: MetadataChange; revision: number };

/** False where the document has been changed since that revision. */
export async function changeDocument(id: string, { metadata, change, revision }: Change) {
  const result = await documents.updateOne(
    { _id: id, revision },
    {
      $set: { ...metadata, searchWords: searchWordsOf(metadata) },
      $inc: { revision: 1 },
      $push: { history: change },
    },
  );
  return result.matchedCount === 1;
}

export type ListFilter = {
  kind?: string | undefined;
  field?: string | undefined;
  nature?: string | undefined;
  status?: "in-force" | "not-yet" | "expired" | "unverified" | undefined;
  words?: string | undefined;
};
export type Cursor = { signedOn: string | null; id: string };
type Listing = { filter: ListFilter; today: string; after: Cursor | null; limit: number };

/** Latest signed first, those without a known date last. */
export async function listDocumentPage(listing: Listing): Promise<Document[]> {
  const conditions = [filterOf(listing.filter, listing.today), afterCursor(listing.after)];
  return documents
    .find({ $and: conditions }, shown)
    .sort({ signedOn: -1, _id: 1 })
    .limit(listing.limit)
    .lean();
}

type Condition = Record<string, unknown>;

function filterOf(filter: ListFilter, today: string): Condition {
  const { kind, field, nature, status, words } = filter;
  const condition: Condition = {};
  if (kind !== undefined) condition.kind = kind;
  if (field !== undefined) condition.fields = field;
  if (nature !== undefined) condition.nature = nature;
  if (status !== undefined) Object.assign(condition, statusCondition(status, today));
  const wanted = wordsOf(words ?? "");
  if (wanted.length > 0)
    condition.$and = wanted.map((word) => ({ searchWords: { $regex: `^${escapeRegex(word)}` } }));
  return condition;
}

function statusCondition(status: NonNullable<ListFilter["status"]>, today: string): Condition {
  if (status === "expired") return { expiresOn: { $lte: today } };
  const stands = { $or: [{ expiresOn: null }, { expiresOn: { $gt: today } }] };
  if (status === "unverified") return { inForceOn: null, ...stands };
  if (status === "not-yet") return { inForceOn: { $gt: today }, ...stands };
  return { inForceOn: { $lte: today, $ne: null }, ...stands };
}

function afterCursor(after: Cursor | null): Condition {
  if (after === null) return {};
  const { signedOn, id } = after;
  if (signedOn === null) return { signedOn: null, _id: { $gt: id } };
  return {
    $or: [{ signedOn: { $lt: signedOn } }, { signedOn, _id: { $gt: id } }, { signedOn: null }],
  };
}

function searchWordsOf(document: Metadata): string[] {
  const source = [document.number, document.title, document.issuer].join(" ");
  return [...new Set([document.number.toLowerCase(), ...wordsOf(source)])];
}

// Found with and without marks: fold unites spellings, the last step takes the marks off.
function wordsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).map(fold).filter((word) => word !== "");
  return words.map((word) => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d"));
}

function escapeRegex(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
