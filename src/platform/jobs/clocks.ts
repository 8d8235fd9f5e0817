import { Cron } from "croner";
import { enqueueOnce } from "./queue.js";

type Clock = { kind: string; cron: Cron };
const clocks = new Map<string, Clock>();
const lastTick = new Map<string, number>();

/** Says that a job of a kind is wanted at the times of a cron pattern, in Viet Nam's time. */
export function defineClock(kind: string, pattern: string): void {
  clocks.set(kind, {
    kind,
    cron: new Cron(pattern, { timezone: "Asia/Ho_Chi_Minh", paused: true }),
  });
}

/**
 * Creates the job of each clock's latest time. Its name holds the time, so any number of processes
 * and of calls make one; a time that passed while nothing ran is made up for, the latest only.
 */
export async function tickClocks(now: Date): Promise<void> {
  for (const { kind, cron } of clocks.values()) {
    // A time that is exactly now counts: croner gives the times before its reference.
    const due = cron.previousRuns(1, new Date(now.getTime() + 1_000))[0];
    if (due === undefined || due > now || lastTick.get(kind) === due.getTime()) continue;
    await enqueueOnce({ kind, name: `${kind}:${due.toISOString()}`, data: { at: due }, now });
    lastTick.set(kind, due.getTime());
  }
}
