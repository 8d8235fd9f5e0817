import { registerProvisionPanel, type Panel, type ProvisionAsked } from "../documents/slots.js";
import { mayDraft } from "./policy.js";
import { proposalsOn } from "./store.js";

/** Beside a provision: a way into each open draft that is written against this version. */
async function draftsPanel(asked: ProvisionAsked): Promise<Panel | null> {
  const { documentId, versionId, address, req } = asked;
  if (!(await mayDraft(req.actor, documentId))) return null;
  const open = (await proposalsOn(documentId)).filter(
    ({ state, baseVersionId }) => state === "drafting" && baseVersionId === versionId,
  );
  const drafts = open.map(({ _id, title }) => ({
    title: title[req.lang],
    href: `/proposals/${_id}?address=${encodeURIComponent(address)}#add`,
  }));
  return drafts.length === 0 ? null : { partial: "proposals/from-text", data: { drafts } };
}

registerProvisionPanel(3, draftsPanel);
