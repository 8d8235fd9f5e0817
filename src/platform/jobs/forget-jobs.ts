import { defineClock } from "./clocks.js";
import { defineJob } from "./queue.js";
import { forgetDone } from "./store.js";

const keptMs = 30 * 24 * 3_600_000;

defineJob("forget-jobs", async (_data, { now }) => {
  await forgetDone(new Date(now.getTime() - keptMs));
});
defineClock("forget-jobs", "30 3 * * *");
