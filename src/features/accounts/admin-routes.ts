import type { Request } from "express";
import { AppError, notFound } from "../../platform/errors.js";
import { accountOf } from "../../platform/http/actor.js";
import { formOf, readInput } from "../../platform/http/form.js";
import { routes } from "../../platform/http/routes.js";
import { can } from "../../platform/policy.js";
import { showList, showNew, showOne } from "./admin-pages.js";
import { disableAccount, editAccount, enableAccount, setPassword } from "./change-account.js";
import { createAccount } from "./create-account.js";
import { editAccountInput, newAccountInput, revisionInput } from "./input.js";
import { generatePassword } from "./passwords.js";
import { type Account, findAccount } from "./queries.js";

export const accountsAdminRoutes = routes("accounts-admin");
const administrator = can("administrator");
const who = (req: Request) => ({ actor: req.actor, now: new Date() });
accountsAdminRoutes.get("/admin/accounts", administrator, showList);

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
