import mongoose from "mongoose";
import { SetupError } from "../setup-error.js";
import { migrations, type Migration } from "./migrations.js";

type Schema = { _id: "schema"; version: number; since: Date; migratingUntil: Date | null };
const leaseMs = 10 * 60_000;
type Options = { steps?: Migration[]; now?: () => Date };

/** Brings the database forward to the shape this version knows; gives the steps it took. */
export async function migrate(options: Options = {}): Promise<string[]> {
  const { steps = migrations, now = () => new Date() } = options;
  const latest = steps.at(-1)?.version ?? 0;
  await ensureNote(now());
  await waitForTurn(now);
  const taken: string[] = [];
  try {
    const from = await schemaVersion();
    if (from > latest) throw new SetupError(tooNew(from, latest));
    for (const step of steps.filter(({ version }) => version > from)) {
      await step.up(database());
      // Noted after each step: a step that is interrupted runs again, so every step may run twice.
      await notes().updateOne({ _id: "schema" }, { $set: { version: step.version, since: now() } });
      taken.push(`${step.version} ${step.name}`);
    }
  } finally {
    await notes().updateOne({ _id: "schema" }, { $set: { migratingUntil: null } });
  }
  return taken;
}

export async function schemaVersion(): Promise<number> {
  return (await notes().findOne({ _id: "schema" }))?.version ?? 0;
}

// Several processes may start at once: one migrates, the others wait for it.
async function waitForTurn(now: () => Date): Promise<void> {
  const patience = Date.now() + leaseMs;
  while (Date.now() < patience) {
    const result = await notes().updateOne(
      { _id: "schema", $or: [{ migratingUntil: null }, { migratingUntil: { $lt: now() } }] },
      { $set: { migratingUntil: new Date(now().getTime() + leaseMs) } },
    );
    if (result.matchedCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new SetupError(
    "Another process has been migrating the database for ten minutes: see what it does, then start again.",
  );
}

async function ensureNote(now: Date): Promise<void> {
  const fresh = { version: 0, since: now, migratingUntil: null };
  await notes().updateOne({ _id: "schema" }, { $setOnInsert: fresh }, { upsert: true });
}

function notes() {
  return database().collection<Schema>("schema");
}

function database() {
  const { db } = mongoose.connection;
  if (db === undefined) throw new Error("migrate needs a connected database");
  return db;
}

function tooNew(found: number, known: number): string {
  return `The database has schema ${found}, written by a later version; this one knows up to ${known}: run that version, or restore a backup.`;
}
