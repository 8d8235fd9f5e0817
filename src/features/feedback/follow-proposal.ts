import { actAsSystem } from "./act-as-system.js";
import type { Act } from "./act.js";
import type { Feedback } from "./feedback.js";
import { feedbackByCodes, feedbackInProposal } from "./lists.js";

type ProposalState = {
  proposalId: string;
  title: string;
  submitted: boolean;
  items: { id: string; codes: string[] }[];
  by: string;
};

/**
 * Says at each remark what a proposal makes of it: in the proposal, out of it again, or gone to the
 * Government with it. What is said already is not said twice.
 */
export async function followProposal(proposal: ProposalState, now: Date): Promise<void> {
  const itemOf = new Map(
    proposal.items.flatMap(({ id, codes }) => codes.map((code) => [code, id])),
  );
  const answered = await feedbackByCodes([...itemOf.keys()]);
  const linked = await feedbackInProposal(proposal.proposalId);
  for (const feedback of answered) {
    const itemId = itemOf.get(feedback.code ?? "");
    if (itemId === undefined) continue;
    await bringAlong(feedback, { ...proposal, itemId }, now);
  }
  for (const feedback of linked)
    if (!itemOf.has(feedback.code ?? ""))
      await act(feedback, { kind: "release" }, proposal.by, now);
}

async function bringAlong(
  feedback: Feedback,
  { proposalId, title, submitted, itemId, by }: ProposalState & { itemId: string },
  now: Date,
): Promise<void> {
  const included =
    feedback.proposal === null
      ? await act(feedback, { kind: "include", proposalId, itemId, title }, by, now)
      : feedback;
  const ours = included?.proposal?.proposalId === proposalId;
  if (submitted && ours && included.state === "in-proposal")
    await act(included, { kind: "forward" }, by, now);
}

const act = (feedback: Feedback, doing: Act, by: string, now: Date) =>
  actAsSystem(feedback, doing, {
    person: { accountId: null, name: by, organizationName: "" },
    at: now,
  });
