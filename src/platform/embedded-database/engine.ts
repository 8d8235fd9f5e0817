import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SetupError } from "../setup-error.js";
import { downloadMongod, findMongod } from "./mongod.js";
import { installedSecantusdb, installSecantusdb } from "./secantusdb.js";

export type EngineName = "mongod" | "secantusdb";
/** A program that takes mongod's options, and its version as mongodb-memory-server wants it. */
export type Engine = { name: EngineName; binary: string; version: string };
export type Places = {
  dataFolder: string;
  enginesFolder: string;
  /** Tells a person what takes so long. */
  say: (sentence: string) => void;
};

/** The engine that wrote the data folder; for a new one the best that can be had, remembered there. */
export async function chooseEngine(places: Places): Promise<Engine> {
  const remembered = await rememberedEngine(places.dataFolder);
  if (remembered !== null) return reopenWith(remembered, places);
  const engine =
    (await findMongod()) ??
    (await installedSecantusdb(places.enginesFolder)) ??
    (await downloadMongod(places.say)) ??
    (await installSecantusdb(places.enginesFolder, places.say));
  await rememberEngine(places.dataFolder, engine.name);
  return engine;
}

async function reopenWith(name: EngineName, places: Places): Promise<Engine> {
  if (name === "secantusdb") {
    const installed = await installedSecantusdb(places.enginesFolder);
    return installed ?? installSecantusdb(places.enginesFolder, places.say);
  }
  const engine = (await findMongod()) ?? (await downloadMongod(places.say));
  if (engine !== null) return engine;
  throw new SetupError(
    `The data in ${places.dataFolder} was written by mongod, which cannot be found or fetched now, and SecantusDB must not open it: install mongod, or take the data over with "clausetrail backup" where mongod runs and "clausetrail restore" into another DATA_FOLDER.`,
  );
}

const noteOf = (dataFolder: string): string => join(dataFolder, "database-engine");

export async function rememberedEngine(dataFolder: string): Promise<EngineName | null> {
  const note = await readFile(noteOf(dataFolder), "utf8").catch(() => null);
  if (note === null) return engineByItsFiles(join(dataFolder, "database"));
  const name = note.trim();
  if (name === "mongod" || name === "secantusdb") return name;
  throw new SetupError(
    `${noteOf(dataFolder)} names the engine "${name}", which this version does not know: use the version that wrote it.`,
  );
}

// The note can be lost; the files say who wrote them.
function engineByItsFiles(folder: string): EngineName | null {
  if (existsSync(join(folder, "_mdb_catalog.wt"))) return "mongod";
  if (existsSync(join(folder, "secantus_collections.wt"))) return "secantusdb";
  return null;
}

async function rememberEngine(dataFolder: string, name: EngineName): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await writeFile(noteOf(dataFolder), `${name}\n`);
}
