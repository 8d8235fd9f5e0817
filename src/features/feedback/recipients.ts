import type { Lang } from "../../platform/messages/messages.js";
import { accountsOf, findAccount } from "../accounts/queries.js";
import type { Feedback } from "./feedback.js";
import type { FollowUp } from "./follow-ups.js";
import { feedbackUnder } from "./lists.js";

export type Recipient = { email: string; lang: Lang; because: "author" | "merged" | "task" };

/** Who is told of an act: the author; for a decision also the authors of what was merged under it. */
export async function recipientsOf(feedback: Feedback, event: FollowUp): Promise<Recipient[]> {
  switch (event.act) {
    case "ask-approval":
      return tasked(await accountsOf(feedback.organizationId, "lead"));
    case "assign":
      return tasked(await accountsOf(feedback.assignment?.unitId ?? "", "unit-officer"));
    case "answer":
      return tasked(await deciderOf(feedback));
    case "decide":
    case "settle":
      return unique([author(feedback), ...(await mergedAuthors(feedback))]);
    default:
      return [author(feedback)];
  }
}

const author = ({ author: { email, lang } }: Feedback): Recipient => ({
  email,
  lang,
  because: "author",
});

async function mergedAuthors(feedback: Feedback): Promise<Recipient[]> {
  const under = await feedbackUnder(feedback._id);
  return under.map((merged) => ({ ...author(merged), because: "merged" }));
}

async function deciderOf(feedback: Feedback) {
  const account = await findAccount(feedback.decision?.by.accountId ?? "");
  return account === null ? [] : [account];
}

// Officials are written to in Vietnamese; authors in the language they filed in.
const tasked = (accounts: { email: string }[]): Recipient[] =>
  accounts.map(({ email }) => ({ email, lang: "vi", because: "task" }));

const unique = (recipients: Recipient[]) => [
  ...new Map(recipients.toReversed().map((recipient) => [recipient.email, recipient])).values(),
];
