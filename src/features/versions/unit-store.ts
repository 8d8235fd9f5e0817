import mongoose from "mongoose";
import type { Unit } from "./units.js";

const schema = new mongoose.Schema<Unit>(
  {
    _id: { type: String, required: true },
    text: { type: String, default: "" },
    provisions: { type: mongoose.Schema.Types.Mixed, default: [] },
    spans: { type: mongoose.Schema.Types.Mixed, default: [] },
  },
  { collection: "units", versionKey: false, minimize: false },
);

const units = mongoose.model("Unit", schema);

/** Stores what is not stored yet: a unit's id is the hash of its content. */
export async function saveUnits(fresh: readonly Unit[]): Promise<void> {
  const unique = [...new Map(fresh.map((unit) => [unit._id, unit])).values()];
  for (let from = 0; from < unique.length; from += 200) {
    const batch = unique.slice(from, from + 200);
    const known = new Set(await knownIds(batch.map((unit) => unit._id)));
    const writes = batch
      .filter((unit) => !known.has(unit._id))
      .map(({ _id, ...content }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: content }, upsert: true },
      }));
    if (writes.length > 0) await units.bulkWrite(writes, { ordered: false });
  }
}

async function knownIds(ids: string[]): Promise<string[]> {
  const found = await units.find({ _id: { $in: ids } }, { _id: 1 }).lean();
  return found.map((unit) => unit._id);
}

export async function unitsById(ids: readonly string[]): Promise<Map<string, Unit>> {
  const unique = [...new Set(ids)];
  const found = new Map<string, Unit>();
  for (let from = 0; from < unique.length; from += 500) {
    const batch = await units.find({ _id: { $in: unique.slice(from, from + 500) } }).lean();
    for (const unit of batch) found.set(unit._id, unit);
  }
  return found;
}
