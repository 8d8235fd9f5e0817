import type { Request, Response } from "express";
import { accountOf } from "../../platform/http/actor.js";
import { type Form, formOf } from "../../platform/http/form.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { roles } from "../../platform/policy.js";
import { allOrganizations, existsOn, nameIn, organizationsById } from "../organizations/queries.js";
import { type Account, listAccounts } from "./queries.js";

const pageSize = 50;
const trail = (req: Request, ...more: { text: string; href: string }[]) => [
  { text: req.t("nav.admin"), href: "/admin" },
  ...more,
];
const listPlace = (req: Request) => ({
  text: req.t("accounts.admin.title"),
  href: "/admin/accounts",
});

export async function showList(req: Request, res: Response): Promise<void> {
  const after = typeof req.query.after === "string" ? req.query.after : undefined;
  const found = await listAccounts(after, pageSize + 1);
  const accounts = found.slice(0, pageSize);
  const homes = await organizationsById(accounts.map((account) => account.organizationId));
  const next = found.length > pageSize ? accounts.at(-1)?.email : undefined;
  res.page("accounts/list", {
    title: req.t("accounts.admin.title"),
    breadcrumbs: trail(req),
    accounts: accounts.map((account) => {
      const home = homes.get(account.organizationId);
      return { ...account, organization: home === undefined ? "" : nameIn(home, req.lang) };
    }),
    firstHref: after === undefined ? null : "/admin/accounts",
    nextHref: next === undefined ? null : `/admin/accounts?after=${encodeURIComponent(next)}`,
  });
}

async function choices(req: Request) {
  const today = legalDateOf(new Date());
  const organizations = await allOrganizations();
  return {
    roles: roles.map((role) => ({ value: role, text: req.t(`role.${role}`) })),
    organizations: organizations
      .filter((organization) => existsOn(organization, today))
      .map((organization) => ({ value: organization._id, text: nameIn(organization, req.lang) })),
  };
}

export async function showNew(req: Request, res: Response, form: Form): Promise<void> {
  const title = req.t("accounts.admin.new");
  const breadcrumbs = trail(req, listPlace(req));
  res.page("accounts/new", { title, breadcrumbs, form, ...(await choices(req)) });
}

/** What was just done, and a password to be shown this once. */
type Shown = { form?: Form; done?: string; password?: string };

export async function showOne(req: Request, res: Response, account: Account, shown: Shown) {
  const { name, role, organizationId } = account;
  res.page("accounts/one", {
    title: account.email,
    breadcrumbs: trail(req, listPlace(req)),
    account,
    own: account._id === accountOf(req).accountId,
    form: shown.form ?? formOf({ name, role, organizationId }),
    done: shown.done ?? req.query.done ?? null,
    password: shown.password ?? null,
    ...(await choices(req)),
  });
}
