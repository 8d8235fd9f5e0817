import type { Request } from "express";
import { compareWords } from "../../core/compare/words.js";
import { overlapsOf } from "../../core/dossier/items.js";
import { sentenceOf } from "../../core/dossier/sentence.js";
import { treeOf } from "../../core/provision/tree.js";
import { citationOf } from "../../core/cite/write.js";
import { notFound } from "../../platform/errors.js";
import type { FeatureRoutes } from "../../platform/http/routes.js";
import { can } from "../../platform/policy.js";
import { presentRuns } from "../comparisons/present-runs.js";
import { readForm, typedOf, type Typed } from "../feedback/input.js";
import { readingOf } from "../versions/queries.js";
import { actPage } from "./act-page.js";
import { draftedAct } from "./drafted-act.js";
import { itemSchema } from "./input.js";
import { prefillOf } from "./show-page.js";
import { proposalById } from "./store.js";
import type { Proposal } from "./types.js";
import { wordingWarning } from "./wording-warning.js";

const drafters = can("legal-officer", "drafting-lead");

/** The act that a proposal's items are written out as, and what one item says while it is typed. */
export function declareActRoutes(r: FeatureRoutes): void {
  r.get("/proposals/:id/act", drafters, async (req, res) => {
    res.page("proposals/act", await actPage(req, await proposalOf(req)));
  });

  r.get("/proposals/:id/act.txt", drafters, async (req, res) => {
    const { articles } = await draftedAct(await proposalOf(req), req.t("proposals.repealed"));
    res.type("text/plain; charset=utf-8").send(articles);
  });

  r.post("/proposals/:id/sentence", drafters, async (req, res) => {
    res.json(await saidOf(req, await proposalOf(req)));
  });
}

async function proposalOf(req: Request) {
  const proposal = await proposalById(String(req.params.id));
  if (proposal === null) throw notFound();
  return proposal;
}

/** What an item says while it is typed: its sentence, what it changes and what is wrong with it. */
async function saidOf({ body, lang, t }: Request, proposal: Proposal) {
  const base = await readingOf(proposal.baseVersionId);
  const typed: Typed = { operation: "substitute", address: "", ...typedOf(body) };
  const operation = itemSchema.shape.operation.catch("substitute").parse(typed.operation);
  const prefill = prefillOf(base, { operation, address: typed.address ?? "" });
  const current = treeOf(base)
    .subtreeWords(typed.address ?? "")
    .trim();
  const read = readForm(itemSchema, typed);
  if (read.status === "wrong" || current === "")
    return { prefill, sentence: null, runs: [], doubts: [] };
  const item = { ...read.value, id: "" };
  const others = proposal.items.filter((other) => overlapsOf([item, other]).length > 0);
  const before = item.operation === "insert" ? "" : current;
  const after = item.operation === "repeal" ? "" : item.proposed;
  const wrong = wordingWarning(base, item, t);
  const places = others.map(({ address }) => citationOf(address, lang)).join(", ");
  return {
    prefill,
    sentence: sentenceOf(item),
    runs: presentRuns(compareWords(before, after)),
    doubts: [
      ...(wrong === null ? [] : [wrong]),
      ...(others.length === 0 ? [] : [t("proposals.item.overlaps", { places })]),
    ],
  };
}
