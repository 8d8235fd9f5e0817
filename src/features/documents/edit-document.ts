import { isDeepStrictEqual } from "node:util";
import { changedMeanwhile, notFound } from "../../platform/errors.js";
import { documentChanged } from "./changes.js";
import { changeDocument, documentById } from "./store.js";
import type { Document, Metadata } from "./types.js";

export type Edit = {
  documentId: string;
  revision: number;
  /** What changes; the rest stays. */
  metadata: Partial<Metadata>;
  reason: string;
  by: string;
};

/** Changes the metadata of a document and keeps what it was, with who, when and why. */
export async function editDocument(edit: Edit, now: Date): Promise<void> {
  const { documentId, revision, reason, by } = edit;
  const document = await documentById(documentId);
  if (document === null) throw notFound();
  if (document.revision !== revision) throw changedMeanwhile();
  const metadata = { ...metadataOf(document), ...edit.metadata };
  const before = whatDiffers(metadataOf(document), metadata);
  if (Object.keys(before).length === 0) return;
  const change = { at: now, by, reason, before };
  if (!(await changeDocument(documentId, { metadata, change, revision }))) throw changedMeanwhile();
  documentChanged(documentId);
}

export function metadataOf(document: Document): Metadata {
  const { number, kind, title, issuer, signer, signedOn, inForceOn, expiresOn } = document;
  const { expiryNote, nature, fields, relations, notes, unverified } = document;
  const facts = { number, kind, title, issuer, signer, signedOn, inForceOn, expiresOn };
  return { ...facts, expiryNote, nature, fields, relations, notes, unverified };
}

function whatDiffers(before: Metadata, after: Metadata): Partial<Metadata> {
  const changed = Object.entries(before).filter(
    ([key, value]) => !isDeepStrictEqual(value, after[key as keyof Metadata]),
  );
  return Object.fromEntries(changed);
}
