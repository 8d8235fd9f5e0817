import type { Lang } from "../../platform/messages/messages.js";
import { currentName, existsOn, type Organization, type OrganizationKind } from "./organization.js";
import { findById, findByIds, findMany } from "./store.js";

export { departmentId } from "./load-organizations.js";
export { currentName, existsOn, nameOn } from "./organization.js";
export type { Organization, OrganizationKind, OrganizationName } from "./organization.js";

export const findOrganization = (id: string): Promise<Organization | null> => findById(id);

/** Organizations by id, for lists that show names. */
export async function organizationsById(ids: string[]): Promise<Map<string, Organization>> {
  const found = await findByIds([...new Set(ids)]);
  return new Map(found.map((organization) => [organization._id, organization]));
}

/** Those of one kind that exist on a day, in the order of their province codes and names. */
export async function organizationsOf(kind: OrganizationKind, on: string): Promise<Organization[]> {
  const found = await findMany({ kind });
  return found.filter((organization) => existsOn(organization, on)).sort(byPlaceAndName);
}

/** The 34 departments as they are on a day. */
export const departments = (on: string): Promise<Organization[]> =>
  organizationsOf("department", on);

export const childrenOf = (parentId: string): Promise<Organization[]> => findMany({ parentId });
export const predecessorsOf = (id: string): Promise<Organization[]> =>
  findMany({ mergedIntoId: id });

export async function allOrganizations(): Promise<Organization[]> {
  return (await findMany({})).sort(byPlaceAndName);
}

export function nameIn(organization: Organization, lang: Lang): string {
  return currentName(organization)[lang];
}

function byPlaceAndName(a: Organization, b: Organization): number {
  const place = (a.provinceCode ?? "").localeCompare(b.provinceCode ?? "");
  return place !== 0 ? place : currentName(a).vi.localeCompare(currentName(b).vi, "vi");
}
