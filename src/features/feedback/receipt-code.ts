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
  const key = `feedback-${year}`;
  for (;;) {
    try {
      const counter = await counters
        .findOneAndUpdate(
          { _id: key },
          { $inc: { last: 1 } },
          { upsert: true, returnDocument: "after" },
        )
        .lean();
      return receiptCode(year, counter.last);
    } catch (error) {
      // Two first filings of a year at once: one inserted the counter, the other tries again.
      if (!isDuplicate(error)) throw error;
    }
  }
}
