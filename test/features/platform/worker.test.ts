import { beforeEach, expect, it } from "vitest";
import {
  defineClock,
  defineJob,
  enqueue,
  findJob,
  startWorker,
  tickClocks,
  workAll,
} from "../../../src/platform/jobs/index.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";

useDatabase();
beforeEach(clearDatabase);

const seen: string[] = [];
defineJob<string>("slow", async (data) => {
  seen.push(data);
  await new Promise((resolve) => setTimeout(resolve, 5));
});
const ticks: string[] = [];
defineJob<{ at: Date }>("morning", ({ at }) => {
  ticks.push(at.toISOString());
  return Promise.resolve();
});
defineClock("morning", "0 7 * * *");

it("shares two hundred jobs between two workers, each job done once", async () => {
  const names = Array.from({ length: 200 }, (_, n) => `slow:${n}`);
  for (const name of names) await enqueue({ kind: "slow", name, data: name });
  const workers = [startWorker({ pollMs: 20 }), startWorker({ pollMs: 20 })];
  await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(200);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect([...seen].sort()).toEqual(names.sort());
});

it("begins at once with what its own process asks for", async () => {
  const worker = startWorker({ pollMs: 60_000 });
  await enqueue({ kind: "slow", name: "slow:now", data: "now" });
  await expect.poll(async () => (await findJob("slow:now"))?.state).toBe("done");
  await worker.stop();
});

it("finishes the job in hand before it stops", async () => {
  const worker = startWorker({ pollMs: 10 });
  const before = seen.length;
  await enqueue({ kind: "slow", name: "slow:last", data: "last" });
  await expect.poll(() => seen.length, { interval: 1 }).toBe(before + 1);
  await worker.stop();
  expect((await findJob("slow:last"))?.state).toBe("done");
});

it("ticks in Viet Nam's time, once for any number of ticking processes", async () => {
  ticks.length = 0;
  // 07:00 in Viet Nam is 00:00 UTC.
  await Promise.all([1, 2, 3].map(() => tickClocks(new Date("2026-01-14T00:00:00Z"))));
  await workAll(new Date("2026-01-14T00:00:00Z"));
  await tickClocks(new Date("2026-01-14T23:59:59Z"));
  await workAll(new Date("2026-01-14T23:59:59Z"));
  expect(ticks).toEqual(["2026-01-14T00:00:00.000Z"]);
});

it("makes up for the latest time that passed while nothing ran", async () => {
  ticks.length = 0;
  await tickClocks(new Date("2026-01-20T05:00:00Z"));
  await workAll(new Date("2026-01-20T05:00:00Z"));
  expect(ticks).toEqual(["2026-01-20T00:00:00.000Z"]);
});
