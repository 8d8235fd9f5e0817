import { isDeepStrictEqual } from "node:util";
import type { Request, Response } from "express";
import { AppError } from "../../platform/errors.js";
import { accountOf } from "../../platform/http/actor.js";
import { formOf, readInput, type Form } from "../../platform/http/form.js";
import type { FeatureRoutes } from "../../platform/http/routes.js";
import type { Document } from "../documents/types.js";
import { correctStructure } from "./correct-structure.js";
import { documentOf, versionOf } from "./document-of.js";
import { publishInput, readCorrection, withdrawInput } from "./input.js";
import { mayPublish } from "./policy.js";
import { publishVersion } from "./publish-version.js";
import { reviewPage } from "./review-page.js";
import type { Version } from "./types.js";
import { withdrawVersion } from "./withdraw-version.js";
import { withdrawPage } from "./withdraw-page.js";

/** Reviewing a version, correcting its structure, publishing it, taking that back. */
export function declareReviewRoutes(r: FeatureRoutes): void {
  r.get("/documents/:slug/versions/:n/review", mayPublish, async (req, res) => {
    const document = await documentOf(req);
    await showReview(req, res, await asked(req, document));
  });

  r.post("/documents/:slug/versions/:n/structure", mayPublish, async (req, res) => {
    const document = await documentOf(req);
    const version = await versionOf(req, document);
    const correction = readCorrection(req.body);
    if (correction === null) throw new AppError("bad-request", 422, "error.bad-request.text");
    const { line, revision, change } = correction;
    const kept = version.overrides.filter((override) => override.line !== line);
    const overrides = change === "undo" ? kept : [...kept, change];
    const by = accountOf(req).name;
    try {
      if (!isDeepStrictEqual(overrides, version.overrides))
        await correctStructure({ versionId: version._id, revision, overrides, by }, new Date());
    } catch (error) {
      if (!isStale(error)) throw error;
      const form = formOf(req.body as Record<string, unknown>, [staleOn(req, "opens")]);
      await showReview(req, res.status(409), { document, version, line, form });
      return;
    }
    res.redirect(303, `${reviewHref(document, version)}?line=${line}#l-${line}`);
  });

  r.post("/documents/:slug/versions/:n/publish", mayPublish, async (req, res) => {
    const document = await documentOf(req);
    const version = await versionOf(req, document);
    const read = readInput(publishInput, req.body, req.t);
    // A second click finds done what the first one did.
    const last = version.history.at(-1);
    if (last?.what === "published" && last.by === accountOf(req).name) {
      res.redirect(303, `/documents/${document.slug}/versions/${version.n}`);
      return;
    }
    const form = read.status === "wrong" ? read.form : await publish(req, version, read.input);
    if (form === null) res.redirect(303, `/documents/${document.slug}/versions/${version.n}`);
    else await showReview(req, res.status(422), { ...(await asked(req, document)), form });
  });

  r.get("/documents/:slug/versions/:n/withdraw", mayPublish, async (req, res) => {
    const document = await documentOf(req);
    const version = await versionOf(req, document);
    res.page("versions/withdraw", withdrawPage(req, { document, version, form: formOf() }));
  });

  r.post("/documents/:slug/versions/:n/withdraw", mayPublish, async (req, res) => {
    const document = await documentOf(req);
    const version = await versionOf(req, document);
    const read = readInput(withdrawInput, req.body, req.t);
    if (read.status === "wrong") {
      const page = withdrawPage(req, { document, version, form: read.form });
      res.status(422).page("versions/withdraw", page);
      return;
    }
    const by = accountOf(req).name;
    const undone = await withdrawVersion({ versionId: version._id, ...read.input, by }, new Date());
    res.page(
      "versions/withdrawn",
      withdrawPage(req, { document, version, form: formOf(), undone }),
    );
  });
}

const reviewHref = (document: Document, version: Version) =>
  `/documents/${document.slug}/versions/${version.n}/review`;

type Asked = { document: Document; version: Version; line: number | null; form: Form };

async function asked(req: Request, document: Document): Promise<Asked> {
  const line = Number(req.query.line);
  return {
    document,
    version: await versionOf(req, document),
    line: Number.isInteger(line) && line > 0 ? line : null,
    form: formOf(),
  };
}

async function showReview(req: Request, res: Response, page: Asked): Promise<void> {
  res.page("versions/review", await reviewPage(req, page));
}

/** Null where it is published; the form to be shown again where a gap has no reason yet. */
async function publish(
  req: Request,
  version: Version,
  input: { revision: number; gapReason: string },
): Promise<Form | null> {
  const { publishPauseSeconds: pauseSeconds } = req.settings;
  const by = accountOf(req).name;
  try {
    await publishVersion(
      { versionId: version._id, ...input, by },
      { now: new Date(), pauseSeconds },
    );
    return null;
  } catch (error) {
    if (isStale(error)) return formOf(input, [staleOn(req, "publish")]);
    if (!(error instanceof AppError && error.code === "gap-unexplained")) throw error;
    return formOf(input, [{ field: "gapReason", text: req.t(error.messageKey, error.values) }]);
  }
}

const isStale = (error: unknown) => error instanceof AppError && error.code === "changed-meanwhile";

// The page shows what the other person saved; what was entered here stands in the form as it was.
const staleOn = (req: Request, field: string) => ({ field, text: req.t("versions.review.stale") });
