import { changesFor } from "../../core/alerts/concerns.js";
import type { ProvisionChange } from "../../core/compare/types.js";
import { comparisonOf } from "../comparisons/queries.js";
import { findDocument } from "../documents/queries.js";
import { queueMail } from "../mails/queue-mail.js";
import { registerDerivation, type Publication } from "../versions/derivations.js";
import { findVersion } from "../versions/queries.js";
import { writeChangeMail, type Published } from "./change-mail.js";
import { linkFor, stopHeaders } from "./stop-link.js";
import { activeOn, type Subscription } from "./store.js";
import { topicWords } from "./subscribe.js";

const pieceSize = 500;

/**
 * Writes each subscriber of a document, or of a provision that changed, one mail with the changes.
 * Several subscriptions of one reader make one mail; its key makes a second run write none.
 */
export async function alertSubscribers(publication: Publication, now: Date): Promise<void> {
  const { documentId, versionId, previousVersionId } = publication;
  if (previousVersionId === null) return;
  const document = await findDocument(documentId);
  const version = await findVersion(versionId);
  const before = await findVersion(previousVersionId);
  if (document === null || version === null || before === null) return;
  const { changes } = await comparisonOf(previousVersionId, versionId);
  if (changes.length === 0) return;
  for await (const own of readersOf(documentId))
    await alertReader({ document, version, before }, { own, changes }, now);
}

/** The active subscriptions to a document, those of one reader together. */
async function* readersOf(documentId: string): AsyncGenerator<Subscription[]> {
  let own: Subscription[] = [];
  let after = { email: "", id: "" };
  for (;;) {
    const piece = await activeOn(documentId, after, pieceSize);
    for (const subscription of piece) {
      if (own[0] !== undefined && own[0].email !== subscription.email) {
        yield own;
        own = [];
      }
      own.push(subscription);
    }
    const last = piece.at(-1);
    if (last === undefined) break;
    after = { email: last.email, id: last._id };
  }
  if (own.length > 0) yield own;
}

type Reader = { own: Subscription[]; changes: readonly ProvisionChange[] };

async function alertReader(published: Published, reader: Reader, now: Date): Promise<void> {
  const concerned = reader.own.filter(
    ({ address }) => changesFor(reader.changes, address).length > 0,
  );
  // The widest one names the topic and is what "stop" stops.
  const widest = concerned.find(({ address }) => address === null) ?? concerned[0];
  if (widest === undefined) return;
  const told = new Set(concerned.flatMap(({ address }) => changesFor(reader.changes, address)));
  const { email, lang, _id } = widest;
  const mail = writeChangeMail(published, {
    lang,
    topic: topicWords(widest, published.document.number),
    changes: reader.changes.filter((change) => told.has(change)),
    stopHref: linkFor(_id, "stop"),
  });
  const key = `changes:${published.version._id}:${email}`;
  await queueMail({ key, to: email, ...mail, headers: stopHeaders(_id) }, now);
}

// Delayed: nobody is told of what can still be withdrawn.
registerDerivation(
  "alert-subscribers",
  (publication, { now }) => alertSubscribers(publication, now),
  { delayed: true },
);
