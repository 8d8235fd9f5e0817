import type { ProvisionKind } from "../../core/provision/types.js";

/** What a person may say that a line opens. */
export const openableKinds = [
  "chapter",
  "section",
  "article",
  "clause",
  "point",
  "subpoint",
  "annex",
  "form",
] as const satisfies ProvisionKind[];
