import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { BSON, type Db, type Document } from "mongodb";
import mongoose from "mongoose";
import { migrations } from "../migrations/migrations.js";
import { migrate } from "../migrations/migrate.js";
import { SetupError } from "../setup-error.js";
import { dumpFormat, fileOf, manifest, type Manifest } from "./format.js";
import { splitDocuments } from "./split-documents.js";

// What every start writes by itself into an empty database.
const ownNotes = ["schema"];
const batchSize = 500;

/** Fills the connected, empty database from a backup and migrates it to today's schema. */
export async function restoreDatabase(
  folder: string,
): Promise<{ collections: number; documents: number }> {
  const { db } = mongoose.connection;
  if (db === undefined) throw new Error("restoreDatabase needs a connected database");
  const { collections } = await readManifest(folder);
  await refuseDamaged(folder, collections);
  await refuseUsedDatabase(db);
  for (const name of ownNotes) await db.collection(name).deleteMany({});
  let documents = 0;
  for (const [name, expected] of Object.entries(collections)) {
    await restoreCollection(db, name, folder);
    documents += expected.documents;
  }
  await migrate();
  return { collections: Object.keys(collections).length, documents };
}

/** Puts the signing secrets of the backup where there are none yet, so that links in mails live on. */
export async function takeBackSecrets(folder: string, dataFolder: string): Promise<void> {
  await readManifest(folder);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const own = join(dataFolder, "secrets.json");
  if ((await readFile(own).catch(() => null)) !== null) return;
  await copyFile(join(folder, "secrets.json"), own).catch(() => undefined);
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, "backup.json"), "utf8").catch(() => null);
  if (text === null)
    throw new SetupError(`${folder} holds no finished backup: backup.json is missing.`);
  const found = manifest.parse(JSON.parse(text));
  const known = migrations.at(-1)?.version ?? 0;
  if (found.format > dumpFormat || found.schema > known)
    throw new SetupError(`${folder} was written by a later version: restore it with that one.`);
  return found;
}

async function refuseUsedDatabase(db: Db): Promise<void> {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (ownNotes.includes(name) || name.startsWith("system.")) continue;
    if ((await db.collection(name).findOne({})) !== null)
      throw new SetupError(
        `The database is not empty (${name} holds documents): restore into a new one.`,
      );
  }
}

// Before anything is stored: half a database is worse than none.
async function refuseDamaged(folder: string, collections: Manifest["collections"]): Promise<void> {
  for (const [name, { sha256 }] of Object.entries(collections)) {
    const path = join(folder, fileOf(name));
    const hash = createHash("sha256");
    try {
      for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    } catch (error) {
      throw new SetupError(`${path} cannot be read: use another backup.`, { cause: error });
    }
    if (hash.digest("hex") !== sha256)
      throw new SetupError(`${path} is damaged: use another backup.`);
  }
}

async function restoreCollection(db: Db, name: string, folder: string): Promise<void> {
  let batch: Document[] = [];
  const insert = async (): Promise<void> => {
    if (batch.length > 0) await db.collection(name).insertMany(batch);
    batch = [];
  };
  for await (const bytes of splitDocuments(createReadStream(join(folder, fileOf(name))))) {
    batch.push(BSON.deserialize(bytes, { promoteBuffers: false }));
    if (batch.length === batchSize) await insert();
  }
  await insert();
}
