import type { Request, Response } from "express";
import { readBlob } from "../../platform/blobs.js";
import { AppError, noRight, notFound } from "../../platform/errors.js";
import type { FeatureRoutes } from "../../platform/http/routes.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { anyone, signedIn } from "../../platform/policy.js";
import { actOnFeedback } from "./act-on-feedback.js";
import { offeredActs, type OfferedAct } from "./allowed-acts.js";
import type { Feedback } from "./feedback.js";
import { typedOf } from "./input.js";
import { maySee, maySeePersons } from "./policy.js";
import { hrefOf } from "./present-line.js";
import { readAct } from "./read-act.js";
import { showFeedback } from "./show-page.js";
import { findFeedback } from "./store.js";

/** A remark's page, what people do to it there, and its files. */
export function declareActRoutes(r: FeatureRoutes): void {
  r.get("/feedback/:code", anyone, async (req, res) => {
    await showFeedback(req, res, { feedback: await visible(req) });
  });

  r.get("/feedback/:code/evidence/:file", signedIn, async (req, res) => {
    const feedback = await visible(req);
    const file = feedback.evidence.find(({ fileId }) => fileId === req.params.file);
    if (file === undefined || !maySeePersons(req.actor)) throw notFound();
    // Never shown in the page's own origin: an upload could hold a script.
    res
      .attachment(file.name)
      .type("application/octet-stream")
      .send(await readBlob(file.fileId));
  });

  r.post("/feedback/:code/acts/:act", signedIn, async (req, res) => {
    const act = offeredActs.find((known) => known === req.params.act);
    if (act === undefined) throw notFound();
    await doAct(req, res, act);
  });
}

async function doAct(req: Request, res: Response, act: OfferedAct): Promise<void> {
  const { actor } = req;
  if (actor.kind !== "account") throw noRight();
  const feedback = await visible(req);
  const typed = { ...typedOf(req.body), id: feedback._id };
  const now = new Date();
  const read = await readAct({ act, typed, actor, today: legalDateOf(now) });
  if (read.status === "wrong") {
    const failed = { act, typed, errors: read.errors, stale: false };
    return showFeedback(req, res.status(422), { feedback, failed });
  }
  const revision = Number(typedOf(req.body).revision);
  try {
    const done = await actOnFeedback(actor, { code: feedback._id, revision }, read.value, now);
    res.redirect(303, `${hrefOf(done)}?done=${act}`);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "changed-meanwhile") throw error;
    const fresh = (await findFeedback(feedback._id)) ?? feedback;
    const failed = { act, typed, errors: [], stale: true };
    await showFeedback(req, res.status(409), { feedback: fresh, failed });
  }
}

// Somebody else's draft is not "forbidden": that it exists is its organization's own matter.
async function visible(req: Request): Promise<Feedback> {
  const feedback = await findFeedback(String(req.params.code));
  if (feedback === null || !maySee(req.actor, feedback)) throw notFound();
  return feedback;
}
