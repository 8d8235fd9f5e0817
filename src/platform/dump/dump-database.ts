import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { BSON, type Collection, type Document } from "mongodb";
import mongoose from "mongoose";
import { schemaVersion } from "../migrations/migrate.js";
import { SetupError } from "../setup-error.js";
import { dumpFormat, fileOf, type Manifest } from "./format.js";

/** Writes every collection of the connected database, GridFS included, and the kept secrets. */
export async function dumpDatabase(
  folder: string,
  dataFolder: string,
): Promise<{ collections: number; documents: number }> {
  await refuseUsedFolder(folder);
  const { db } = mongoose.connection;
  if (db === undefined) throw new Error("dumpDatabase needs a connected database");
  const infos = await db.listCollections({}, { nameOnly: true }).toArray();
  const collections: Manifest["collections"] = {};
  for (const name of infos.map((info) => info.name).sort()) {
    if (!name.startsWith("system."))
      collections[name] = await dumpCollection(db.collection(name), join(folder, fileOf(name)));
  }
  await copyFile(join(dataFolder, "secrets.json"), join(folder, "secrets.json")).catch(
    () => undefined, // Given by the environment: the operator keeps them.
  );
  // Last, so that a backup cut short is not one.
  await writeFile(join(folder, "backup.json"), await describe(collections));
  const counts = Object.values(collections).map(({ documents }) => documents);
  return { collections: counts.length, documents: counts.reduce((sum, n) => sum + n, 0) };
}

async function describe(collections: Manifest["collections"]): Promise<string> {
  const written: Manifest = {
    format: dumpFormat,
    schema: await schemaVersion(),
    writtenAt: new Date().toISOString(),
    collections,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

async function dumpCollection(collection: Collection, path: string) {
  const file = createWriteStream(path, { mode: 0o600 });
  const hash = createHash("sha256");
  let documents = 0;
  for await (const document of collection.find<Document>({})) {
    const bytes = BSON.serialize(document);
    hash.update(bytes);
    documents++;
    if (!file.write(bytes)) await once(file, "drain");
  }
  file.end();
  await finished(file);
  return { documents, sha256: hash.digest("hex") };
}

async function refuseUsedFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new SetupError(`${folder} is not empty: give backup a new folder.`);
}
