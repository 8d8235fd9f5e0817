import { randomBytes } from "node:crypto";
import mongoose from "mongoose";
import { afterAll, beforeAll, inject } from "vitest";
import { buildIndexes, connectDatabase, disconnectDatabase } from "../../src/platform/database.js";

/**
 * Gives the test file a database of its own, with the indexes of every model imported so far, and
 * drops it afterwards. `uri()` is for what connects by itself, such as another process.
 */
export function useDatabase(): { uri: () => string } {
  const uri = uriOf(`test-${randomBytes(6).toString("hex")}`);
  beforeAll(async () => {
    await connectDatabase(uri);
    await buildIndexes();
  });
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await disconnectDatabase();
  });
  return { uri: () => uri };
}

/** Empties every collection between tests and keeps the indexes. */
export async function clearDatabase(): Promise<void> {
  for (const model of Object.values(mongoose.models)) await model.deleteMany({});
}

function uriOf(name: string): string {
  const uri = new URL(inject("databaseUri"));
  uri.pathname = `/${name}`;
  return uri.href;
}
