import type { Request } from "express";
import { notFound } from "../../platform/errors.js";
import { sendCached } from "../../platform/http/page-cache.js";
import { routes } from "../../platform/http/routes.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { anyone } from "../../platform/policy.js";
import { findDocument } from "../documents/queries.js";
import { provisionPanelsFor, remarkCounter } from "../documents/slots.js";
import { factsByOthers } from "../validity/facts.js";
import { maySee } from "../versions/policy.js";
import {
  standingOf,
  treeOfVersion,
  versionShown,
  versionsOf,
  type VersionSummary,
} from "../versions/queries.js";
import { provisionPage, type ProvisionAsked } from "./provision-page.js";

export const provisionsRoutes = routes("provisions");

provisionsRoutes.get("/documents/:slug/provisions/:address", anyone, async (req, res) => {
  await sendCached(req, res, {
    stamp: async () => stampOf(req, await askedOf(req)),
    make: async () => ({
      template: "provisions/show",
      data: await provisionPage(req, await askedOf(req)),
    }),
  });
});

async function askedOf(req: Request): Promise<ProvisionAsked> {
  const document = await findDocument(String(req.params.slug));
  if (document === null) throw notFound();
  const address = String(req.params.address).normalize("NFC");
  const shown = await versionAsked(req, document._id);
  if (shown !== null && (await holds(shown, address)))
    return { document, version: shown, address, current: true };
  // Repealed since: its page stays, on the last version that has it.
  const older = standingOf(await versionsOf(document._id)).toReversed();
  for (const version of older)
    if (await holds(version, address)) return { document, version, address, current: false };
  throw notFound();
}

async function versionAsked(req: Request, documentId: string): Promise<VersionSummary | null> {
  const n = req.query.version;
  if (n === undefined) return versionShown(documentId, legalDateOf(new Date()));
  const version = (await versionsOf(documentId)).find((found) => String(found.n) === n);
  return version !== undefined && maySee(req.actor, version) ? version : null;
}

async function holds({ _id }: VersionSummary, address: string): Promise<boolean> {
  return (await treeOfVersion(_id)).get(address) !== null;
}

async function stampOf(req: Request, asked: ProvisionAsked): Promise<string> {
  const { document, version, address, current } = asked;
  const place = { documentId: document._id, versionId: version._id, address, req };
  const panels = await provisionPanelsFor(place);
  const versions = await versionsOf(document._id);
  const counts = await remarkCounter().byProvision(document._id, version._id);
  const facts = await factsByOthers(document);
  const revisions = versions.map(({ _id, revision }) => [_id, revision]);
  return JSON.stringify([
    document.revision,
    revisions,
    address,
    current,
    [...counts],
    panels,
    facts,
  ]);
}
