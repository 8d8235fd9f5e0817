import mongoose from "mongoose";
import type { Hunk } from "./hunks.js";
import type { ComparisonSummary, ProvisionChange } from "../../core/compare/types.js";

/** What is stored of two compared contents; the changes are records of their own. */
export type StoredComparison = {
  /** The content hashes of both: `<before>:<after>`. */
  _id: string;
  summary: ComparisonSummary;
  hunks: Hunk[];
  changeCount: number;
  comparedAt: Date;
};

type StoredChange = Omit<ProvisionChange, "also"> & {
  _id: string;
  comparisonId: string;
  order: number;
  also: string[] | null;
};

const mixed = mongoose.Schema.Types.Mixed;
const needed = { type: String, required: true } as const;

const comparisonSchema = new mongoose.Schema<StoredComparison>(
  {
    _id: needed,
    summary: { type: mixed, required: true },
    hunks: { type: mixed, default: [] },
    changeCount: { type: Number, required: true },
    comparedAt: { type: Date, required: true },
  },
  { collection: "comparisons", versionKey: false, minimize: false },
);

const changeSchema = new mongoose.Schema<StoredChange>(
  {
    _id: needed,
    comparisonId: needed,
    order: { type: Number, required: true },
    kinds: { type: [String], default: [] },
    before: { type: String, default: null },
    after: { type: String, default: null },
    also: { type: mixed, default: null },
    words: { type: mixed, default: [] },
  },
  { collection: "provision_changes", versionKey: false, minimize: false },
);
changeSchema.index({ comparisonId: 1, order: 1 }, { unique: true });

const comparisons = mongoose.model("Comparison", comparisonSchema);
const changes = mongoose.model("ProvisionChange", changeSchema);

export async function comparisonById(id: string): Promise<StoredComparison | null> {
  return comparisons.findById(id).lean();
}

/** Writes the changes first: where the comparison is there, it is whole. Safe to run twice. */
export async function saveComparison(
  comparison: StoredComparison,
  provisionChanges: readonly ProvisionChange[],
): Promise<void> {
  const { _id: comparisonId, ...content } = comparison;
  const writes = provisionChanges.map((change, order) => ({
    updateOne: {
      filter: { _id: `${comparisonId}#${order}` },
      update: { $set: { also: null, ...change, comparisonId, order } },
      upsert: true,
    },
  }));
  for (let from = 0; from < writes.length; from += 500)
    await changes.bulkWrite(writes.slice(from, from + 500), { ordered: false });
  await comparisons.updateOne({ _id: comparisonId }, { $set: content }, { upsert: true });
}

export async function changesOf(comparisonId: string): Promise<ProvisionChange[]> {
  const found = await changes.find({ comparisonId }).sort({ order: 1 }).lean();
  return found.map(({ kinds, before, after, also, words }) => ({
    kinds,
    before,
    after,
    ...(also === null ? {} : { also }),
    words,
  }));
}
