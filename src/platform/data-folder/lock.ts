import { rm, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { SetupError } from "../setup-error.js";
import { beatMs, createLock, holds, readLock, removeDead, type Holder } from "./lock-file.js";
import { endProcess, markOf } from "./process-mark.js";

export type Lock = {
  /** Writes down where the database answers, for commands that join in. */
  note: (database: { uri: string; pid: number }) => Promise<void>;
  release: () => Promise<void>;
};

// Long enough for the one who removes a dead lock.
const [rounds, pauseMs] = [50, 20];
const pathOf = (folder: string): string => join(folder, "lock.json");

/** Takes the folder for this process, or throws a sentence that names the process that has it. */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = pathOf(folder);
  const holder: Holder = { host: hostname(), owner: await markOf(process.pid) };
  for (let round = 0; round < rounds; round++) {
    if (round > 1) await pause(pauseMs);
    if (await createLock(path, holder)) return keep(path, holder);
    const found = await readLock(path);
    if (found === null) continue;
    if (await holds(path, found.holder)) throw new SetupError(refusal(folder, found.holder));
    await removeDead(path, found, holder);
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

function refusal(folder: string, holder: Holder | null): string {
  const who = holder === null ? "another process" : `process ${holder.owner.pid} on ${holder.host}`;
  return `The data folder ${folder} is open in ${who}: stop that one first, or set DATA_FOLDER to another folder.`;
}
