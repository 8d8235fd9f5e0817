import { AppError } from "../../platform/errors.js";
import { documentChanged } from "./changes.js";
import { insertDocument } from "./store.js";
import type { Document, Metadata } from "./types.js";

/** Registers a document, without a text yet. Its slug names it for good. */
export async function addDocument(slug: string, metadata: Metadata, now: Date): Promise<Document> {
  const document: Document = {
    ...metadata,
    _id: slug,
    slug,
    revision: 1,
    createdAt: now,
    history: [],
  };
  if ((await insertDocument(document)) === "exists")
    throw new AppError("document-exists", 409, "documents.error.exists", { slug });
  documentChanged(slug);
  return document;
}
