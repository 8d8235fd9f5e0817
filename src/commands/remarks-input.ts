import { z } from "zod";
import type { Remark } from "../core/place/types.js";
import { UsageError } from "./text-input.js";

const remarksSchema = z.array(
  z.object({
    id: z.coerce.string(),
    address: z.string(),
    exact: z.string().nullish(),
    prefix: z.string().nullish(),
    suffix: z.string().nullish(),
    start: z.int().nullish(),
    end: z.int().nullish(),
  }),
);

/** The remarks of a JSON file; what is wrong with it is said in one sentence. */
export function parseRemarks(json: string, file: string): Remark[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new UsageError(`${file} is not JSON: it must be a list of remarks.`);
  }
  const { success, data, error } = remarksSchema.safeParse(value);
  if (success) return data;
  const where = error.issues[0]?.path.join(".") ?? "";
  throw new UsageError(
    `${file}: remark ${where} is not {"id":"…","address":"art_5__cl_2","exact":"…"}.`,
  );
}
