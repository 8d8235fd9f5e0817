import type { Request, Response } from "express";
import { notFound } from "../../platform/errors.js";
import { distrustPages, sendCached } from "../../platform/http/page-cache.js";
import { routes } from "../../platform/http/routes.js";
import { anyone } from "../../platform/policy.js";
import { onDocumentChanged } from "../documents/changes.js";
import type { LegalDate } from "../documents/types.js";
import { declareAddRoutes } from "./add-routes.js";
import { documentOf } from "./document-of.js";
import { declareReviewRoutes } from "./review-routes.js";
import { currentVersion, versionOn } from "./point-in-time.js";
import { maySee } from "./policy.js";
import { readingOf, versionsOf, type VersionSummary } from "./queries.js";
import { loadTextState, stampOf, textPage } from "./text-page.js";

export const versionsRoutes = routes("versions");
const r = versionsRoutes;

onDocumentChanged(distrustPages);

// Before the pages of a version: "new" is none of its numbers.
declareAddRoutes(r);
declareReviewRoutes(r);

type Choose = (versions: VersionSummary[], today: LegalDate) => VersionSummary | null;

async function sendText(req: Request, res: Response, choose: Choose, at: LegalDate | null = null) {
  const load = async () => loadTextState(req, await documentOf(req), choose);
  await sendCached(req, res, {
    stamp: async () => stampOf(await load()),
    make: async () => ({ template: "versions/text", data: await textPage(req, await load(), at) }),
  });
}

r.get("/documents/:slug", anyone, (req, res) => sendText(req, res, currentVersion));

r.get("/documents/:slug/versions/:n", anyone, async (req, res) => {
  await sendText(req, res, (versions) => numbered(req, versions));
});

r.get("/documents/:slug/versions/:n/text", anyone, async (req, res) => {
  const document = await documentOf(req);
  const version = numbered(req, await versionsOf(document._id));
  const { text } = await readingOf(version._id);
  res.attachment(`${document.slug}-${version.n}.txt`).type("text/plain").send(text);
});

r.get("/documents/:slug/at/:date", anyone, async (req, res) => {
  const date = readDate(req.params.date);
  if (date === null) throw notFound();
  await sendText(
    req,
    res,
    (versions) => versionOn(versions, date, readDate(req.query.known) ?? undefined),
    date,
  );
});

// The form of a date field leads here, so that choosing a day works without script.
r.get("/documents/:slug/at", anyone, async (req, res) => {
  const document = await documentOf(req);
  const date = readDate(req.query.date);
  res.redirect(303, `/documents/${document.slug}${date === null ? "" : `/at/${date}`}`);
});

function numbered(req: Request, versions: VersionSummary[]): VersionSummary {
  const version = versions.find(({ n }) => String(n) === req.params.n);
  if (version === undefined || !maySee(req.actor, version)) throw notFound();
  return version;
}

function readDate(value: unknown): LegalDate | null {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value ? null : value;
}
