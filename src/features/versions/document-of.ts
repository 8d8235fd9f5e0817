import type { Request } from "express";
import { notFound } from "../../platform/errors.js";
import { findDocument } from "../documents/queries.js";
import type { Document } from "../documents/types.js";
import { findVersionByNumber, versionInFull } from "./queries.js";
import type { Version } from "./types.js";

/** The document that the address names. */
export async function documentOf(req: Request): Promise<Document> {
  const document = await findDocument(String(req.params.slug));
  if (document === null) throw notFound();
  return document;
}

/** The version that the address names, in full. */
export async function versionOf(req: Request, document: Document): Promise<Version> {
  const found = await findVersionByNumber(document._id, Number(req.params.n));
  const version = found === null ? null : await versionInFull(found._id);
  if (version === null) throw notFound();
  return version;
}
