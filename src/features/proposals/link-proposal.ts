import { defineClock, defineJob, enqueue } from "../../platform/jobs/index.js";
import { followProposal } from "../feedback/follow-proposal.js";
import { markLinked, proposalById, proposalsToLink } from "./store.js";

type Data = { id: string; by: string };

// A proposal is one document and each remark another: the proposal is written first, and this says
// at each remark what it became. Safe to repeat, also after a crash between the two.
defineJob<Data>("link-proposal", async ({ id, by }, { now }) => {
  const proposal = await proposalById(id);
  if (proposal === null) return;
  await followProposal(
    {
      proposalId: id,
      title: proposal.title.vi,
      submitted: proposal.state === "submitted",
      items: proposal.items.map((item) => ({ id: item.id, codes: item.answers })),
      by,
    },
    now,
  );
  await markLinked(id, proposal.revision);
});

defineJob("sweep-proposals", async (_data, { now }) => {
  for (const { _id, history } of await proposalsToLink(50)) {
    const by = history.at(-1)?.by ?? "";
    await enqueue({
      kind: "link-proposal",
      name: `link-proposal:${_id}`,
      data: { id: _id, by },
      now,
    });
  }
});
defineClock("sweep-proposals", "*/5 * * * *");
