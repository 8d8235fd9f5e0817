import mongoose from "mongoose";
import type { PlannedAmendment } from "./types.js";

const mixed = mongoose.Schema.Types.Mixed;
const schema = new mongoose.Schema<PlannedAmendment>(
  {
    _id: { type: String, required: true },
    place: { type: Number, default: null },
    nature: { type: String, required: true },
    title: { type: mixed, default: null },
    instrument: { type: String, default: null },
    target: { type: mixed, default: null },
    leadUnit: { type: mixed, default: null },
    officer: { type: String, default: null },
    milestones: { type: mixed, required: true },
    facts: { type: mixed, required: true },
    revision: { type: Number, required: true },
  },
  { collection: "planned_amendments", versionKey: false, minimize: false },
);
schema.index({ place: 1, _id: 1 });
schema.index({ "target.documentId": 1 });

const planned = mongoose.model("PlannedAmendment", schema);

/** Adds it unless it is there: what officers wrote since is kept. */
export async function insertPlanned({ _id, ...fresh }: PlannedAmendment): Promise<void> {
  await planned.updateOne({ _id }, { $setOnInsert: fresh }, { upsert: true });
}

export async function plannedById(id: string): Promise<PlannedAmendment | null> {
  return planned.findById(id).lean();
}

/** The programme has tens of places, never thousands. Official ones first, in their order. */
export async function allPlanned(): Promise<PlannedAmendment[]> {
  const found = await planned.find().limit(200).lean();
  const rank = ({ place }: PlannedAmendment) => place ?? Number.MAX_SAFE_INTEGER;
  return found.sort((a, b) => rank(a) - rank(b) || a._id.localeCompare(b._id));
}

export async function plannedFor(documentId: string): Promise<PlannedAmendment[]> {
  return planned.find({ "target.documentId": documentId }).limit(50).lean();
}

export async function changePlanned(
  id: string,
  revision: number,
  changes: Partial<PlannedAmendment>,
): Promise<boolean> {
  const result = await planned.updateOne(
    { _id: id, revision },
    { $set: changes, $inc: { revision: 1 } },
  );
  return result.matchedCount === 1;
}
