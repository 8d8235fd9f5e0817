import mongoose from "mongoose";
import { isDuplicate } from "../../platform/duplicate-key.js";

type Counter = { _id: string; last: number };
const schema = new mongoose.Schema<Counter>(
  { _id: String, last: Number },
  { collection: "counters", versionKey: false },
);
const counters = mongoose.model("Counter", schema);

/** `GY-2026-000123`: year and number, six digits at least. */
export const receiptCode = (year: number, number: number): string =>
  `GY-${year}-${String(number).padStart(6, "0")}`;

/**
 * The next receipt code of a year. Whoever uses it writes it under the unique index of `feedback`,
 * and asks again when it is taken (a restored counter may lag behind): codes may skip, never repeat.
 */
export async function nextReceiptCode(year: number): Promise<string> {
  const _id = `feedback-${year}`;
  for (;;) {
    const counter = await counters
      .findOneAndUpdate({ _id }, { $inc: { last: 1 } }, { returnDocument: "after" })
      .lean();
    if (counter !== null) return receiptCode(year, counter.last);
    await beginYear(_id);
  }
}

// Two first filings of a year at once: one inserts the counter, the other finds it.
async function beginYear(_id: string): Promise<void> {
  try {
    await counters.create({ _id, last: 0 });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}
