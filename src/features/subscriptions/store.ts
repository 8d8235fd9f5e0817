import mongoose from "mongoose";
import type { Address } from "../../core/provision/types.js";
import type { Lang } from "../../platform/messages/messages.js";

/** One reader's wish to be told of one topic; there is one for each pair, whatever became of it. */
export type Subscription = {
  _id: string;
  email: string;
  lang: Lang;
  documentId: string;
  /** Null: the whole document. */
  address: Address | null;
  state: "pending" | "active" | "stopped";
  createdAt: Date;
  confirmedAt: Date | null;
  stoppedAt: Date | null;
};
type Stored = Subscription & { topic: string };

const date = { type: Date, default: null } as const;
const needed = { type: String, required: true } as const;
const schema = new mongoose.Schema<Stored>(
  {
    _id: needed,
    email: needed,
    lang: needed,
    documentId: needed,
    address: { type: String, default: null },
    state: needed,
    createdAt: { type: Date, required: true },
    confirmedAt: date,
    stoppedAt: date,
    topic: needed,
  },
  { collection: "subscriptions", versionKey: false, minimize: false },
);
schema.index({ email: 1, topic: 1 }, { unique: true });
schema.index({ documentId: 1, state: 1, email: 1, _id: 1 });

const subscriptions = mongoose.model("Subscription", schema);
const shown = { topic: 0 } as const;

const topicOf = ({ documentId, address }: Pick<Subscription, "documentId" | "address">) =>
  address === null ? documentId : `${documentId}#${address}`;

/** The reader's subscription to the topic, made if there is none. */
export async function findOrInsert(fresh: Subscription): Promise<Subscription> {
  const topic = topicOf(fresh);
  const key = { email: fresh.email, topic };
  await subscriptions.updateOne(key, { $setOnInsert: { ...fresh, topic } }, { upsert: true });
  const found = await subscriptions.findOne(key, shown).lean<Subscription>();
  return found ?? fresh;
}

export async function subscriptionById(id: string): Promise<Subscription | null> {
  return subscriptions.findById(id, shown).lean<Subscription>();
}

export async function setState(
  id: string,
  change: Partial<Pick<Subscription, "state" | "confirmedAt" | "stoppedAt" | "lang">>,
): Promise<void> {
  await subscriptions.updateOne({ _id: id }, { $set: change });
}

/** Active subscriptions to a document and its provisions, in the order of addresses, in pieces. */
export async function activeOn(
  documentId: string,
  after: { email: string; id: string },
  limit: number,
): Promise<Subscription[]> {
  const { email, id } = after;
  return subscriptions
    .find(
      {
        documentId,
        state: "active",
        $or: [{ email: { $gt: email } }, { email, _id: { $gt: id } }],
      },
      shown,
    )
    .sort({ email: 1, _id: 1 })
    .limit(limit)
    .lean<Subscription[]>();
}

export async function subscriptionsOf(email: string): Promise<Subscription[]> {
  return subscriptions.find({ email }, shown).sort({ topic: 1 }).limit(200).lean<Subscription[]>();
}
