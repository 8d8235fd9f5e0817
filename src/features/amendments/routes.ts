import type { Request, Response } from "express";
import type { z } from "zod";
import { AppError, notFound } from "../../platform/errors.js";
import { accountOf } from "../../platform/http/actor.js";
import { formOf, readInput, type Form } from "../../platform/http/form.js";
import { routes } from "../../platform/http/routes.js";
import { documentOf } from "../versions/document-of.js";
import { mayPublish } from "../versions/policy.js";
import { findVersion, readingOf, treeOfVersion } from "../versions/queries.js";
import { actFrom } from "./act-from.js";
import {
  chooseFor,
  makeVersions,
  moveToVersion,
  startAmendment,
  takeBack,
} from "./amend-version.js";
import { currentWords } from "./choice-form.js";
import { byHandInput, keyInput, makeInput, moveInput, setAsideInput, startInput } from "./input.js";
import { previewPage } from "./preview-page.js";
import { amendmentById } from "./queries.js";
import { showPage } from "./show-page.js";
import { startPage } from "./start-page.js";

export const amendmentsRoutes = routes("amendments");
const r = amendmentsRoutes;

r.get("/documents/:slug/amend", mayPublish, async (req, res) => {
  res.page("amendments/start", await startPage(req, await documentOf(req), formOf()));
});

r.upload("/documents/:slug/amend", mayPublish, async (req, res) => {
  const document = await documentOf(req);
  const read = readInput(startInput, req.body, req.t);
  const act = read.status === "wrong" ? read : await actFrom(req, read.input);
  if (act.status === "wrong") {
    res.status(422).page("amendments/start", await startPage(req, document, act.form));
    return;
  }
  const amendment = await startAmendment({ documentId: document._id, act: act.act }, who(req));
  res.redirect(303, `/amendments/${amendment._id}`);
});

r.get("/amendments/:id", mayPublish, async (req, res) => {
  await show(req, res);
});

r.get("/amendments/:id/words", mayPublish, async (req, res) => {
  const tree = await treeOfVersion((await amendmentOf(req)).baseVersionId);
  const address = typeof req.query.address === "string" ? req.query.address : "";
  res.json(currentWords(address, { tree, lang: req.lang }));
});

r.get("/amendments/:id/preview", mayPublish, async (req, res) => {
  res.page("amendments/preview", await previewPage(req, await amendmentOf(req)));
});

r.post("/amendments/:id/choices", mayPublish, async (req, res) => {
  const { intent } = req.body as { intent?: unknown };
  if (intent === "undo") {
    const read = readInput(keyInput, req.body, req.t);
    if (read.status === "wrong") throw badRequest();
    await takeBack(targetOf(req, read.input), read.input.key, who(req));
    res.redirect(303, `/amendments/${idOf(req)}`);
    return;
  }
  const schema = intent === "set-aside" ? setAsideInput : byHandInput;
  const read = readInput<ChoiceInput>(schema, req.body, req.t);
  const form = read.status === "wrong" ? read.form : await choose(req, read.input);
  if (form === null) res.redirect(303, `/amendments/${idOf(req)}`);
  else await show(req, res.status(422), form);
});

r.post("/amendments/:id/move", mayPublish, async (req, res) => {
  const read = readInput(moveInput, req.body, req.t);
  if (read.status === "wrong") throw badRequest();
  await moveToVersion(targetOf(req, read.input), read.input.versionId, who(req));
  res.redirect(303, `/amendments/${idOf(req)}`);
});

r.post("/amendments/:id/version", mayPublish, async (req, res) => {
  const read = readInput(makeInput, req.body, req.t);
  if (read.status === "wrong") return show(req, res.status(422), read.form);
  const id = await makeVersions(targetOf(req, read.input), read.input, who(req));
  const version = await findVersion(id);
  if (version === null) throw notFound();
  res.redirect(303, `/documents/${version.documentId}/versions/${version.n}/review`);
});

type ChoiceInput = z.output<typeof setAsideInput> | z.output<typeof byHandInput>;

/** Null where the choice is kept; the form where the base has no such place. */
async function choose(req: Request, input: ChoiceInput): Promise<Form | null> {
  const { revision, ...choice } = input;
  if (!("operation" in choice)) {
    await chooseFor(targetOf(req, { revision }), { kind: "set-aside", ...choice }, who(req));
    return null;
  }
  const { provisions } = await readingOf((await amendmentOf(req)).baseVersionId);
  if (!provisions.some(({ address }) => address === choice.address))
    return formOf(req.body as Record<string, unknown>, [
      { field: "address", text: req.t("amendments.error.address") },
    ]);
  await chooseFor(targetOf(req, { revision }), { kind: "by-hand", ...choice }, who(req));
  return null;
}

async function show(req: Request, res: Response, form: Form = formOf()): Promise<void> {
  res.page("amendments/show", await showPage(req, await amendmentOf(req), form));
}

async function amendmentOf(req: Request) {
  const amendment = await amendmentById(idOf(req));
  if (amendment === null) throw notFound();
  return amendment;
}

const badRequest = () => new AppError("bad-request", 422, "error.bad-request.text");
const idOf = (req: Request) => String(req.params.id);
const targetOf = (req: Request, { revision }: { revision: number }) => ({
  id: idOf(req),
  revision,
});
const who = (req: Request) => ({ actor: accountOf(req), now: new Date() });
