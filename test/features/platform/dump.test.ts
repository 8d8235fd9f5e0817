import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { GridFSBucket, type Db } from "mongodb";
import mongoose from "mongoose";
import { beforeEach, expect, it } from "vitest";
import { dumpDatabase } from "../../../src/platform/dump/dump-database.js";
import { restoreDatabase } from "../../../src/platform/dump/restore-database.js";
import { splitDocuments } from "../../../src/platform/dump/split-documents.js";
import { migrate } from "../../../src/platform/migrations/migrate.js";
import { throwAwayFolder } from "../../support/throw-away-folder.js";
import { useDatabase } from "../../support/use-database.js";

useDatabase();

function database(): Db {
  const { db } = mongoose.connection;
  if (db === undefined) throw new Error("not connected");
  return db;
}

type Row = { _id: number; at: Date; words: string; none: null; bytes: Buffer };
const rows: Row[] = Array.from({ length: 1200 }, (_, _id) => ({
  _id,
  at: new Date("2026-01-14T02:00:00Z"),
  words: "điểm đ khoản 2 Điều 5 ".repeat(_id % 7),
  none: null,
  bytes: randomBytes(_id % 50),
}));
const file = randomBytes(600_000);

beforeEach(async () => {
  await database().dropDatabase();
  await migrate();
  await database().collection<Row>("rows").insertMany(rows);
  const upload = new GridFSBucket(database()).openUploadStream("nghi-dinh.docx");
  await new Promise((done, fail) => {
    Readable.from([file]).pipe(upload).once("finish", done).once("error", fail);
  });
});

async function backup(): Promise<{ folder: string; dataFolder: string }> {
  const dataFolder = await throwAwayFolder();
  await writeFile(join(dataFolder, "secrets.json"), "{}");
  const folder = join(await throwAwayFolder(), "backup");
  await dumpDatabase(folder, dataFolder);
  return { folder, dataFolder };
}

it("gives every document and file back, of the types they had", async () => {
  const { folder } = await backup();
  await database().dropDatabase();
  expect(await restoreDatabase(folder)).toMatchObject({ collections: 4 });
  const found = await database()
    .collection<Row>("rows")
    .find({}, { promoteBuffers: true })
    .sort({ _id: 1 })
    .toArray();
  expect(found).toEqual(rows);
  const chunks: Buffer[] = [];
  const download = new GridFSBucket(database()).openDownloadStreamByName("nghi-dinh.docx");
  for await (const chunk of download) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).equals(file)).toBe(true);
});

it("keeps the signing secrets, so that links in mails live on", async () => {
  const { folder } = await backup();
  expect(await readFile(join(folder, "secrets.json"), "utf8")).toBe("{}");
});

it("refuses a database that holds documents", async () => {
  const { folder } = await backup();
  await expect(restoreDatabase(folder)).rejects.toThrow(/^The database is not empty \(\S+ holds/);
});

it("refuses a folder that was used, and one that holds no finished backup", async () => {
  const { folder, dataFolder } = await backup();
  await expect(dumpDatabase(folder, dataFolder)).rejects.toThrow("is not empty: give backup a new");
  await expect(restoreDatabase(dataFolder)).rejects.toThrow("holds no finished backup");
});

it("notices a damaged file", async () => {
  const { folder } = await backup();
  const bytes = await readFile(join(folder, "rows.bson"));
  bytes[bytes.indexOf("Điều")] = 0x44;
  await writeFile(join(folder, "rows.bson"), bytes);
  await database().dropDatabase();
  await expect(restoreDatabase(folder)).rejects.toThrow("rows.bson is damaged: use another backup");
});

it.each([1, 3, 4, 7, 64, 1000])("cuts a stream into documents at chunks of %i bytes", async (n) => {
  const { folder } = await backup();
  const bytes = (await readFile(join(folder, "rows.bson"))).subarray(0, 20_000);
  const chunks = Array.from({ length: Math.ceil(bytes.length / n) }, (_, i) =>
    bytes.subarray(i * n, (i + 1) * n),
  );
  const lengths: number[] = [];
  for await (const document of splitDocuments(Readable.from(chunks))) {
    lengths.push(document.length - document.readInt32LE(0));
  }
  // All but the last, which the cut of this test leaves unfinished.
  expect(lengths.slice(0, -1).every((difference) => difference === 0)).toBe(true);
  expect(lengths.length).toBeGreaterThan(20);
});
