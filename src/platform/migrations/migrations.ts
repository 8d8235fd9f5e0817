import type { Db } from "mongodb";

/** One step forward. It must be safe to run twice, and must not read the code of the day. */
export type Migration = { version: number; name: string; up: (db: Db) => Promise<void> };

/** In order; a released step is never changed, a later one mends it. */
export const migrations: Migration[] = [
  {
    version: 1,
    name: "the first shape: nothing stood before it",
    up: () => Promise.resolve(),
  },
];
