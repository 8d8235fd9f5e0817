import { z } from "zod";

// A backup is a folder: backup.json, one file of BSON documents a collection, and the secrets.
export const dumpFormat = 1;

export const manifest = z.object({
  format: z.number(),
  schema: z.number(),
  writtenAt: z.string(),
  /** For each collection, how many documents its file holds, and its digest. */
  collections: z.record(z.string(), z.object({ documents: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifest>;

export const fileOf = (collection: string): string => `${encodeURIComponent(collection)}.bson`;
