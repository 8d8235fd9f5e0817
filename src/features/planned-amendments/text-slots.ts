import { writeDate } from "../../platform/messages/dates.js";
import { registerAhead } from "../documents/slots.js";
import { plannedFor } from "./store.js";

/** What is planned for a document, ahead on its version line. */
registerAhead(async (documentId, req) => {
  const plans = await plannedFor(documentId);
  return plans.map((plan) => {
    const next = plan.milestones.find(({ actual, planned }) => actual === null && planned !== null);
    const when = next?.planned ?? null;
    return {
      label: req.t("planned.ahead"),
      note:
        next === undefined || when === null
          ? req.t("planned.unknown")
          : `${req.t(`planned.milestone.${next.kind}`)}: ${writeDate(when, req.lang)}`,
      href: `/planned-amendments/${plan._id}`,
    };
  });
});
