import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import type { Address } from "../../core/provision/types.js";
import { compareWords } from "../../core/compare/words.js";
import { findVersion } from "../versions/queries.js";
import type { Feedback, StoredPlacement } from "./feedback.js";
import { presentRuns } from "./present-runs.js";
import { mayAct } from "./policy.js";
import { moveOf } from "./states.js";

/** Where a remark stands in a version: as filed, as a person confirmed, or as it was found. */
export function addressIn(
  { place, placements }: Pick<Feedback, "place" | "placements">,
  versionId: string,
): Address | null {
  if (place.versionId === versionId) return place.address;
  const placement = placements.find((candidate) => candidate.versionId === versionId);
  return placement?.confirmed?.address ?? placement?.address ?? null;
}

/** Where a remark is in each later version, newest first, old and new words side by side. */
export async function presentPlacements(feedback: Feedback, req: Request) {
  const shown = await Promise.all(
    feedback.placements.map((placement) => presentPlacement(feedback, placement, req)),
  );
  return shown.filter((placement) => placement !== null).sort((a, b) => b.n - a.n);
}

async function presentPlacement(feedback: Feedback, placement: StoredPlacement, req: Request) {
  const version = await findVersion(placement.versionId);
  if (version === null) return null;
  const { lang, actor } = req;
  const address = placement.confirmed === null ? placement.address : placement.confirmed.address;
  const may = (act: "confirm" | "settle") =>
    mayAct(actor, feedback, act) && moveOf(feedback.state, act).status === "allowed";
  const exact = placement.status === "held" || placement.status === "moved";
  return {
    n: version.n,
    versionId: version._id,
    version: lang === "vi" ? version.labelVi : version.labelEn,
    inForceOn: version.inForceOn,
    status: `feedback.placement.${placement.status}`,
    tone: exact ? "good" : "warn",
    citation: address === null ? null : citationOf(address, lang),
    address,
    href: `/documents/${feedback.place.documentId}/versions/${version.n}#${address ?? ""}`,
    percent: Math.round(placement.confidence * 100),
    reason: placement.reason,
    others: placement.addresses.map((other) => ({ value: other, text: citationOf(other, lang) })),
    before: feedback.place.words,
    runs: presentRuns(compareWords(feedback.place.words, placement.words)),
    confirmed: placement.confirmed,
    needsPerson: !exact && placement.confirmed === null,
    mayConfirm: !exact && placement.confirmed === null && may("confirm"),
    // Where the words are what they were, nothing was settled.
    maySettle: may("settle") && version.kind !== "draft" && placement.status !== "held",
  };
}
