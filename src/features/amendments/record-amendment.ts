import { readingOf } from "../versions/queries.js";
import { insertAmendment } from "./store.js";

type Record = {
  documentId: string;
  baseVersionId: string;
  actVersionId: string;
  actNumber: string;
  versionId: string;
};

/**
 * Says of a version that came as a text which act made it of which version, so that its notes and its
 * history name the act's provisions. Recording it twice changes nothing.
 */
export async function recordAmendment(record: Record, now: Date): Promise<void> {
  const { documentId, baseVersionId, actVersionId, actNumber, versionId } = record;
  const { text, title } = await readingOf(actVersionId);
  await insertAmendment({
    _id: `of-${versionId}`,
    documentId,
    baseVersionId,
    act: { versionId: actVersionId, number: actNumber, title, text },
    choices: [],
    state: "made",
    versionId,
    stages: [],
    revision: 1,
    createdAt: now,
    history: [],
  });
}
