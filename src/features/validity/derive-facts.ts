import { effectFactsOf } from "../../core/amend/effect-facts.js";
import { documentChanged } from "../documents/changes.js";
import { findDocumentByNumber } from "../documents/queries.js";
import { registerDerivation } from "../versions/derivations.js";
import { findVersion, readingOf } from "../versions/queries.js";
import { forgetFacts, saveFacts } from "./store.js";

/** Keeps what a published act says of the effect of other documents. A draft says nothing yet. */
registerDerivation(
  "effect-facts",
  async ({ versionId }) => {
    const version = await findVersion(versionId);
    if (version === null || version.kind === "draft") return;
    const facts = effectFactsOf(await readingOf(versionId));
    await saveFacts(versionId, facts);
    for (const number of new Set(facts.map(({ document }) => document))) {
      const document = await findDocumentByNumber(number);
      if (document !== null) documentChanged(document._id);
    }
  },
  {
    undo: async ({ versionId }) => {
      await forgetFacts(versionId);
      return [];
    },
  },
);
