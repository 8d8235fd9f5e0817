import mongoose from "mongoose";

export const mailStates = ["waiting", "sending", "sent", "dead", "cancelled"] as const;
export type MailState = (typeof mailStates)[number];

/** A mail as it will leave, written whole before anything is sent. Its key is its identity. */
export type Mail = {
  _id: string;
  /** Derived from the key: a mail sent twice over a crash is one mail to whoever receives it. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  state: MailState;
  notBefore: Date;
  attempts: number;
  lastError: string | null;
  /** What the server answered, or the file that was written. */
  receipt: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

const schema = new mongoose.Schema<Mail>(
  {
    _id: { type: String, required: true },
    messageId: { type: String, required: true },
    to: { type: String, required: true },
    subject: { type: String, required: true },
    text: { type: String, required: true },
    html: { type: String, required: true },
    headers: { type: mongoose.Schema.Types.Mixed, required: true },
    state: { type: String, required: true },
    notBefore: { type: Date, required: true },
    attempts: { type: Number, required: true },
    lastError: { type: String, default: null },
    receipt: { type: String, default: null },
    createdAt: { type: Date, required: true },
    sentAt: { type: Date, default: null },
  },
  { collection: "mails", versionKey: false },
);
schema.index({ createdAt: -1, _id: 1 });
schema.index({ state: 1, createdAt: -1, _id: 1 });

const mails = mongoose.model("Mail", schema);

/** Writes a mail unless one with its key is there already; that one is never changed. */
export async function insertMail({ _id, ...fresh }: Mail): Promise<"inserted" | "exists"> {
  const result = await mails.updateOne({ _id }, { $setOnInsert: fresh }, { upsert: true });
  return result.upsertedCount === 1 ? "inserted" : "exists";
}

/** Takes a mail for sending. One left "sending" by a process that died is taken again by its job. */
export async function claimMail(key: string): Promise<Mail | null> {
  // Not findOneAndUpdate, for which the embedded stand-in server walks the collection; the job that
  // claims holds the only lease on this key.
  const result = await mails.updateOne(
    { _id: key, state: { $in: ["waiting", "sending"] } },
    { $set: { state: "sending" }, $inc: { attempts: 1 } },
  );
  return result.matchedCount === 1 ? mails.findById(key).lean() : null;
}

type Ending =
  | { state: "sent"; receipt: string; sentAt: Date; lastError: null }
  | { state: "waiting" | "dead"; lastError: string };

export async function endAttempt(key: string, ending: Ending): Promise<void> {
  await mails.updateOne({ _id: key, state: "sending" }, { $set: ending });
}

/** Makes a mail wait anew; false where there is none, or it is being sent at this moment. */
export async function reviveMail(key: string): Promise<boolean> {
  const result = await mails.updateOne(
    { _id: key, state: { $ne: "sending" } },
    { $set: { state: "waiting", attempts: 0, lastError: null } },
  );
  return result.matchedCount === 1;
}

/** Takes back a mail that has not left. */
export async function cancelWaiting(key: string): Promise<boolean> {
  const result = await mails.updateOne(
    { _id: key, state: "waiting" },
    { $set: { state: "cancelled" } },
  );
  return result.matchedCount === 1;
}

export async function mailByKey(key: string): Promise<Mail | null> {
  return mails.findById(key).lean();
}

export type MailCursor = { createdAt: Date; key: string };
type Listing = { state: MailState | null; after: MailCursor | null; limit: number };
const withoutBodies = { text: 0, html: 0 } as const;
export type MailLine = Omit<Mail, "text" | "html">;

/** Latest first, without their bodies. */
export async function mailPage({ state, after, limit }: Listing): Promise<MailLine[]> {
  const beyond =
    after === null
      ? {}
      : {
          $or: [
            { createdAt: { $lt: after.createdAt } },
            { createdAt: after.createdAt, _id: { $gt: after.key } },
          ],
        };
  return mails
    .find({ ...(state === null ? {} : { state }), ...beyond }, withoutBodies)
    .sort({ createdAt: -1, _id: 1 })
    .limit(limit)
    .lean();
}

export async function countMails(state: MailState): Promise<number> {
  return mails.countDocuments({ state });
}

/** Mails that wait since before a time: their job may have been lost with a process. */
export async function keysWaitingSince(
  before: Date,
  limit: number,
): Promise<Pick<Mail, "_id" | "notBefore">[]> {
  return mails
    .find(
      { state: { $in: ["waiting", "sending"] }, createdAt: { $lt: before } },
      { _id: 1, notBefore: 1 },
    )
    .limit(limit)
    .lean();
}
