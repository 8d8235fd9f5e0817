import { z } from "zod";
import { milestoneKinds } from "./types.js";

const isDate = (text: string) => text === "" || z.iso.date().safeParse(text).success;
const dateOrNone = z
  .string()
  .default("")
  .refine(isDate, "planned.error.date")
  .transform((date) => (date === "" ? null : date));
const wordsOrNone = z
  .string()
  .trim()
  .max(200, "planned.error.too-long")
  .default("")
  .transform((words) => (words === "" ? null : words));

const dates = Object.fromEntries(
  milestoneKinds.flatMap((kind) => [
    [`${kind}-planned`, dateOrNone],
    [`${kind}-actual`, dateOrNone],
  ]),
) as Record<string, typeof dateOrNone>;

/** Who leads an amendment and when its milestones are planned and were reached. */
export const planSchema = z
  .object({ leadUnitId: wordsOrNone, officer: wordsOrNone, ...dates })
  .transform((typed) => {
    const all: Record<string, string | null> = typed;
    return {
      leadUnitId: all.leadUnitId ?? null,
      officer: all.officer ?? null,
      milestones: milestoneKinds.map((kind) => ({
        kind,
        planned: all[`${kind}-planned`] ?? null,
        actual: all[`${kind}-actual`] ?? null,
      })),
    };
  });
