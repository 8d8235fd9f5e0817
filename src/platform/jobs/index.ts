export { defineClock, tickClocks } from "./clocks.js";
export { cancelJob, defineJob, enqueue, enqueueOnce } from "./queue.js";
export type { JobContext, JobHandler } from "./queue.js";
export { countJobs, findJob, forgetDone, listJobs } from "./store.js";
export type { Job, JobState } from "./store.js";
export { workAll, workOnce } from "./work.js";
export { startWorker } from "./worker.js";
export type { Worker } from "./worker.js";
