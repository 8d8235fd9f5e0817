import type { Request, Response } from "express";
import { compareWords } from "../../core/compare/words.js";
import { AppError, changedMeanwhile, noRight, notFound } from "../../platform/errors.js";
import { filesOf } from "../../platform/http/body.js";
import type { FeatureRoutes } from "../../platform/http/routes.js";
import { can, type AccountActor } from "../../platform/policy.js";
import { readingOf, treeOfVersion } from "../versions/queries.js";
import { actOnFeedback } from "./act-on-feedback.js";
import { keepEvidence } from "./evidence.js";
import type { Evidence, Feedback } from "./feedback.js";
import { fileFeedback, placeOf } from "./file-feedback.js";
import { quoteFrom, showForm, type FormView } from "./form-page.js";
import { readContent, typedOf, type FieldError, type Typed } from "./input.js";
import { mayAct } from "./policy.js";
import { hrefOf } from "./present-line.js";
import { presentRuns } from "./present-runs.js";
import { variantsFor } from "./present-variants.js";
import { editFeedback } from "./edit-feedback.js";
import { findFeedback } from "./store.js";

const filers = can("contributor", "lead");
const actorOf = (req: Request): AccountActor => {
  if (req.actor.kind !== "account") throw noRight();
  return req.actor;
};

/** Filing and editing a remark. Every button of the form sends all of it, also "compare". */
export function declareFormRoutes(r: FeatureRoutes): void {
  r.get("/feedback/new", filers, async (req, res) => {
    const typed = typedOf(req.query);
    const view = await newView({ group: "legal", ...typed, versionId: typed.version ?? "" });
    await showForm(req, res, view);
  });

  r.upload("/feedback", filers, async (req, res) => {
    const typed = typedOf(req.body);
    const view = await newView(typed);
    await store(req, res, view, async (content, evidence) => {
      const reading = await readingOf(view.place.versionId);
      const quote = quoteFrom(reading, view.place.address, typed);
      const dissentsFrom = view.dissentsFrom?.code ?? null;
      const filing = { ...view.place, quote, dissentsFrom, content, evidence, lang: req.lang };
      return fileFeedback(actorOf(req), filing, new Date());
    });
  });

  r.get("/feedback/:code/edit", filers, async (req, res) => {
    const feedback = await editable(req);
    await showForm(req, res, await editView(feedback, typedFrom(feedback)));
  });

  r.upload("/feedback/:code/edit", filers, async (req, res) => {
    const feedback = await editable(req);
    const typed = typedOf(req.body);
    const view = await editView(feedback, typed);
    const revision = Number(typed.revision);
    if (revision !== feedback.revision) {
      await showForm(req, res.status(409), { ...view, theirs: feedback.content });
      return;
    }
    await store(req, res, view, (content, evidence) =>
      editFeedback(
        actorOf(req),
        { code: codeOf(req), revision },
        { content, evidence },
        new Date(),
      ),
    );
  });

  r.post("/feedback/compare", filers, async (req, res) => {
    const typed = typedOf(req.body);
    const place = await placeOf({ versionId: typed.versionId ?? "", address: typed.address ?? "" });
    const wording = typed.proposedWording ?? "";
    const variants = await variantsFor({
      ...place,
      id: typed.id ?? null,
      wording,
      difficulty: typed.difficulty ?? "",
    });
    res.json({
      runs: presentRuns(compareWords(place.words, wording)),
      contradicts: variants.filter((variant) => variant.contradicts).map(({ code }) => code),
    });
  });
}

type Keep = (content: Feedback["content"], evidence: Evidence[]) => Promise<Feedback>;

/** Checks, keeps and hands on what a form sent; with anything wrong the form comes back as it was. */
async function store(req: Request, res: Response, view: FormView, keep: Keep): Promise<void> {
  const { typed, place } = view;
  const intent = typed.intent ?? "save";
  if (intent === "compare") return showForm(req, res, view);
  const content = readContent(typed, { words: place.words, asDraft: intent === "save" });
  if (content.status === "wrong")
    return showForm(req, res.status(422), { ...view, errors: content.errors });
  const files = await filesKept(req);
  if (files.status === "wrong")
    return showForm(req, res.status(422), { ...view, errors: [files.error] });
  const feedback = await keep(content.value, files.evidence);
  res.redirect(303, await handOn(actorOf(req), feedback, intent));
}

/** What the pressed button asks for beside saving; gives the page that says it is done. */
async function handOn(actor: AccountActor, feedback: Feedback, intent: string): Promise<string> {
  const kind = intent === "submit" ? "submit" : intent === "ask-approval" ? "ask-approval" : null;
  if (kind === null) return `${hrefOf(feedback)}?done=save`;
  const { _id: code, revision } = feedback;
  const done = await actOnFeedback(actor, { code, revision }, { kind }, new Date());
  return `${hrefOf(done)}?done=${kind}`;
}

type Files = { status: "kept"; evidence: Evidence[] } | { status: "wrong"; error: FieldError };

async function filesKept(req: Request): Promise<Files> {
  try {
    return { status: "kept", evidence: await keepEvidence(filesOf(req, "evidence")) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "bad-evidence") throw error;
    const values = error.values as Record<string, string>;
    return { status: "wrong", error: { field: "evidence", key: error.messageKey, values } };
  }
}

const codeOf = (req: Request) => String(req.params.code);

async function newView(typed: Typed): Promise<FormView> {
  const place = await placeOf({ versionId: typed.versionId ?? "", address: typed.address ?? "" });
  const dissent = typed.dissent ?? "";
  const dissentsFrom = dissent === "" ? null : await findFeedback(dissent);
  return { feedback: null, place, dissentsFrom, typed, errors: [] };
}

async function editView(feedback: Feedback, typed: Typed): Promise<FormView> {
  await treeOfVersion(feedback.place.versionId);
  const { dissentsFrom } = feedback;
  return {
    feedback,
    place: feedback.place,
    dissentsFrom: dissentsFrom === null ? null : await findFeedback(dissentsFrom),
    typed,
    errors: [],
  };
}

async function editable(req: Request): Promise<Feedback> {
  const feedback = await findFeedback(codeOf(req));
  if (feedback === null) throw notFound();
  if (!mayAct(req.actor, feedback, "edit")) throw noRight();
  if (!["draft", "awaiting-lead", "returned"].includes(feedback.state)) throw changedMeanwhile();
  return feedback;
}

function typedFrom({ content, place }: Feedback): Typed {
  return {
    group: content.group,
    type: content.type,
    field: content.field,
    level: content.level ?? "",
    transfer: content.transfer ?? "",
    difficulty: content.difficulty,
    proposedWording: content.proposedWording ?? place.words,
    reason: content.reason,
    exact: place.quote?.exact ?? "",
    start: String(place.quote?.start ?? ""),
  };
}
