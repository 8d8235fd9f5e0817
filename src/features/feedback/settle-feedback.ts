import { citationOf } from "../../core/cite/write.js";
import type { Publication } from "../versions/derivations.js";
import { registerDerivation } from "../versions/derivations.js";
import { findVersion } from "../versions/queries.js";
import { metItems } from "../proposals/met-items.js";
import { actAsSystem } from "./act-as-system.js";
import { feedbackByCodes } from "./lists.js";

/**
 * Closes the loop: where a new version has an item of a proposal word for word, the remarks it
 * answers are settled by that version. What was worded otherwise waits for an officer.
 */
async function settleFeedback({ versionId, documentId }: Publication, now: Date): Promise<void> {
  const version = await findVersion(versionId);
  if (version === null || version.kind === "draft") return;
  for (const { address, answers } of await metItems(documentId, versionId)) {
    const label = citationOf(address, "vi");
    for (const feedback of await feedbackByCodes(answers))
      await actAsSystem(
        feedback,
        { kind: "settle", versionId, address, label },
        { person: { accountId: null, name: "", organizationName: version.labelVi }, at: now },
      );
  }
}

// Delayed with the mails: what is withdrawn in time has settled nothing.
registerDerivation(
  "settle-feedback",
  (publication: Publication, { now }) => settleFeedback(publication, now),
  { delayed: true },
);
