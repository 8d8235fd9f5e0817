import { beforeEach, expect, it } from "vitest";
import {
  cancelJob,
  defineJob,
  enqueue,
  findJob,
  workAll,
  workOnce,
} from "../../../src/platform/jobs/index.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";

useDatabase();
beforeEach(clearDatabase);

const now = new Date("2026-01-14T02:00:00Z");
const done: unknown[] = [];
defineJob("note", (data) => {
  done.push(data);
  return Promise.resolve();
});

it("works off what is due, once", async () => {
  done.length = 0;
  await enqueue({ kind: "note", name: "note:1", data: { n: 1 }, now });
  expect(await workAll(now)).toBe(1);
  expect(done).toEqual([{ n: 1 }]);
  expect(await workOnce(now)).toBe(false);
  expect((await findJob("note:1"))?.state).toBe("done");
});

it("does not run a cancelled job", async () => {
  await enqueue({ kind: "note", name: "note:2", data: {}, now });
  expect(await cancelJob("note:2", now)).toBe(true);
  expect(await workOnce(now)).toBe(false);
});
