import { can, type Actor, type Policy } from "../../platform/policy.js";
import type { VersionSummary } from "./queries.js";

/** Who publishes, withdraws and sees versions in review. */
export const mayPublish: Policy = can("legal-officer", "administrator");

export function maySee(actor: Actor, version: Pick<VersionSummary, "state">): boolean {
  return version.state === "published" || mayPublish(actor);
}

/** Readers are led to the sign-in; of those signed in, the departments file. */
export function mayFile(actor: Actor): boolean {
  return actor.kind === "reader" || actor.role === "contributor" || actor.role === "lead";
}
