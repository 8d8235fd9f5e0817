import mongoose from "mongoose";

export type JobState = "waiting" | "running" | "done" | "dead" | "cancelled";

export type Job = {
  /** The job's name: unique in the database because it is the key. */
  _id: string;
  kind: string;
  data: unknown;
  state: JobState;
  /** When a worker may claim it: waiting, its time; running, the end of the lease; else null. */
  dueAt: Date | null;
  /** Counts every claim there ever was and is never reset: the fence against a worker that came back. */
  attempt: number;
  /** Counts the claims since the job was last asked for. */
  tries: number;
  /** Asked for once more while it ran. */
  again: { data: unknown; runAt: Date } | null;
  lastError: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

const schema = new mongoose.Schema<Job>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    data: { type: mongoose.Schema.Types.Mixed },
    state: { type: String, required: true },
    dueAt: { type: Date, default: null },
    attempt: { type: Number, required: true },
    tries: { type: Number, required: true },
    again: { type: mongoose.Schema.Types.Mixed, default: null },
    lastError: { type: String, default: null },
    createdAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
  },
  { collection: "jobs", versionKey: false, minimize: false },
);
schema.index({ dueAt: 1 });
schema.index({ state: 1, finishedAt: 1 });

const jobs = mongoose.model("Job", schema);

const finished: JobState[] = ["done", "dead", "cancelled"];
export type Wanted = { kind: string; name: string; data: unknown; runAt: Date; now: Date };

/** Makes a finished job wait anew. */
export async function revive({ kind, name, data, runAt }: Wanted): Promise<boolean> {
  const result = await jobs.updateOne(
    { _id: name, state: { $in: finished } },
    {
      $set: { kind, data, state: "waiting", dueAt: runAt, tries: 0, lastError: null },
      $unset: { finishedAt: "" },
    },
  );
  return result.matchedCount === 1;
}

export async function askAgain({ name, data, runAt }: Wanted): Promise<boolean> {
  const result = await jobs.updateOne(
    { _id: name, state: "running" },
    { $set: { again: { data, runAt } } },
  );
  return result.matchedCount === 1;
}

/** Inserts the job, or gives the state of the one that has its name already. */
export async function insert(wanted: Wanted): Promise<JobState | "inserted"> {
  const fresh: Omit<Job, "_id"> = {
    kind: wanted.kind,
    data: wanted.data,
    state: "waiting",
    dueAt: wanted.runAt,
    attempt: 0,
    tries: 0,
    again: null,
    lastError: null,
    createdAt: wanted.now,
    finishedAt: null,
  };
  const result = await jobs.updateOne(
    { _id: wanted.name },
    { $setOnInsert: fresh },
    { upsert: true },
  );
  if (result.upsertedCount === 1) return "inserted";
  // Removed again since: as good as finished.
  return (await jobs.findById(wanted.name, { state: 1 }).lean())?.state ?? "done";
}

/** A job that was due when it was looked at. */
export type Candidate = Pick<Job, "_id" | "dueAt" | "attempt">;

export async function dueJobs(kinds: string[], now: Date, limit: number): Promise<Candidate[]> {
  return jobs
    .find({ dueAt: { $lte: now }, kind: { $in: kinds } }, { attempt: 1, dueAt: 1 })
    .sort({ dueAt: 1 })
    .limit(limit)
    .lean();
}

/** Takes the job if nobody took or moved it since it was looked at. */
export async function claim(candidate: Candidate, leaseUntil: Date): Promise<Job | null> {
  const { _id, dueAt, attempt } = candidate;
  // Two steps instead of findOneAndUpdate, for which the stand-in server walks the collection. The
  // attempt's number makes them safe: nobody else can have it.
  const result = await jobs.updateOne(
    { _id, dueAt, attempt },
    { $set: { state: "running", dueAt: leaseUntil }, $inc: { attempt: 1, tries: 1 } },
  );
  if (result.matchedCount === 0) return null;
  return jobs.findOne({ _id, attempt: attempt + 1 }).lean();
}

/** Changes a job only while the claim it was given holds: an attempt later than that one wins. */
export async function settle(
  job: Pick<Job, "_id" | "attempt">,
  change: Partial<Job>,
): Promise<boolean> {
  const result = await jobs.updateOne(
    { _id: job._id, attempt: job.attempt, state: "running" },
    { $set: change },
  );
  return result.matchedCount === 1;
}

/** As settle, but not when the job was asked for again meanwhile. */
export async function settleUnlessAgain(job: Job, change: Partial<Job>): Promise<boolean> {
  const result = await jobs.updateOne(
    { _id: job._id, attempt: job.attempt, state: "running", again: null },
    { $set: change },
  );
  return result.matchedCount === 1;
}

export async function findJob(name: string): Promise<Job | null> {
  return jobs.findById(name).lean();
}

export async function cancel(name: string, now: Date): Promise<boolean> {
  const result = await jobs.updateOne(
    { _id: name, state: "waiting" },
    { $set: { state: "cancelled", dueAt: null, finishedAt: now } },
  );
  return result.matchedCount === 1;
}

/** The jobs in a state, latest first: for the page of those that gave up. */
export async function listJobs(state: JobState, limit = 100): Promise<Job[]> {
  return jobs.find({ state }).sort({ finishedAt: -1 }).limit(limit).lean();
}

export async function countJobs(state: JobState): Promise<number> {
  return jobs.countDocuments({ state });
}

/** Removes what was done before a time; what gave up stays for a person to see. */
export async function forgetDone(before: Date): Promise<number> {
  const result = await jobs.deleteMany({ state: "done", finishedAt: { $lt: before } });
  return result.deletedCount;
}
