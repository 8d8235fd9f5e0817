import { claim, dueJobs, type Candidate, type Job } from "./store.js";

// The stand-in server reads every due job to find the first: with ten thousand waiting, a claim a
// look would take half a second each. So one look serves many claims.
const lookSize = 200;
let candidates: Candidate[] = [];

/** Claims the job that is due longest, as far as this process has seen; null when none is due. */
export async function claimNext(kinds: string[], now: Date, leaseMs: number): Promise<Job | null> {
  const leaseUntil = new Date(now.getTime() + leaseMs);
  for (;;) {
    const job = await claimSeen(now, leaseUntil);
    if (job !== null) return job;
    candidates = await dueJobs(kinds, now, lookSize);
    if (candidates.length === 0) return null;
  }
}

async function claimSeen(now: Date, leaseUntil: Date): Promise<Job | null> {
  for (let next = candidates.shift(); next !== undefined; next = candidates.shift()) {
    if (next.dueAt === null || next.dueAt > now) continue;
    const job = await claim(next, leaseUntil);
    if (job !== null) return job;
  }
  return null;
}
