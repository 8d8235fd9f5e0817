import { plannedFor } from "./store.js";

export { allPlanned, plannedById, plannedFor } from "./store.js";
export type { PlannedAmendment } from "./types.js";

/** Whether a unit leads an amendment of a document: its drafting leads then decide remarks on it. */
export async function leadsAmendmentOf(unitId: string, documentId: string): Promise<boolean> {
  return (await plannedFor(documentId)).some(({ leadUnit }) => leadUnit?.id === unitId);
}
