import { randomBytes } from "node:crypto";
import { AppError, changedMeanwhile, noRight, notFound } from "../../platform/errors.js";
import { enqueue } from "../../platform/jobs/index.js";
import type { AccountActor } from "../../platform/policy.js";
import { findVersion, treeOfVersion } from "../versions/queries.js";
import { mayDraft } from "./policy.js";
import { insertProposal, proposalById, stepProposal } from "./store.js";
import type { Proposal, ProposalItem } from "./types.js";

export type NewProposal = Pick<Proposal, "plannedAmendmentId" | "baseVersionId" | "title">;
export type NewItem = Pick<
  ProposalItem,
  "operation" | "address" | "proposed" | "explanation" | "answers"
>;

const newId = () => randomBytes(8).toString("hex");

/** Begins a proposal on a published version, whose words its items are then written against. */
export async function createProposal(
  actor: AccountActor,
  input: NewProposal,
  now: Date,
): Promise<Proposal> {
  const version = await findVersion(input.baseVersionId);
  if (version?.state !== "published") throw notFound();
  if (!(await mayDraft(actor, version.documentId))) throw noRight();
  const proposal: Proposal = {
    ...input,
    _id: newId(),
    documentId: version.documentId,
    state: "drafting",
    items: [],
    submittedAt: null,
    revision: 1,
    toLink: false,
    createdAt: now,
    history: [{ at: now, by: actor.name, what: "created", note: null }],
  };
  await insertProposal(proposal);
  return proposal;
}

type Target = { id: string; revision: number };
type Change = { set: Partial<Proposal>; what: string; note: string | null };

async function step(
  actor: AccountActor,
  { id, revision }: Target,
  change: (proposal: Proposal) => Promise<Change> | Change,
  now: Date,
): Promise<void> {
  const proposal = await proposalById(id);
  if (proposal === null) throw notFound();
  if (!(await mayDraft(actor, proposal.documentId))) throw noRight();
  if (proposal.revision !== revision) throw changedMeanwhile();
  if (proposal.state === "submitted")
    throw new AppError("not-now", 409, "proposals.error.submitted");
  const { set, what, note } = await change(proposal);
  const event = { at: now, by: actor.name, what, note };
  if (!(await stepProposal(id, { revision, set, event }))) throw changedMeanwhile();
  await enqueue({
    kind: "link-proposal",
    name: `link-proposal:${id}`,
    data: { id, by: actor.name },
    now,
  });
}

/** Adds a change; the provision's words of today are frozen with it. */
export async function addItem(
  actor: AccountActor,
  target: Target,
  item: NewItem,
  now: Date,
): Promise<void> {
  await step(
    actor,
    target,
    async (proposal) => {
      const fresh: ProposalItem = {
        ...item,
        id: newId(),
        current: await currentWords(proposal, item),
        addedBy: actor.name,
        addedAt: now,
      };
      return { set: { items: [...proposal.items, fresh] }, what: "item-added", note: item.address };
    },
    now,
  );
}

async function currentWords(proposal: Proposal, item: NewItem): Promise<string> {
  const tree = await treeOfVersion(proposal.baseVersionId);
  if (tree.get(item.address) === null)
    throw new AppError("unknown-place", 422, "proposals.error.address");
  return item.operation === "insert" ? "" : tree.subtreeWords(item.address).trim();
}

export async function changeItem(
  actor: AccountActor,
  target: Target & { itemId: string },
  change: Pick<NewItem, "proposed" | "explanation" | "answers">,
  now: Date,
): Promise<void> {
  await step(
    actor,
    target,
    (proposal) => ({
      set: {
        items: proposal.items.map((item) =>
          item.id === target.itemId ? { ...item, ...change } : item,
        ),
      },
      what: "item-changed",
      note: proposal.items.find(({ id }) => id === target.itemId)?.address ?? null,
    }),
    now,
  );
}

export async function removeItem(
  actor: AccountActor,
  target: Target & { itemId: string },
  now: Date,
): Promise<void> {
  await step(
    actor,
    target,
    (proposal) => ({
      set: { items: proposal.items.filter(({ id }) => id !== target.itemId) },
      what: "item-removed",
      note: proposal.items.find(({ id }) => id === target.itemId)?.address ?? null,
    }),
    now,
  );
}

/** Says that the proposal has gone to the Government: its items and their remarks are then fixed. */
export async function submitProposal(
  actor: AccountActor,
  target: Target,
  now: Date,
): Promise<void> {
  await step(
    actor,
    target,
    () => ({ set: { state: "submitted", submittedAt: now }, what: "submitted", note: null }),
    now,
  );
}
