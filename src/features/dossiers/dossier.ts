import type { Address, Reading } from "../../core/provision/types.js";
import { comparisonRows, type ComparisonRow } from "../../core/dossier/comparison-rows.js";
import { inOrder, type PlacedItem } from "../../core/dossier/items.js";
import { missingIn, type Missing } from "../../core/dossier/missing.js";
import {
  opinionGroups,
  opinionTotals,
  type Opinion,
  type OpinionGroup,
  type OpinionTotals,
} from "../../core/dossier/opinion-rows.js";
import type { Feedback } from "../feedback/queries.js";
import type { ProposalItem } from "../proposals/queries.js";

/** Why a remark is not among the opinions of a dossier. */
export type LeftOut = { code: string; organization: string; because: "withdrawn" | "returned" };

/** Remarks on the law in force and opinions on a draft are two lists, each with its own totals. */
export type OpinionList = { groups: OpinionGroup[]; totals: OpinionTotals };

export type Dossier = {
  rows: ComparisonRow<PlacedItem<ProposalItem>>[];
  difficulties: OpinionList;
  opinions: OpinionList;
  missing: Missing[];
  leftOut: LeftOut[];
};

type Given = {
  base: Reading;
  items: readonly ProposalItem[];
  feedback: readonly Feedback[];
  /** Versions of the document that are drafts. */
  draftVersionIds: ReadonlySet<string>;
};

const isLeftOut = ({ state }: Feedback) => state === "withdrawn" || state === "returned";

/** Everything the papers of a proposal are made of; what is missing stays visible in it. */
export function dossierOf({ base, items, feedback, draftVersionIds }: Given): Dossier {
  // The frozen words are shown, whatever the base says now.
  const placed = inOrder(base, items).map((item) => ({
    ...item,
    current: items.find(({ id }) => id === item.id)?.current ?? item.current,
  }));
  const order = base.provisions.map(({ address }) => address);
  const inScope = feedback.filter((remark) => !isLeftOut(remark));
  const codes = new Map(feedback.map(({ _id, code }) => [_id, code ?? ""]));
  const list = (onDraft: boolean) =>
    opinionList(
      inScope.filter(({ place }) => draftVersionIds.has(place.versionId) === onDraft),
      { codes, order },
    );
  return {
    rows: comparisonRows(placed),
    difficulties: list(false),
    opinions: list(true),
    missing: missingIn(
      placed,
      inScope.map((remark) => opinionOf(remark, codes)),
    ),
    leftOut: feedback.filter(isLeftOut).map(leftOutOf),
  };
}

type Context = { codes: ReadonlyMap<string, string>; order: Address[] };

function opinionList(feedback: Feedback[], { codes, order }: Context): OpinionList {
  const opinions = feedback.map((remark) => opinionOf(remark, codes));
  return { groups: opinionGroups(opinions, order), totals: opinionTotals(opinions) };
}

function opinionOf(remark: Feedback, codes: ReadonlyMap<string, string>): Opinion {
  const { content, decision, mergedInto } = remark;
  return {
    code: remark.code ?? "",
    address: remark.place.address,
    organization: remark.organizationName,
    coSigners: remark.coSigners.map(({ organizationName }) => organizationName),
    mergedInto: mergedInto === null ? null : (codes.get(mergedInto) ?? mergedInto),
    content: content.difficulty,
    proposedWording: content.proposedWording,
    decision: decision === null ? null : { outcome: decision.outcome, reason: decision.reason },
  };
}

const leftOutOf = ({ code, organizationName, state }: Feedback): LeftOut => ({
  code: code ?? "",
  organization: organizationName,
  because: state === "withdrawn" ? "withdrawn" : "returned",
});
