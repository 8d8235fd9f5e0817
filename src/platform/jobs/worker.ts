import { log } from "../log.js";
import { tickClocks } from "./clocks.js";
import { onArrival } from "./queue.js";
import { workOnce } from "./work.js";

export type Worker = { stop: () => Promise<void> };
type Options = { lanes?: number; pollMs?: number; clock?: () => Date };

/** Works off jobs until stopped; stopping waits for the jobs in hand. */
export function startWorker(options: Options = {}): Worker {
  const { lanes = 2, pollMs = 1_000, clock = () => new Date() } = options;
  const bell = makeBell(pollMs);
  const stopped = new AbortController();
  const isStopped = (): boolean => stopped.signal.aborted;
  const unlisten = onArrival(bell.ring);
  const running = Array.from({ length: lanes }, (_, lane) =>
    runLane(async () => {
      if (lane === 0) await tickClocks(clock());
      return workOnce(clock());
    }),
  );

  async function runLane(step: () => Promise<boolean>): Promise<void> {
    while (!isStopped()) {
      const worked = await step().catch((error: unknown) => {
        log.error({ err: error }, "the worker could not reach its queue");
        return false;
      });
      if (!worked && !isStopped()) await bell.wait();
    }
  }

  return {
    stop: async () => {
      stopped.abort();
      unlisten();
      bell.ring();
      await Promise.all(running);
    },
  };
}

/** Sleeps until a time is over or somebody rings. */
function makeBell(ms: number): { ring: () => void; wait: () => Promise<void> } {
  const sleepers = new Set<() => void>();
  return {
    ring: () => {
      for (const wake of sleepers) wake();
    },
    wait: () =>
      new Promise((resolve) => {
        const timer = setTimeout(wake, ms);
        function wake(): void {
          clearTimeout(timer);
          sleepers.delete(wake);
          resolve();
        }
        sleepers.add(wake);
      }),
  };
}
