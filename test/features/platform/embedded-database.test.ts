import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import mongoose from "mongoose";
import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "../../../src/platform/config.js";
import type { Holder } from "../../../src/platform/data-folder/lock-file.js";
import { isAlive } from "../../../src/platform/data-folder/process-mark.js";
import { openDatabase } from "../../../src/platform/open-database.js";
import { projectRoot } from "../../../src/platform/root.js";
import { runProcess } from "../../support/run-process.js";
import { throwAwayFolder } from "../../support/throw-away-folder.js";

const holder = "test/fixtures/processes/hold-database.ts";
const writer = "test/fixtures/processes/write-numbers.ts";
const enginesFolder = join(projectRoot, "data/engines");

const envFor = (folder: string) => ({ DATA_FOLDER: folder, ENGINES_FOLDER: enginesFolder });
const open = (folder: string) => openDatabase(readConfig(envFor(folder)));
const numbers = () => mongoose.connection.collection<{ _id: number; half?: number }>("numbers");

async function lockOf(folder: string): Promise<Holder> {
  return JSON.parse(await readFile(join(folder, "lock.json"), "utf8")) as Holder;
}

afterEach(async () => {
  await mongoose.disconnect();
});

it("keeps data and indexes through a restart", async () => {
  const folder = await throwAwayFolder();
  const first = await open(folder);
  await numbers().createIndex({ half: 1 }, { unique: true }, {});
  await numbers().insertOne({ _id: 1, half: 0.5 });
  await first.close();
  const second = await open(folder);
  expect(await numbers().find().toArray()).toEqual([{ _id: 1, half: 0.5 }]);
  expect(await numbers().indexExists("half_1")).toBe(true);
  await expect(numbers().insertOne({ _id: 2, half: 0.5 })).rejects.toThrow("duplicate key");
  await second.close();
});

it("loses no acknowledged write when server and database are killed, ten times", async () => {
  const folder = await throwAwayFolder();
  let acknowledged = 0;
  for (let round = 0; round < 10; round++) {
    const process = runProcess([writer], envFor(folder));
    await process.says(`\n${acknowledged + 20 + 7 * round}\n`);
    const { database } = await lockOf(folder);
    if (database === undefined) throw new Error("the lock names no database");
    globalThis.process.kill(database.server.pid, "SIGKILL");
    process.kill("SIGKILL");
    await process.ended;
    acknowledged = Math.max(...process.stdout().split("\n").slice(0, -1).map(Number));
  }
  const database = await open(folder);
  const found = (await numbers().find().toArray()).map(({ _id }) => _id);
  const ids = new Set(found);
  const lost = Array.from({ length: acknowledged }, (_, n) => n + 1).filter((n) => !ids.has(n));
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThan(200);
  expect(await numbers().indexExists("half_1")).toBe(true);
  await database.close();
}, 180_000);

describe("two starts on one folder", () => {
  it("refuses the second at once and leaves the first unharmed", async () => {
    const folder = await throwAwayFolder();
    const first = runProcess([holder], envFor(folder));
    await first.says("open");
    const second = runProcess([holder], envFor(folder));
    expect(await second.ended).toBe(2);
    expect(second.stderr()).toMatch(/^The data folder \S+ is open in process \d+ on \S+: stop/);
    expect(second.stderr()).toContain(`process ${first.pid} `);
    const joined = await openDatabase(readConfig(envFor(folder)), { join: true });
    expect(joined.kind).toBe("joined");
    await numbers().insertOne({ _id: 1 });
    await joined.close();
    first.endInput();
    expect(await first.ended).toBe(0);
  });

  it("takes over what a killed process left, its server included", async () => {
    const folder = await throwAwayFolder();
    const first = runProcess([holder], envFor(folder));
    await first.says("open");
    const { database } = await lockOf(folder);
    first.kill("SIGKILL");
    await first.ended;
    const second = await open(folder);
    expect(database !== undefined && (await isAlive(database.server))).toBe(false);
    await second.close();
  });

  it("takes over a lock that was cut short while it was written", async () => {
    const folder = await throwAwayFolder();
    await writeFile(join(folder, "lock.json"), "{");
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const database = await open(folder);
    await database.close();
  });
});

it("leaves no server behind when the process is interrupted", async () => {
  const folder = await throwAwayFolder();
  const first = runProcess([holder], envFor(folder));
  await first.says("open");
  const { database } = await lockOf(folder);
  first.kill("SIGTERM");
  await first.ended;
  const gone = async () => database !== undefined && !(await isAlive(database.server));
  await expect.poll(gone, { timeout: 15_000 }).toBe(true);
});

it("installs and starts nothing where MONGODB_URI is set", async () => {
  const folder = await throwAwayFolder();
  const first = await open(folder);
  const { database } = await lockOf(folder);
  const other = await throwAwayFolder();
  await mongoose.disconnect();
  const env = { MONGODB_URI: database?.uri ?? "", DATA_FOLDER: join(other, "data") };
  const second = await openDatabase(readConfig(env));
  expect(second.kind).toBe("given");
  await expect(readFile(join(other, "data/lock.json"))).rejects.toThrow("ENOENT");
  await second.close();
  await first.close();
});
