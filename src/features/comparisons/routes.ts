import type { Request } from "express";
import { notFound } from "../../platform/errors.js";
import { sendCached } from "../../platform/http/page-cache.js";
import { routes } from "../../platform/http/routes.js";
import { anyone } from "../../platform/policy.js";
import { findDocument } from "../documents/queries.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { maySee } from "../versions/policy.js";
import { findVersionByNumber, type VersionSummary } from "../versions/queries.js";
import { comparePage, views, type Asked } from "./compare-page.js";

export const comparisonsRoutes = routes("comparisons");

comparisonsRoutes.get("/documents/:slug/compare/:before/:after", anyone, async (req, res) => {
  await sendCached(req, res, {
    stamp: async () => stampOf(await askedOf(req)),
    make: async () => ({
      template: "comparisons/show",
      data: await comparePage(req, await askedOf(req)),
    }),
  });
});

// The choice of two versions, as a form sends it.
comparisonsRoutes.get("/documents/:slug/compare", anyone, (req, res) => {
  const number = (value: unknown) => (/^\d{1,6}$/.test(String(value)) ? String(value) : null);
  const before = number(req.query.before);
  const after = number(req.query.after);
  const base = `/documents/${encodeURIComponent(String(req.params.slug))}`;
  const asked = before !== null && after !== null ? `${base}/compare/${before}/${after}` : base;
  res.redirect(303, asked);
  return undefined;
});

async function askedOf(req: Request): Promise<Asked> {
  const document = await findDocument(String(req.params.slug));
  if (document === null) throw notFound();
  const [before, after] = await Promise.all([
    numbered(req, document._id, req.params.before),
    numbered(req, document._id, req.params.after),
  ]);
  const view = views.find((name) => name === req.query.view) ?? "inline";
  return { document, before, after, view, all: req.query.show === "all" };
}

async function numbered(req: Request, documentId: string, n: unknown): Promise<VersionSummary> {
  const version = await findVersionByNumber(documentId, Number(n));
  if (version === null || !maySee(req.actor, version)) throw notFound();
  return version;
}

function stampOf({ document, before, after }: Asked): string {
  const parts = [document.revision, before._id, before.revision, after._id, after.revision];
  return [...parts, legalDateOf(new Date())].join(" ");
}
