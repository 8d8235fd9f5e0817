import type { AccountActor, Role } from "../../platform/policy.js";
import { createAccount } from "../accounts/create-account.js";
import { actorOf, findAccountByEmail } from "../accounts/queries.js";
import { atCommandLine } from "../audit/event.js";
import { addOrganization } from "../organizations/change-organization.js";
import { currentName, departmentId, findOrganization } from "../organizations/queries.js";
import type { Setting } from "./setting.js";

const who = (now: Date) => ({ actor: atCommandLine, now });

/** A province's code or the key of a commune or unit, as the id of its organization. */
export const organizationIdOf = (key: string): string =>
  /^\d{2}$/.test(key) ? departmentId(key) : key;

/** Adds the invented communes and units, and one account for each role. */
export async function addPeople({ units, communes, accounts }: Setting, now: Date): Promise<void> {
  for (const { key, name_vi, name_en } of units)
    await addOrganization(
      {
        _id: key,
        kind: "unit",
        parentId: "bo-khcn",
        provinceCode: null,
        vi: name_vi,
        en: name_en,
        short: name_vi,
      },
      who(now),
    );
  for (const { key, province, name_vi, name_en } of communes)
    await addOrganization(
      {
        _id: key,
        kind: "commune",
        parentId: departmentId(province),
        provinceCode: province,
        vi: name_vi,
        en: name_en,
        short: name_vi.replace("Ủy ban nhân dân", "UBND"),
      },
      who(now),
    );
  for (const { role, name, email, organization } of accounts)
    await createAccount(
      { role, name, email, organizationId: organizationIdOf(organization), demonstration: true },
      who(now),
    );
}

/** Somebody of an organization who acted in the past: its account of the role, or a nameless one. */
export async function actorFor(
  key: string,
  role: Role,
  { accounts }: Setting,
): Promise<AccountActor> {
  const known = accounts.find((account) => account.organization === key && account.role === role);
  const account = known === undefined ? null : await findAccountByEmail(known.email);
  if (account !== null) return actorOf(account);
  const organization = await findOrganization(organizationIdOf(key));
  if (organization === null) throw new Error(`The demonstration names no organization ${key}`);
  return {
    kind: "account",
    accountId: `demonstration-${key}-${role}`,
    name: "Người dùng minh họa",
    email: `${organization._id}.${role}@clausetrail.example`,
    role,
    organizationId: organization._id,
    organizationName: currentName(organization).vi,
    organizationShortName: currentName(organization).short,
  };
}
