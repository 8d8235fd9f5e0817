import type { Actor } from "../../platform/policy.js";
import { leadsAmendmentOf } from "../planned-amendments/queries.js";

/** Legal officers, and drafting leads whose unit leads the amendment of the document. */
export async function mayDraft(actor: Actor, documentId: string): Promise<boolean> {
  if (actor.kind !== "account") return false;
  if (actor.role === "legal-officer") return true;
  return (
    actor.role === "drafting-lead" && (await leadsAmendmentOf(actor.organizationId, documentId))
  );
}
