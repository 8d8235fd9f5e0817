import type { Request } from "express";
import { compareWords } from "../../core/compare/words.js";
import { overlapsOf } from "../../core/dossier/items.js";
import { sentenceOf } from "../../core/dossier/sentence.js";
import { citationOf } from "../../core/cite/write.js";
import { notFound } from "../../platform/errors.js";
import type { FeatureRoutes } from "../../platform/http/routes.js";
import { can } from "../../platform/policy.js";
import { presentRuns } from "../comparisons/present-runs.js";
import { readForm, typedOf } from "../feedback/input.js";
import { treeOfVersion } from "../versions/queries.js";
import { actPage, draftedAct } from "./act-page.js";
import { itemSchema } from "./input.js";
import { proposalById } from "./store.js";

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
    const proposal = await proposalOf(req);
    const typed = typedOf(req.body);
    const tree = await treeOfVersion(proposal.baseVersionId);
    const current = tree.subtreeWords(typed.address ?? "").trim();
    const read = readForm(itemSchema, { operation: "substitute", ...typed });
    if (read.status === "wrong" || current === "") {
      res.json({ current, sentence: null, runs: [], overlaps: [] });
      return;
    }
    const item = { ...read.value, id: "" };
    const overlaps = proposal.items.filter((other) => overlapsOf([item, other]).length > 0);
    const before = item.operation === "insert" ? "" : current;
    const after = item.operation === "repeal" ? "" : item.proposed;
    res.json({
      current,
      sentence: sentenceOf(item),
      runs: presentRuns(compareWords(before, after)),
      overlaps: overlaps.map(({ address }) => citationOf(address, req.lang)),
    });
  });
}

async function proposalOf(req: Request) {
  const proposal = await proposalById(String(req.params.id));
  if (proposal === null) throw notFound();
  return proposal;
}
