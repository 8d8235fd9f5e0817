import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import { changedMeanwhile, noRight, notFound } from "../../platform/errors.js";
import type { FeatureRoutes } from "../../platform/http/routes.js";
import { can } from "../../platform/policy.js";
import { treeOfVersion } from "../versions/queries.js";
import { actOnFeedback, personOf } from "./act-on-feedback.js";
import type { Feedback } from "./feedback.js";
import { typedOf } from "./input.js";
import { mayAct } from "./policy.js";
import { hrefOf } from "./present-line.js";
import { confirmStoredPlacement, findFeedback } from "./store.js";

const officers = can("legal-officer");

/** What a person says about a remark's place in a later version. */
export function declarePlacementRoutes(r: FeatureRoutes): void {
  r.post("/feedback/:code/placements/confirm", officers, async (req, res) => {
    const { feedback, versionId, address, revision } = await asked(req);
    if (req.actor.kind !== "account" || !mayAct(req.actor, feedback, "confirm")) throw noRight();
    const confirmation = { versionId, address, by: personOf(req.actor), at: new Date() };
    if (!(await confirmStoredPlacement(feedback._id, revision, confirmation)))
      throw changedMeanwhile();
    res.redirect(303, `${hrefOf(feedback)}?done=confirm`);
  });

  r.post("/feedback/:code/placements/settle", officers, async (req, res) => {
    const { feedback, versionId, address, revision } = await asked(req);
    if (req.actor.kind !== "account") throw noRight();
    if (address === null) throw notFound();
    const label = citationOf(address, "vi");
    const target = { code: feedback._id, revision };
    await actOnFeedback(
      req.actor,
      target,
      { kind: "settle", versionId, address, label },
      new Date(),
    );
    res.redirect(303, `${hrefOf(feedback)}?done=settle`);
  });
}

type Asked = {
  feedback: Feedback;
  versionId: string;
  /** Null: there is no corresponding provision. */
  address: string | null;
  revision: number;
};

async function asked(req: Request): Promise<Asked> {
  const feedback = await findFeedback(String(req.params.code));
  const typed = typedOf(req.body);
  const versionId = typed.versionId ?? "";
  if (!feedback?.placements.some((placement) => placement.versionId === versionId))
    throw notFound();
  const address = (typed.address ?? "") === "" ? null : (typed.address ?? null);
  if (address !== null && (await treeOfVersion(versionId)).get(address) === null) throw notFound();
  return { feedback, versionId, address, revision: Number(typed.revision) };
}
