import type { Request } from "express";
import { AppError, notFound } from "../../platform/errors.js";
import { accountOf } from "../../platform/http/actor.js";
import { formOf, readInput } from "../../platform/http/form.js";
import type { FeatureRoutes } from "../../platform/http/routes.js";
import { factsToFill } from "../versions/proposed-facts.js";
import { findVersionByNumber, readingOf } from "../versions/queries.js";
import { mayPublish } from "../versions/policy.js";
import { addDocument } from "./add-document.js";
import { editDocument } from "./edit-document.js";
import { formPage } from "./form-page.js";
import { editDocumentInput, newDocumentInput } from "./input.js";
import { findDocument } from "./queries.js";
import type { Document } from "./types.js";

/** Registering a document and changing what is known of one. */
export function declareFormRoutes(r: FeatureRoutes): void {
  r.get("/documents/new", mayPublish, (req, res) => {
    res.page("documents/form", formPage(req, formOf({ nature: "official" }), null));
    return undefined;
  });

  r.post("/documents", mayPublish, async (req, res) => {
    const read = readInput(newDocumentInput, req.body, req.t);
    if (read.status === "wrong") {
      res.status(422).page("documents/form", formPage(req, read.form, null));
      return;
    }
    const { slug, ...metadata } = read.input;
    try {
      await addDocument(slug, { ...metadata, relations: [], unverified: [] }, new Date());
    } catch (error) {
      if (!(error instanceof AppError && error.code === "document-exists")) throw error;
      const taken = { field: "slug", text: req.t(error.messageKey, error.values) };
      const form = formOf(req.body as Record<string, unknown>, [taken]);
      res.status(409).page("documents/form", formPage(req, form, null));
      return;
    }
    res.redirect(303, `/documents/${slug}/versions/new`);
  });

  r.get("/documents/:slug/edit", mayPublish, async (req, res) => {
    const document = await documentOf(req);
    const values = { ...document, ...(await proposedBy(req, document)) };
    res.page("documents/form", formPage(req, formOf(values), document));
  });

  r.post("/documents/:slug/edit", mayPublish, async (req, res) => {
    const document = await documentOf(req);
    const read = readInput(editDocumentInput, req.body, req.t);
    if (read.status === "wrong") {
      res.status(422).page("documents/form", formPage(req, read.form, document));
      return;
    }
    const { revision, reason, ...metadata } = read.input;
    const by = accountOf(req).name;
    await editDocument({ documentId: document._id, revision, metadata, reason, by }, new Date());
    res.redirect(303, `/documents/${document.slug}`);
  });
}

async function documentOf(req: Request): Promise<Document> {
  const document = await findDocument(String(req.params.slug));
  if (document === null) throw notFound();
  return document;
}

/** What a version in review says of facts that nobody has entered. */
async function proposedBy(req: Request, document: Document) {
  const { from } = req.query;
  const n = typeof from === "string" ? Number(from) : NaN;
  const version = Number.isInteger(n) ? await findVersionByNumber(document._id, n) : null;
  return version === null ? {} : factsToFill(await readingOf(version._id), document);
}
