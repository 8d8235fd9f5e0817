import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { SetupError } from "../setup-error.js";
import { endProcess, isAlive, markOf, type ProcessMark } from "./process-mark.js";

/** Who has the data folder open, and where its database answers. */
export type Holder = {
  host: string;
  owner: ProcessMark;
  database?: { uri: string; server: ProcessMark };
};

export type Lock = {
  /** Writes down where the database answers, for commands that join in. */
  note: (database: { uri: string; pid: number }) => Promise<void>;
  release: () => Promise<void>;
};

const beatMs = 10_000;
const pathOf = (folder: string): string => join(folder, "lock.json");

/** Takes the folder for this process, or throws a sentence that names the process that has it. */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = pathOf(folder);
  const holder: Holder = { host: hostname(), owner: await markOf(process.pid) };
  for (let round = 0; round < 5; round++) {
    if (await create(path, holder)) return keep(path, holder);
    const found = await readLock(path);
    if (found === null) continue;
    if (await holds(path, found.holder)) throw new SetupError(refusal(folder, found.holder));
    await takeAway(path, found.text);
    if (found.holder?.database !== undefined) await endProcess(found.holder.database.server);
  }
  throw new SetupError(`The data folder ${folder} is being opened by others just now: try again.`);
}

/** The database that a living process serves from this folder. */
export async function databaseInUse(folder: string): Promise<string | null> {
  const holder = (await readLock(pathOf(folder)))?.holder ?? null;
  if (holder === null || !(await holds(pathOf(folder), holder))) return null;
  return holder.database?.uri ?? null;
}

async function create(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function keep(path: string, holder: Holder): Lock {
  const beat = setInterval(() => {
    utimes(path, new Date(), new Date()).catch(() => undefined);
  }, beatMs);
  beat.unref();
  return {
    note: async ({ uri, pid }) => {
      const database = { uri, server: await markOf(pid) };
      await writeFile(path, JSON.stringify({ ...holder, database }));
    },
    release: async () => {
      clearInterval(beat);
      await rm(path, { force: true });
    },
  };
}

type Found = { text: string; holder: Holder | null };

async function readLock(path: string): Promise<Found | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    // Cut short by a crash or a full disk while it was written.
    return { text, holder: null };
  }
}

async function holds(path: string, holder: Holder | null): Promise<boolean> {
  if (holder !== null && holder.host === hostname()) return isAlive(holder.owner);
  // Another machine's processes cannot be asked; its beat can be seen. A lock that is not readable
  // yet is being written.
  const touched = await stat(path).catch(() => null);
  const silence = holder === null ? 1_000 : 3 * beatMs;
  return touched !== null && Date.now() - touched.mtimeMs < silence;
}

// Two may find the same dead lock. Who moves away what is no longer the dead one puts it back.
async function takeAway(path: string, deadText: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8")) !== deadText) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function refusal(folder: string, holder: Holder | null): string {
  const who = holder === null ? "another process" : `process ${holder.owner.pid} on ${holder.host}`;
  return `The data folder ${folder} is open in ${who}: stop that one first, or set DATA_FOLDER to another folder.`;
}
