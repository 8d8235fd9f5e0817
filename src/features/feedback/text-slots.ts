import type { Address } from "../../core/provision/types.js";
import { registerProvisionPanel, registerRemarkCounter, type Panel } from "../documents/slots.js";
import type { ProvisionAsked } from "../documents/slots.js";
import { openPlacesOn, waitingCountsOf } from "./counts.js";
import { articleOf } from "./article.js";
import { feedbackOnArticle } from "./lists.js";
import { presentLine } from "./present-line.js";
import { addressIn } from "./present-placements.js";
import { legalDateOf } from "../../platform/messages/dates.js";

/** How many open remarks stand on each provision of a version: where they were filed or found again. */
async function byProvision(
  documentId: string,
  versionId: string,
): Promise<ReadonlyMap<Address, number>> {
  const counts = new Map<Address, number>();
  for (const remark of await openPlacesOn(documentId)) {
    const address = addressIn(remark, versionId);
    if (address !== null) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return counts;
}

const mostShown = 8;

/** The remarks on a provision, beside it: its own and those on what lies in it. */
async function remarksPanel(asked: ProvisionAsked): Promise<Panel | null> {
  const { documentId, versionId, address, req } = asked;
  const today = legalDateOf(new Date());
  const all = await feedbackOnArticle(documentId, articleOf(address), 200);
  const here = all.filter((remark) => {
    const now = addressIn(remark, versionId);
    return now !== null && (now === address || now.startsWith(`${address}__`));
  });
  const lines = here
    .slice(0, mostShown)
    .map((remark) => presentLine(remark, { lang: req.lang, today }));
  const listHref = `/feedback?document=${encodeURIComponent(documentId)}&article=${encodeURIComponent(articleOf(address))}`;
  return { partial: "feedback/panel", data: { count: here.length, lines, listHref } };
}

registerRemarkCounter({ byProvision, byDocument: waitingCountsOf });
registerProvisionPanel(10, remarksPanel);
