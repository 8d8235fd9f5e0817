import type { Request, Response } from "express";
import { applyItems } from "../../core/dossier/items.js";
import { AppError, noRight, notFound } from "../../platform/errors.js";
import { routes } from "../../platform/http/routes.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { can, type AccountActor } from "../../platform/policy.js";
import { readForm, typedOf, type Typed } from "../feedback/input.js";
import { plannedById } from "../planned-amendments/queries.js";
import { readingOf, versionInForce, versionShown } from "../versions/queries.js";
import {
  addItem,
  changeItem,
  createProposal,
  removeItem,
  submitProposal,
} from "./edit-proposal.js";
import { itemSchema, newProposalSchema } from "./input.js";
import { declareActRoutes } from "./act-routes.js";
import { showPage, type Failed } from "./show-page.js";
import { proposalById } from "./store.js";

export const proposalsRoutes = routes("proposals");
const r = proposalsRoutes;
const drafters = can("legal-officer", "drafting-lead");
declareActRoutes(r);

r.post("/planned-amendments/:id/proposals", drafters, async (req, res) => {
  const plan = await plannedById(String(req.params.id));
  const documentId = plan?.target?.documentId ?? null;
  if (plan === null || documentId === null) throw notFound();
  const read = readForm(newProposalSchema, typedOf(req.body));
  if (read.status === "wrong")
    throw new AppError("bad-request", 422, read.errors[0]?.key ?? "proposals.error.title");
  const today = legalDateOf(new Date());
  const base = (await versionInForce(documentId, today)) ?? (await versionShown(documentId, today));
  if (base === null) throw new AppError("not-now", 409, "proposals.error.no-text");
  const { titleVi, titleEn } = read.value;
  const title = { vi: titleVi, en: titleEn === "" ? titleVi : titleEn };
  const input = { plannedAmendmentId: plan._id, baseVersionId: base._id, title };
  const proposal = await createProposal(actorOf(req), input, new Date());
  res.redirect(303, `/proposals/${proposal._id}`);
});

r.get("/proposals/:id", drafters, async (req, res) => {
  await show(req, res);
});

r.post("/proposals/:id/items", drafters, async (req, res) => {
  const typed = typedOf(req.body);
  const read = readForm(itemSchema, typed);
  if (read.status === "wrong") return show(req, res.status(422), { typed, errors: read.errors });
  try {
    await addItem(actorOf(req), targetOf(req), read.value, new Date());
  } catch (error) {
    const failed = failureOf(error, typed);
    return show(req, res.status(failed.status), failed);
  }
  res.redirect(303, `/proposals/${String(req.params.id)}#items`);
});

r.post("/proposals/:id/items/:item", drafters, async (req, res) => {
  const typed = typedOf(req.body);
  const target = { ...targetOf(req), itemId: String(req.params.item) };
  if (typed.intent === "remove") await removeItem(actorOf(req), target, new Date());
  else {
    const read = readForm(itemSchema, { operation: "repeal", address: "-", ...typed });
    if (read.status === "wrong") return show(req, res.status(422), { typed, errors: read.errors });
    const { proposed, explanation, answers } = read.value;
    await changeItem(actorOf(req), target, { proposed, explanation, answers }, new Date());
  }
  res.redirect(303, `/proposals/${String(req.params.id)}#items`);
});

r.post("/proposals/:id/submit", drafters, async (req, res) => {
  await submitProposal(actorOf(req), targetOf(req), new Date());
  res.redirect(303, `/proposals/${String(req.params.id)}`);
});

// The base text with the items written into it, as a text file: what the amendment would make of it.
r.get("/proposals/:id/preview.txt", drafters, async (req, res) => {
  const proposal = await proposalById(String(req.params.id));
  if (proposal === null) throw notFound();
  const base = await readingOf(proposal.baseVersionId);
  const { text } = applyItems(base, proposal.items, req.t("proposals.repealed"));
  res.type("text/plain; charset=utf-8").send(text);
});

const actorOf = (req: Request): AccountActor => {
  if (req.actor.kind !== "account") throw noRight();
  return req.actor;
};
const targetOf = (req: Request) => ({
  id: String(req.params.id),
  revision: Number(typedOf(req.body).revision),
});

// A stale page and an unknown provision come back with what was typed; anything else is an error page.
function failureOf(error: unknown, typed: Typed): Failed & { status: number } {
  if (!(error instanceof AppError)) throw error;
  if (error.code === "changed-meanwhile") return { typed, errors: [], stale: true, status: 409 };
  if (error.code !== "unknown-place") throw error;
  return { typed, errors: [{ field: "address", key: error.messageKey }], status: 422 };
}

async function show(req: Request, res: Response, failed?: Failed): Promise<void> {
  const proposal = await proposalById(String(req.params.id));
  if (proposal === null) throw notFound();
  res.page("proposals/show", await showPage(req, proposal, failed));
}
