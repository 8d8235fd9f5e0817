import mongoose from "mongoose";
import type { EffectFact } from "../../core/amend/effect-facts.js";

/** A fact of effect, with the version of the act that says it. */
export type StoredFact = EffectFact & { actVersionId: string };
type Row = StoredFact & { _id: string };

const needed = { type: String, required: true } as const;
const text = { type: String, default: null } as const;

const schema = new mongoose.Schema<Row>(
  {
    _id: needed,
    actVersionId: needed,
    what: needed,
    document: needed,
    address: text,
    from: text,
    until: text,
    source: needed,
    sentence: needed,
  },
  { collection: "effect_facts", versionKey: false, minimize: false },
);
schema.index({ document: 1 });
schema.index({ actVersionId: 1 });

const rows = mongoose.model("EffectFact", schema);

/** Writes what a version of an act says; safe to run twice. */
export async function saveFacts(actVersionId: string, facts: readonly EffectFact[]): Promise<void> {
  const writes = facts.map((fact, index) => ({
    updateOne: {
      filter: { _id: `${actVersionId}#${index}` },
      update: { $set: { ...fact, actVersionId } },
      upsert: true,
    },
  }));
  if (writes.length > 0) await rows.bulkWrite(writes, { ordered: false });
}

export async function forgetFacts(actVersionId: string): Promise<void> {
  await rows.deleteMany({ actVersionId });
}

export async function factsOnDocument(document: string): Promise<StoredFact[]> {
  return rows.find({ document }, { _id: 0 }).sort({ _id: 1 }).lean();
}
