import type { Request, Response } from "express";
import { AppError, notFound } from "../../platform/errors.js";
import { accountOf } from "../../platform/http/actor.js";
import { type Form, formOf, readInput } from "../../platform/http/form.js";
import { routes } from "../../platform/http/routes.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { can, roles } from "../../platform/policy.js";
import { allOrganizations, existsOn, nameIn, organizationsById } from "../organizations/queries.js";
import { disableAccount, editAccount, enableAccount, setPassword } from "./change-account.js";
import { createAccount } from "./create-account.js";
import { editAccountInput, newAccountInput, revisionInput } from "./input.js";
import { generatePassword } from "./passwords.js";
import { type Account, findAccount, listAccounts } from "./queries.js";

export const accountsAdminRoutes = routes("accounts-admin");
const administrator = can("administrator");
const pageSize = 50;
const who = (req: Request) => ({ actor: req.actor, now: new Date() });
const trail = (req: Request, ...more: { text: string; href: string }[]) => [
  { text: req.t("nav.admin"), href: "/admin" },
  ...more,
];
const listPlace = (req: Request) => ({
  text: req.t("accounts.admin.title"),
  href: "/admin/accounts",
});

accountsAdminRoutes.get("/admin/accounts", administrator, async (req, res) => {
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
});

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

async function showNew(req: Request, res: Response, form: Form): Promise<void> {
  const title = req.t("accounts.admin.new");
  const breadcrumbs = trail(req, listPlace(req));
  res.page("accounts/new", { title, breadcrumbs, form, ...(await choices(req)) });
}

accountsAdminRoutes.get("/admin/accounts/new", administrator, (req, res) =>
  showNew(req, res, formOf()),
);

accountsAdminRoutes.post("/admin/accounts/new", administrator, async (req, res) => {
  const read = readInput(newAccountInput, req.body, req.t);
  if (read.status === "wrong") return showNew(req, res.status(422), read.form);
  const password = generatePassword();
  const created = await createAccount({ ...read.input, password }, who(req));
  if (created.status === "refused") {
    const taken = created.because === "email-taken";
    const error = taken
      ? { field: "email", text: req.t("accounts.email.taken") }
      : { field: "organizationId", text: req.t("accounts.organization.missing") };
    return showNew(req, res.status(422), formOf({ ...read.input }, [error]));
  }
  const account = await accountAt(created.accountId);
  return showOne(req, res, account, { done: "added", password });
});

async function accountAt(id: unknown): Promise<Account> {
  const account = typeof id === "string" ? await findAccount(id) : null;
  if (account === null) throw notFound();
  return account;
}

type Shown = { form?: Form; done?: string; password?: string };

async function showOne(req: Request, res: Response, account: Account, shown: Shown) {
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

accountsAdminRoutes.get("/admin/accounts/:id", administrator, async (req, res) => {
  await showOne(req, res, await accountAt(req.params.id), {});
});

accountsAdminRoutes.post("/admin/accounts/:id", administrator, async (req, res) => {
  const account = await accountAt(req.params.id);
  const read = readInput(editAccountInput, req.body, req.t);
  if (read.status === "wrong") return showOne(req, res.status(422), account, { form: read.form });
  const { revision, ...edit } = read.input;
  await editAccount({ id: account._id, revision }, edit, who(req));
  res.redirect(303, `/admin/accounts/${account._id}?done=edited`);
});

accountsAdminRoutes.post("/admin/accounts/:id/reset", administrator, async (req, res) => {
  const account = await accountAt(req.params.id);
  const password = generatePassword();
  await setPassword(account, password, who(req));
  await showOne(req, res, await accountAt(account._id), { done: "reset-done", password });
});

accountsAdminRoutes.post("/admin/accounts/:id/status", administrator, async (req, res) => {
  const account = await accountAt(req.params.id);
  const { revision } = revisionInput.parse(req.body);
  const target = { id: account._id, revision };
  const disabling = account.status === "active";
  if (disabling && account._id === accountOf(req).accountId)
    throw new AppError("not-possible", 409, "accounts.admin.self");
  await (disabling ? disableAccount : enableAccount)(target, who(req));
  res.redirect(303, `/admin/accounts/${account._id}?done=${disabling ? "disabled" : "enabled"}`);
});
