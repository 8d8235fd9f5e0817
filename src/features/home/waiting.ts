import type { AccountActor } from "../../platform/policy.js";
import { countJobs } from "../../platform/jobs/index.js";
import { countFeedback, draftsOf, type FeedbackFilter } from "../feedback/lists.js";
import { waitingStates } from "../feedback/states.js";
import { countMails } from "../mails/queries.js";

/** Something that waits for the reader of the page: how many, and the list that shows them. */
export type Waiting = { key: string; count: number; href: string; urgent: boolean };
type Days = { yesterday: string; inAWeek: string };

/** What waits for somebody, by their role; the urgent first. */
export async function waitingFor(actor: AccountActor, days: Days): Promise<Waiting[]> {
  switch (actor.role) {
    case "contributor":
    case "lead":
      return ofOrganization(actor);
    case "unit-officer":
      return onDesk({ unitId: actor.organizationId }, `unit=${actor.organizationId}`, days);
    case "drafting-lead":
      return [...(await onDesk({}, "", days)), await decidedAlready()];
    case "legal-officer":
      return [...(await onDesk({}, "", days)), await newlySent()];
    case "administrator":
      return ofTheMachine();
  }
}

async function ofOrganization({ organizationId, role }: AccountActor): Promise<Waiting[]> {
  const own = await draftsOf(organizationId);
  const count = (state: string) => own.filter((remark) => remark.state === state).length;
  const filter = { organizationId, states: waitingStates };
  const line = (key: string, state: string, urgent: boolean) => ({
    key,
    count: count(state),
    href: "/feedback",
    urgent,
  });
  return [
    line("returned", "returned", true),
    line("awaiting-lead", "awaiting-lead", role === "lead"),
    line("drafts", "draft", false),
    {
      key: "own-open",
      count: await countFeedback(filter),
      href: `/feedback?organization=${organizationId}&state=open`,
      urgent: false,
    },
  ];
}

async function onDesk(
  filter: FeedbackFilter,
  query: string,
  { yesterday, inAWeek }: Days,
): Promise<Waiting[]> {
  const count = (dueBy?: string) => countFeedback({ ...filter, states: waitingStates, dueBy });
  const [all, overdue, week] = await Promise.all([count(), count(yesterday), count(inAWeek)]);
  const at = (due: string) => `/desk?${query === "" ? "" : `${query}&`}due=${due}`;
  return [
    { key: "overdue", count: overdue, href: at(yesterday), urgent: true },
    { key: "due-soon", count: week - overdue, href: at(inAWeek), urgent: false },
    { key: "open", count: all, href: query === "" ? "/desk" : `/desk?${query}`, urgent: false },
  ];
}

async function newlySent(): Promise<Waiting> {
  const count = await countFeedback({ states: ["submitted"] });
  return { key: "newly-sent", count, href: "/desk?state=submitted", urgent: false };
}

async function decidedAlready(): Promise<Waiting> {
  const count = await countFeedback({ states: ["decided"] });
  return { key: "decided", count, href: "/feedback?state=decided", urgent: false };
}

async function ofTheMachine(): Promise<Waiting[]> {
  const [mails, jobs] = await Promise.all([countMails("dead"), countJobs("dead")]);
  return [
    { key: "mails", count: mails, href: "/admin/mails", urgent: true },
    { key: "jobs", count: jobs, href: "/admin/jobs", urgent: true },
  ];
}
