import type { Address } from "../../core/provision/types.js";
import type { Feedback, FeedbackState } from "./feedback.js";
import { openStates, privateStates } from "./states.js";
import { feedbackModel, shown } from "./store.js";

export type FeedbackFilter = {
  documentId?: string | undefined;
  article?: Address | undefined;
  organizationId?: string | undefined;
  type?: string | undefined;
  unitId?: string | undefined;
  states?: readonly FeedbackState[] | undefined;
  /** Due on or before this date. */
  dueBy?: string | undefined;
};
type Condition = Record<string, unknown>;

const submitted: Condition = { code: { $type: "string" }, state: { $nin: privateStates } };

function conditionOf(filter: FeedbackFilter): Condition {
  const { documentId, article, organizationId, type, unitId, states, dueBy } = filter;
  const condition: Condition = {};
  if (documentId !== undefined) condition["place.documentId"] = documentId;
  if (article !== undefined) condition.article = article;
  if (organizationId !== undefined) condition.organizationId = organizationId;
  if (type !== undefined) condition["content.type"] = type;
  if (unitId !== undefined) condition["assignment.unitId"] = unitId;
  if (states !== undefined) condition.state = { $in: states };
  if (dueBy !== undefined) condition.dueOn = { $lte: dueBy };
  return { $and: [submitted, condition] };
}

export type Listed = Feedback & { dueOn: string };
export type Slice = { rows: Listed[]; more: boolean };
type Wanted = { filter: FeedbackFilter; limit: number };

/** What is due first comes first; what has no date comes last, in the order it was filed. */
export async function listByDue(
  { filter, limit }: Wanted,
  after: { dueOn: string; id: string } | null,
): Promise<Slice> {
  const beyond =
    after === null
      ? {}
      : { $or: [{ dueOn: { $gt: after.dueOn } }, { dueOn: after.dueOn, _id: { $gt: after.id } }] };
  const rows = await feedbackModel
    .find({ $and: [conditionOf(filter), beyond] }, shown)
    .sort({ dueOn: 1, _id: 1 })
    .limit(limit + 1)
    .lean<Listed[]>();
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/** Latest submitted first. */
export async function listByDate(
  { filter, limit }: Wanted,
  after: { at: Date; id: string } | null,
): Promise<Slice> {
  const beyond =
    after === null
      ? {}
      : {
          $or: [
            { submittedAt: { $lt: after.at } },
            { submittedAt: after.at, _id: { $gt: after.id } },
          ],
        };
  const rows = await feedbackModel
    .find({ $and: [conditionOf(filter), beyond] }, shown)
    .sort({ submittedAt: -1, _id: 1 })
    .limit(limit + 1)
    .lean<Listed[]>();
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/** Drafts of one organization, and what waits for its lead. */
export async function draftsOf(organizationId: string): Promise<Feedback[]> {
  return feedbackModel
    .find({ organizationId, state: { $in: ["draft", "awaiting-lead", "returned"] } }, shown)
    .sort({ updatedAt: -1 })
    .limit(100)
    .lean<Feedback[]>();
}

export async function countFeedback(filter: FeedbackFilter): Promise<number> {
  return feedbackModel.countDocuments(conditionOf(filter));
}

export type Heat = { article: Address; count: number; organizations: number };

/** How many remarks, from how many organizations, each article has. */
export async function heatOf(
  documentId: string,
  states?: readonly FeedbackState[],
): Promise<Heat[]> {
  const rows = await feedbackModel.aggregate<{ _id: Address; count: number; who: string[] }>([
    { $match: conditionOf({ documentId, states }) },
    { $group: { _id: "$article", count: { $sum: 1 }, who: { $addToSet: "$organizationId" } } },
  ]);
  return rows.map(({ _id, count, who }) => ({ article: _id, count, organizations: who.length }));
}

/** What others said of the same provision, or of what lies in it or around it. */
export async function feedbackOnArticle(
  documentId: string,
  article: Address,
  limit: number,
): Promise<Feedback[]> {
  return feedbackModel
    .find({ $and: [conditionOf({ documentId, article }), { state: { $ne: "withdrawn" } }] }, shown)
    .sort({ submittedAt: -1, _id: 1 })
    .limit(limit)
    .lean<Feedback[]>();
}

export async function feedbackByCodes(codes: string[]): Promise<Feedback[]> {
  return feedbackModel.find({ code: { $in: codes } }, shown).lean<Feedback[]>();
}

export async function feedbackInProposal(proposalId: string): Promise<Feedback[]> {
  return feedbackModel.find({ "proposal.proposalId": proposalId }, shown).lean<Feedback[]>();
}

export async function feedbackUnder(headId: string): Promise<Feedback[]> {
  return feedbackModel.find({ mergedInto: headId }, shown).limit(500).lean<Feedback[]>();
}

/** Open remarks of a document in pieces, in the order of their ids. */
export async function openOn(
  documentId: string,
  after: string,
  limit: number,
): Promise<Feedback[]> {
  return feedbackModel
    .find(
      { "place.documentId": documentId, state: { $in: openStates }, _id: { $gt: after } },
      shown,
    )
    .sort({ _id: 1 })
    .limit(limit)
    .lean<Feedback[]>();
}

/** Every submitted remark on a document in the order of its codes, for its dossier. */
export async function allSubmittedOn(documentId: string): Promise<Feedback[]> {
  return feedbackModel
    .find(conditionOf({ documentId }), shown)
    .sort({ code: 1 })
    .limit(20_000)
    .lean<Feedback[]>();
}

/** The document with the most remarks in some states; null where there are none. */
export async function busiestDocument(states: readonly FeedbackState[]): Promise<string | null> {
  const [first] = await feedbackModel.aggregate<{ _id: string }>([
    { $match: conditionOf({ states }) },
    { $group: { _id: "$place.documentId", count: { $sum: 1 } } },
    { $sort: { count: -1, _id: 1 } },
    { $limit: 1 },
  ]);
  return first?._id ?? null;
}
