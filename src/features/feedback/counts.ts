import type { Feedback } from "./feedback.js";
import { openStates, waitingStates } from "./states.js";
import { feedbackModel } from "./store.js";

const submittedOpen: Record<string, unknown> = {
  code: { $type: "string" },
  state: { $in: openStates },
};

const placesOnly: Record<string, 1> = {
  "place.versionId": 1,
  "place.address": 1,
  "placements.versionId": 1,
  "placements.address": 1,
  "placements.confirmed": 1,
};

export type Placed = Pick<Feedback, "place" | "placements">;

/** Where the open remarks of a document stand, without what they say. */
export async function openPlacesOn(documentId: string): Promise<Placed[]> {
  return feedbackModel
    .find({ "place.documentId": documentId, ...submittedOpen }, placesOnly)
    .limit(20_000)
    .lean<Placed[]>();
}

/** How many remarks wait for the Ministry's answer on each of some documents. */
export async function waitingCountsOf(documentIds: string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await feedbackModel.aggregate<{ _id: string; count: number }>([
    { $match: { "place.documentId": { $in: documentIds }, state: { $in: waitingStates } } },
    { $group: { _id: "$place.documentId", count: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, count }) => [_id, count]));
}
