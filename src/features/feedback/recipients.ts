import type { Lang } from "../../platform/messages/messages.js";
import { accountsForMail } from "../accounts/queries.js";
import type { Feedback } from "./feedback.js";
import type { FollowUp } from "./follow-ups.js";
import { feedbackUnder } from "./lists.js";

export type Recipient = { email: string; lang: Lang; because: "author" | "merged" | "task" };

/** Who is told of an act: the author; for a decision also the authors of what was merged under it. */
export async function recipientsOf(feedback: Feedback, event: FollowUp): Promise<Recipient[]> {
  switch (event.act) {
    case "ask-approval":
      return tasked(await accountsForMail({ organizationId: feedback.organizationId, role: "lead" }));
    case "assign":
      return tasked(
        await accountsForMail({
          organizationId: feedback.assignment?.unitId ?? "",
          role: "unit-officer",
        }),
      );
    case "answer":
      return tasked(await accountsForMail({ accountId: feedback.decision?.by.accountId ?? "" }));
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

const tasked = (accounts: { email: string; lang: Lang }[]): Recipient[] =>
  accounts.map(({ email, lang }) => ({ email, lang, because: "task" }));

const unique = (recipients: Recipient[]) => [
  ...new Map(recipients.toReversed().map((recipient) => [recipient.email, recipient])).values(),
];
