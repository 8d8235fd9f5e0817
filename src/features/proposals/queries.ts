export { latestProposals, proposalById, proposalsOfPlan, proposalsOn } from "./store.js";
export type { Proposal, ProposalItem } from "./types.js";
