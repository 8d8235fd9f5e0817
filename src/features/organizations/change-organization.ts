import { changedMeanwhile, notFound } from "../../platform/errors.js";
import { type AuditActor, auditEvent } from "../audit/event.js";
import { currentName, type Organization, type OrganizationName } from "./organization.js";
import { findById, followOrganization, insertOrganization, saveOrganization } from "./store.js";

type Who = { actor: AuditActor; now: Date };
type Target = { id: string; revision: number };
export type NewOrganization = Pick<Organization, "_id" | "kind" | "parentId" | "provinceCode"> &
  Omit<OrganizationName, "from"> & { validFrom?: string };

const subjectOf = (organization: Organization) => ({
  kind: "organization",
  id: organization._id,
  label: currentName(organization).vi,
});

/** Adds an organization; one that is there already stays as it is. */
export async function addOrganization(
  wanted: NewOrganization,
  { actor, now }: Who,
): Promise<"inserted" | "exists"> {
  const { vi, en, short, validFrom = null, ...place } = wanted;
  const organization: Organization = {
    ...place,
    names: [{ from: null, vi, en, short }],
    validFrom,
    validUntil: null,
    mergedIntoId: null,
    revision: 1,
  };
  const event = auditEvent(
    actor,
    { act: "organization.add", subject: subjectOf(organization) },
    now,
  );
  const outcome = await insertOrganization(organization, event);
  await followOrganization(organization._id, now);
  return outcome;
}

/** Gives it a new name from a day on; the earlier one stays known for the time before. */
export async function renameOrganization(
  target: Target,
  name: OrganizationName,
  who: Who,
): Promise<void> {
  await change(target, who, (organization) => ({
    changed: { ...organization, names: [...organization.names, name] },
    act: "organization.rename",
    details: { before: currentName(organization).vi, after: name.vi },
  }));
}

/** Ends it with a day; what it did goes on under the organization it is merged into, if any. */
export async function endOrganization(
  target: Target,
  end: { lastDay: string; mergedIntoId: string | null },
  who: Who,
): Promise<void> {
  await change(target, who, (organization) => ({
    changed: { ...organization, validUntil: end.lastDay, mergedIntoId: end.mergedIntoId },
    act: "organization.end",
    details: { lastDay: end.lastDay, into: end.mergedIntoId ?? "" },
  }));
}

type Change = { changed: Organization; act: string; details: Record<string, string> };

async function change(
  { id, revision }: Target,
  { actor, now }: Who,
  make: (organization: Organization) => Change,
): Promise<void> {
  const organization = await findById(id);
  if (organization === null) throw notFound();
  if (organization.revision !== revision) throw changedMeanwhile();
  const { changed, act, details } = make(organization);
  const event = auditEvent(actor, { act, subject: subjectOf(changed), details }, now);
  if (!(await saveOrganization(changed, event))) throw changedMeanwhile();
  await followOrganization(id, now);
}
