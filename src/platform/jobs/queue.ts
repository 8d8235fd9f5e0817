import { EventEmitter } from "node:events";
import { askAgain, cancel, insert, revive, type Wanted } from "./store.js";

export type JobContext = { now: Date };
// Each kind knows the shape of its own data; the queue carries it without looking.
export type JobHandler<Data> = (data: Data, context: JobContext) => Promise<void>;

const handlers = new Map<string, JobHandler<unknown>>();
const arrivals = new EventEmitter();

/** Says how jobs of a kind are done. A handler must be safe to run twice: a lease can be lost. */
export function defineJob<Data>(kind: string, handler: JobHandler<Data>): void {
  if (handlers.has(kind)) throw new Error(`The job kind ${kind} is defined twice.`);
  handlers.set(kind, handler as JobHandler<unknown>);
}

export function handlerOf(kind: string): JobHandler<unknown> | undefined {
  return handlers.get(kind);
}

export function definedKinds(): string[] {
  return [...handlers.keys()];
}

export type Enqueued = {
  kind: string;
  /** Says what the job derives, such as "compare:a:b". */
  name: string;
  data: unknown;
  runAt?: Date;
  now?: Date;
};

/**
 * Asks for a job by its name: waiting already, nothing changes; running, it runs once more
 * afterwards; finished, it runs again.
 */
export async function enqueue(job: Enqueued): Promise<void> {
  const wanted = wantedOf(job);
  for (let round = 0; round < 10; round++) {
    if ((await revive(wanted)) || (await askAgain(wanted))) break;
    const found = await insert(wanted);
    // Anything else changed state between two of these steps: look again.
    if (found === "inserted" || found === "waiting") break;
  }
  arrivals.emit("job");
}

/** Asks for a job that runs once under its name, ever: what a clock's tick creates. */
export async function enqueueOnce(job: Enqueued): Promise<void> {
  await insert(wantedOf(job));
  arrivals.emit("job");
}

/** Takes back a job that waits; one that runs is not stopped. */
export async function cancelJob(name: string, now = new Date()): Promise<boolean> {
  return cancel(name, now);
}

/** Calls back when this process enqueues, so that its worker need not wait for its next look. */
export function onArrival(listener: () => void): () => void {
  arrivals.on("job", listener);
  return () => arrivals.off("job", listener);
}

function wantedOf({ kind, name, data, runAt, now = new Date() }: Enqueued): Wanted {
  return { kind, name, data, runAt: runAt ?? now, now };
}
