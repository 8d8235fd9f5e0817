import mongoose from "mongoose";
import { beforeEach, expect, it } from "vitest";
import { migrate, schemaVersion } from "../../../src/platform/migrations/migrate.js";
import { migrations, type Migration } from "../../../src/platform/migrations/migrations.js";
import { useDatabase } from "../../support/use-database.js";

useDatabase();
const schema = () => mongoose.connection.collection<{ _id: string }>("schema");
beforeEach(async () => {
  await schema().deleteMany({});
});

const taken: number[] = [];
const step = (version: number): Migration => ({
  version,
  name: `step ${version}`,
  up: () => {
    taken.push(version);
    return Promise.resolve();
  },
});

it("brings an empty database to the schema of this version, and does nothing the next time", async () => {
  expect(await migrate()).toHaveLength(migrations.length);
  expect(await schemaVersion()).toBe(migrations.at(-1)?.version);
  expect(await migrate()).toEqual([]);
});

it("numbers the steps 1, 2, 3 without a gap", () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

it("takes only the steps after the shape it finds", async () => {
  taken.length = 0;
  await migrate({ steps: [step(1), step(2)] });
  await migrate({ steps: [step(1), step(2), step(3)] });
  expect(taken).toEqual([1, 2, 3]);
});

it("goes on at the step that failed", async () => {
  taken.length = 0;
  const broken: Migration = { ...step(2), up: () => Promise.reject(new Error("disk full")) };
  await expect(migrate({ steps: [step(1), broken] })).rejects.toThrow("disk full");
  expect(await schemaVersion()).toBe(1);
  await migrate({ steps: [step(1), step(2)] });
  expect(taken).toEqual([1, 2]);
});

it("runs each step once when five processes start together", async () => {
  taken.length = 0;
  await Promise.all([1, 2, 3, 4, 5].map(() => migrate({ steps: [step(1), step(2)] })));
  expect(taken).toEqual([1, 2]);
});

it("refuses a database that a later version has written", async () => {
  await migrate({ steps: [step(1), step(2)] });
  await expect(migrate({ steps: [step(1)] })).rejects.toThrow(
    "The database has schema 2, written by a later version; this one knows up to 1",
  );
});
