import mongoose from "mongoose";
import { SetupError } from "./setup-error.js";

/** Connects the default mongoose connection. Indexes: see buildIndexes. */
export async function connectDatabase(uri: string): Promise<void> {
  try {
    await mongoose.connect(uri, {
      // Indexes are built here, awaited: a unique index that comes late is none.
      autoIndex: false,
      autoCreate: false,
      serverSelectionTimeoutMS: 10_000,
    });
  } catch (error) {
    throw new SetupError(
      `The database at ${withoutPassword(uri)} does not answer (${reasonOf(error)}): check MONGODB_URI and that the server runs.`,
      { cause: error },
    );
  }
}

/** Builds the indexes the schemas declare. Called after the migrations, which may have to clear the way. */
export async function buildIndexes(): Promise<void> {
  for (const model of Object.values(mongoose.models)) await model.createIndexes();
}

export async function disconnectDatabase(): Promise<void> {
  await mongoose.disconnect();
}

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, "//");
}

function reasonOf(error: unknown): string {
  return withoutPassword(error instanceof Error ? error.message : String(error));
}
