import { randomBytes } from "node:crypto";
import { AppError, noRight } from "../../platform/errors.js";
import type { Lang } from "../../platform/messages/messages.js";
import type { AccountActor } from "../../platform/policy.js";
import { findVersion, treeOfVersion } from "../versions/queries.js";
import { personOf } from "./act-on-feedback.js";
import type { Evidence, Feedback, FeedbackContent, Quote } from "./feedback.js";
import { mayFile } from "./policy.js";
import { insertFeedback } from "./store.js";

export type Filing = {
  versionId: string;
  address: string;
  quote: Quote | null;
  dissentsFrom: string | null;
  content: FeedbackContent;
  evidence: Evidence[];
  lang: Lang;
};

const newId = () => randomBytes(12).toString("base64url");

/** Keeps a new remark as its organization's draft, with the provision's words as they are now. */
export async function fileFeedback(
  actor: AccountActor,
  filing: Filing,
  now: Date,
): Promise<Feedback> {
  if (!mayFile(actor)) throw noRight();
  const feedback = await draftOf(actor, filing, now);
  await insertFeedback(feedback);
  return feedback;
}

/** A remark as it begins, not stored yet. */
export async function draftOf(actor: AccountActor, filing: Filing, now: Date): Promise<Feedback> {
  const place = await placeOf(filing);
  return {
    _id: newId(),
    code: null,
    revision: 1,
    state: "draft",
    place: { ...place, quote: filing.quote },
    content: filing.content,
    evidence: filing.evidence,
    author: {
      ...personOf(actor),
      accountId: actor.accountId,
      email: actor.email,
      lang: filing.lang,
    },
    organizationId: actor.organizationId,
    organizationName: actor.organizationName,
    organizationShort: actor.organizationShortName ?? actor.organizationName,
    dissentsFrom: filing.dissentsFrom,
    mergedInto: null,
    coSigners: [],
    assignment: null,
    advice: [],
    decision: null,
    earlierDecisions: [],
    answer: null,
    proposal: null,
    settlement: null,
    placements: [],
    history: [{ at: now, by: personOf(actor), act: "draft", from: null, to: "draft", note: null }],
    submittedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** The provision a remark is filed on; an address that the published version lacks is an error. */
export async function placeOf({ versionId, address }: { versionId: string; address: string }) {
  const version = await findVersion(versionId);
  if (version?.state !== "published") throw unknownPlace();
  const tree = await treeOfVersion(versionId);
  if (tree.get(address) === null) throw unknownPlace();
  const words = tree.subtreeWords(address).trim();
  return { documentId: version.documentId, versionId, address, words };
}

const unknownPlace = () => new AppError("unknown-place", 404, "feedback.error.unknown-place");
