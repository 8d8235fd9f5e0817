import { log } from "../log.js";
import { claimNext } from "./claim-next.js";
import { definedKinds, handlerOf } from "./queue.js";
import { findJob, settle, settleUnlessAgain, type Job } from "./store.js";

const leaseMs = 60_000;
const maxTries = 8;

/** The pause before a try: 5 s, 20 s, 80 s, … at most an hour. */
export function pauseMs(tries: number): number {
  return Math.min(5_000 * 4 ** (tries - 1), 3_600_000);
}

/** Works off one job that is due; false when there is none. */
export async function workOnce(now: Date): Promise<boolean> {
  const job = await claimNext(definedKinds(), now, leaseMs);
  if (job === null) return false;
  if (job.tries > maxTries) await giveUp(job, "the process died each time", now);
  else await attempt(job, now);
  return true;
}

/** Works off every job that is due at a time; gives how many. */
export async function workAll(now: Date): Promise<number> {
  let count = 0;
  while (await workOnce(now)) count++;
  return count;
}

async function attempt(job: Job, now: Date): Promise<void> {
  const stopRenewing = renewLease(job);
  try {
    const handler = handlerOf(job.kind);
    if (handler === undefined) throw new Error(`nobody knows the job kind ${job.kind}`);
    await handler(job.data, { now });
    stopRenewing();
    await complete(job, now);
  } catch (error) {
    stopRenewing();
    await fail(job, error, now);
  }
}

async function complete(job: Job, now: Date): Promise<void> {
  const done = { state: "done", dueAt: null, finishedAt: now, lastError: null } as const;
  if (await settleUnlessAgain(job, done)) return;
  const current = await findJob(job._id);
  if (current === null || current.again === null || current.attempt !== job.attempt) return;
  const { data, runAt } = current.again;
  await settle(job, { state: "waiting", dueAt: runAt, data, tries: 0, again: null });
}

async function fail(job: Job, error: unknown, now: Date): Promise<void> {
  log.error({ err: error, job: job._id, tries: job.tries }, "job failed");
  const reason = error instanceof Error ? error.message : String(error);
  if (job.tries >= maxTries) return giveUp(job, reason, now);
  const dueAt = new Date(now.getTime() + pauseMs(job.tries));
  await settle(job, { state: "waiting", dueAt, lastError: reason });
}

async function giveUp(job: Job, reason: string, now: Date): Promise<void> {
  await settle(job, { state: "dead", dueAt: null, finishedAt: now, lastError: reason });
}

// A long job keeps its lease while its process lives; the fence makes a late renewal harmless.
function renewLease(job: Job): () => void {
  const timer = setInterval(() => {
    const dueAt = new Date(Date.now() + leaseMs);
    settle(job, { dueAt }).catch((error: unknown) => {
      log.warn({ err: error, job: job._id }, "lease not renewed");
    });
  }, leaseMs / 3);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
