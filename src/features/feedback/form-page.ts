import type { Request, Response } from "express";
import { citationOf } from "../../core/cite/write.js";
import { compareWords } from "../../core/compare/words.js";
import type { Reading } from "../../core/provision/types.js";
import { findDocument } from "../documents/queries.js";
import { readingOf } from "../versions/queries.js";
import { evidenceEndings, evidenceLimits } from "./evidence.js";
import {
  fields,
  groups,
  levels,
  transfers,
  types,
  type Feedback,
  type FeedbackContent,
  type FeedbackPlace,
} from "./feedback.js";
import { presentForm } from "./present-form.js";
import { textLimits, type FieldError, type Typed } from "./input.js";
import { presentPlace } from "./present-feedback.js";
import { presentRuns } from "./present-runs.js";
import { variantsFor } from "./present-variants.js";
import { quoteIn } from "./quote.js";

/** What the form for a remark is shown with, first or again. */
export type FormView = {
  /** The remark that is edited; null for a new one. */
  feedback: Feedback | null;
  place: Omit<FeedbackPlace, "quote">;
  dissentsFrom: Feedback | null;
  typed: Typed;
  errors: FieldError[];
  /** What somebody else saved meanwhile. */
  theirs?: FeedbackContent;
};

export async function showForm(req: Request, res: Response, view: FormView): Promise<void> {
  const { place, typed, feedback } = view;
  const lang = req.lang;
  const reading = await readingOf(place.versionId);
  const quote = quoteFrom(reading, place.address, typed);
  const wording = typed.proposedWording ?? place.words;
  const shown = await presentPlace({ place: { ...place, quote } }, lang);
  const document = await findDocument(place.documentId);
  const citation = citationOf(place.address, lang);
  const variants = await variantsFor({
    ...place,
    id: feedback?._id ?? null,
    wording: wording.trim() === place.words ? null : wording,
    difficulty: typed.difficulty ?? "",
  });
  res.page("feedback/form", {
    title: req.t(titleOf(view), { place: citation }),
    breadcrumbs: [
      { text: document?.number ?? place.documentId, href: `/documents/${place.documentId}` },
      { text: citation, href: shown.href },
    ],
    action: feedback === null ? "/feedback" : `/feedback/${feedback.code ?? feedback._id}/edit`,
    revision: feedback?.revision,
    versionId: place.versionId,
    address: place.address,
    exact: quote?.exact ?? "",
    start: quote?.start ?? "",
    quoteLost: (typed.exact ?? "") !== "" && quote === null,
    dissent:
      view.dissentsFrom === null
        ? null
        : { code: view.dissentsFrom.code, organization: view.dissentsFrom.organizationName },
    place: shown,
    nature: document?.nature,
    runs: presentRuns(compareWords(place.words, wording)),
    unchanged: wording === place.words,
    form: presentForm(req.t, { ...typed, proposedWording: wording }, view.errors),
    theirs: theirsShown(view),
    variants,
    kept: feedback?.evidence ?? [],
    chosenAgain: view.errors.length > 0,
    options: optionsOf(req),
    limits: {
      ...textLimits,
      ...evidenceLimits,
      endings: evidenceEndings.join(" "),
      accept: evidenceEndings.join(","),
    },
    maySubmit: req.actor.kind === "account" && req.actor.role === "lead",
    mayHandOn: feedback === null || feedback.state !== "awaiting-lead",
  });
}

function titleOf({ feedback, dissentsFrom }: FormView): string {
  if (feedback !== null) return "feedback.form.title.edit";
  return dissentsFrom === null ? "feedback.form.title" : "feedback.form.title.dissent";
}

function theirsShown({ theirs, place }: FormView) {
  if (theirs === undefined) return null;
  const wording = theirs.proposedWording;
  return {
    difficulty: theirs.difficulty,
    reason: theirs.reason,
    runs: wording === null ? null : presentRuns(compareWords(place.words, wording)),
  };
}

/** The words a form says were chosen, found again in the version's own text. */
export function quoteFrom(reading: Reading, address: string, typed: Typed) {
  const provision = reading.provisions.find((candidate) => candidate.address === address);
  if (provision === undefined || (typed.exact ?? "") === "") return null;
  const start = Number.parseInt(typed.start ?? "", 10);
  const wanted = { exact: typed.exact ?? "", start: Number.isNaN(start) ? null : start };
  return quoteIn(reading.text, provision, wanted);
}

function optionsOf(req: Request) {
  const options = (kind: string, values: readonly string[]) =>
    values.map((value) => ({ value, text: req.t(`feedback.${kind}.${value}`) }));
  return {
    groups: options("group", groups),
    types: options("type", types),
    fields: options("field", fields),
    levels: options("level", levels),
    transfers: options("transfer", transfers),
  };
}
