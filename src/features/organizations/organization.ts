export const organizationKinds = ["ministry", "unit", "department", "commune"] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** What an organization is called from a day on. */
export type OrganizationName = { from: string | null; vi: string; en: string; short: string };

/** A node of the tree of those who answer for laws. It may end; it is never deleted. */
export type Organization = {
  _id: string;
  kind: OrganizationKind;
  parentId: string | null;
  /** Code of the province it stands for or lies in; null for the Ministry and its units. */
  provinceCode: string | null;
  /** Oldest first; the last is the one in use. */
  names: OrganizationName[];
  /** First and last day of its being, as legal dates; null where none is known or set. */
  validFrom: string | null;
  validUntil: string | null;
  mergedIntoId: string | null;
  revision: number;
};

/** The name an organization bears on a day, or the first it ever had. */
export function nameOn(organization: Organization, date: string): OrganizationName {
  const borne = organization.names.findLast((name) => name.from === null || name.from <= date);
  const name = borne ?? organization.names[0];
  if (name === undefined) throw new Error(`Organization ${organization._id} has no name`);
  return name;
}

export function currentName(organization: Organization): OrganizationName {
  return nameOn(organization, "9999-12-31");
}

/** Whether it exists on a day: "đến hết ngày" counts the last day in. */
export function existsOn(organization: Organization, date: string): boolean {
  const { validFrom, validUntil } = organization;
  return (validFrom === null || validFrom <= date) && (validUntil === null || date <= validUntil);
}
