import { notFound } from "../../platform/errors.js";
import { findDocument } from "../documents/queries.js";
import type { Document } from "../documents/types.js";
import { allSubmittedOn } from "../feedback/queries.js";
import { proposalById, type Proposal } from "../proposals/queries.js";
import { findVersion, readingOf, versionsOf, type VersionSummary } from "../versions/queries.js";
import { dossierOf, type Dossier } from "./dossier.js";

export type LoadedDossier = {
  proposal: Proposal;
  document: Document;
  base: VersionSummary;
  dossier: Dossier;
};

/** A proposal with all its papers are made of, as it is now. */
export async function loadDossier(proposalId: string): Promise<LoadedDossier> {
  const proposal = await proposalById(proposalId);
  if (proposal === null) throw notFound();
  const document = await findDocument(proposal.documentId);
  const base = await findVersion(proposal.baseVersionId);
  if (document === null || base === null) throw notFound();
  const versions = await versionsOf(document._id);
  const drafts = versions.filter(({ kind }) => kind === "draft").map(({ _id }) => _id);
  const dossier = dossierOf({
    base: await readingOf(base._id),
    items: proposal.items,
    feedback: await allSubmittedOn(document._id),
    draftVersionIds: new Set(drafts),
  });
  return { proposal, document, base, dossier };
}
