import { headingRank, numberRank, pointRank, type Rank } from "../provision/labels.js";
import type { ProvisionKind } from "../provision/types.js";

/** Where a label stands among its siblings, by the numbering of its kind. */
export function rankOfLabel(kind: ProvisionKind, label: string | null): Rank {
  const text = (label ?? "").replace(/^0+(?=\d)/u, "");
  if (kind === "article" || kind === "clause" || kind === "form") return numberRank(text);
  if (kind === "subpoint" && /^[ivx]+$/u.test(text)) return headingRank(text.toUpperCase());
  return kind === "point" ? pointRank(text) : headingRank(text);
}

/** Below zero where `a` stands before `b`. */
export const byRank = (a: Rank, b: Rank): number => a.main - b.main || a.inserted - b.inserted;
