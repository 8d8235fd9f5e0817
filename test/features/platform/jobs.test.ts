import { beforeEach, describe, expect, it } from "vitest";
import {
  cancelJob,
  defineJob,
  enqueue,
  enqueueOnce,
  findJob,
  forgetDone,
  listJobs,
  workAll,
  workOnce,
} from "../../../src/platform/jobs/index.js";
import { claimNext } from "../../../src/platform/jobs/claim-next.js";
import { settle } from "../../../src/platform/jobs/store.js";
import { pauseMs } from "../../../src/platform/jobs/work.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";

useDatabase();
let done: unknown[] = [];
let whileRunning: () => Promise<void> = () => Promise.resolve();
beforeEach(async () => {
  done = [];
  whileRunning = () => Promise.resolve();
  await clearDatabase();
});

defineJob("note", async (data) => {
  await whileRunning();
  done.push(data);
});
defineJob("fail", () => Promise.reject(new Error("no luck")));

const now = new Date("2026-01-14T02:00:00Z");
const later = (ms: number): Date => new Date(now.getTime() + ms);
const note = (name: string, data: unknown = {}) => ({ kind: "note", name, data, now });

describe("asking for a job", () => {
  it("works off what is due, once", async () => {
    await enqueue(note("note:1", { n: 1 }));
    expect(await workAll(now)).toBe(1);
    expect(done).toEqual([{ n: 1 }]);
    expect(await workOnce(now)).toBe(false);
    expect(await findJob("note:1")).toMatchObject({ state: "done", dueAt: null });
  });

  it("waits for its time", async () => {
    await enqueue({ ...note("note:1"), runAt: later(1_000) });
    expect(await workAll(later(999))).toBe(0);
    expect(await workAll(later(1_000))).toBe(1);
  });

  it("changes nothing while one of its name waits", async () => {
    await enqueue(note("note:1", "first"));
    await enqueue(note("note:1", "second"));
    await workAll(now);
    expect(done).toEqual(["first"]);
  });

  it("runs a finished one again", async () => {
    await enqueue(note("note:1", "first"));
    await workAll(now);
    await enqueue(note("note:1", "second"));
    await workAll(now);
    expect(done).toEqual(["first", "second"]);
  });

  it("runs once more when asked while it runs: what it read may be old", async () => {
    whileRunning = () => enqueue(note("note:1", "second"));
    await enqueue(note("note:1", "first"));
    await workOnce(now);
    whileRunning = () => Promise.resolve();
    await workAll(now);
    expect(done).toEqual(["first", "second"]);
  });

  it("makes one job of fifty that ask at once", async () => {
    await Promise.all(Array.from({ length: 50 }, () => enqueue(note("note:1"))));
    expect(await workAll(now)).toBe(1);
  });

  it("runs what a clock asked for once, however often it ticks", async () => {
    await enqueueOnce(note("note:08:00"));
    await workAll(now);
    await enqueueOnce(note("note:08:00"));
    expect(await workAll(now)).toBe(0);
  });

  it("does not run a cancelled one, and runs it when asked again", async () => {
    await enqueue(note("note:1"));
    expect(await cancelJob("note:1", now)).toBe(true);
    expect(await workOnce(now)).toBe(false);
    await enqueue(note("note:1"));
    expect(await workAll(now)).toBe(1);
  });
});

describe("failing", () => {
  it.each([
    [1, 5_000],
    [2, 20_000],
    [3, 80_000],
    [7, 3_600_000],
  ])("pauses after try %i for %i ms", (tries, ms) => {
    expect(pauseMs(tries)).toBe(ms);
  });

  it("tries again after the pause, not before", async () => {
    await enqueue({ kind: "fail", name: "fail:1", data: {}, now });
    await workAll(now);
    expect(await findJob("fail:1")).toMatchObject({ state: "waiting", lastError: "no luck" });
    expect(await workAll(later(4_999))).toBe(0);
    expect(await workAll(later(5_000))).toBe(1);
  });

  it("gives up after eight tries, into the list a person sees", async () => {
    await enqueue({ kind: "fail", name: "fail:1", data: {}, now });
    for (let hour = 0; hour < 12; hour++) await workAll(later(hour * 3_600_000));
    expect(await listJobs("dead")).toMatchObject([
      { _id: "fail:1", tries: 8, lastError: "no luck", dueAt: null },
    ]);
  });

  it("gives up on a job that ends its process each time", async () => {
    await enqueue(note("note:1"));
    for (let minute = 0; minute < 16; minute += 2) {
      await claimNext(["note"], later(minute * 60_000), 60_000);
    }
    await workAll(later(60 * 60_000));
    expect(done).toEqual([]);
    expect(await findJob("note:1")).toMatchObject({ state: "dead" });
  });
});

describe("leases", () => {
  it("lets nobody else claim while the lease runs, and somebody when it is over", async () => {
    await enqueue(note("note:1"));
    await claimNext(["note"], now, 60_000);
    expect(await workOnce(later(59_999))).toBe(false);
    expect(await workOnce(later(60_000))).toBe(true);
  });

  it("fences off a worker that comes back after another claimed its job", async () => {
    await enqueue(note("note:1"));
    const slow = await claimNext(["note"], now, 60_000);
    const quick = await claimNext(["note"], later(60_000), 60_000);
    if (slow === null || quick === null) throw new Error("not claimed");
    expect(await settle(slow, { state: "done", dueAt: null })).toBe(false);
    expect(await findJob("note:1")).toMatchObject({ state: "running", attempt: 2 });
    expect(await settle(quick, { state: "done", dueAt: null })).toBe(true);
  });

  it("keeps the fence through a second life of the job", async () => {
    await enqueue(note("note:1"));
    const old = await claimNext(["note"], now, 1);
    await workAll(later(1));
    await enqueue(note("note:1"));
    await claimNext(["note"], later(1), 60_000);
    if (old === null) throw new Error("not claimed");
    expect(await settle(old, { state: "done" })).toBe(false);
  });
});

it("forgets what was done before a time, never what gave up", async () => {
  await enqueue(note("note:1"));
  await workAll(now);
  await enqueue(note("note:2"));
  await workAll(later(2_000));
  expect(await forgetDone(later(1_000))).toBe(1);
  expect(await findJob("note:1")).toBeNull();
});
