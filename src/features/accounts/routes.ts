import type { Request, Response } from "express";
import { accountOf } from "../../platform/http/actor.js";
import { formOf, type Form, readInput } from "../../platform/http/form.js";
import { routes } from "../../platform/http/routes.js";
import { notFound } from "../../platform/errors.js";
import { anyone, roles, signedIn } from "../../platform/policy.js";
import { closeSession, openSession } from "../../platform/sessions/sessions.js";
import { demonstrationPassword, shortestPassword } from "./account.js";
import { setPassword } from "./change-account.js";
import { nextOf, ownPasswordInput, signInInput } from "./input.js";
import { isPassword } from "./passwords.js";
import { demonstrationAccounts, findAccount } from "./queries.js";
import { signIn } from "./sign-in.js";

export const accountsRoutes = routes("accounts");

async function showSignIn(req: Request, res: Response, form: Form): Promise<void> {
  const shown = req.settings.demonstration ? await demonstrationAccounts() : [];
  res.page("accounts/sign-in", {
    title: req.t("accounts.sign-in.title"),
    form,
    next: nextOf(form.values.next),
    demonstrationAccounts: shown
      .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
      .map(({ email, name, role }) => ({ email, name, role })),
    demonstrationPassword,
  });
}

accountsRoutes.get("/sign-in", anyone, async (req, res) => {
  await showSignIn(req, res, formOf({ next: req.query.next, email: req.query.email }));
});

accountsRoutes.post("/sign-in", anyone, async (req, res) => {
  const read = readInput(signInInput, req.body, req.t);
  if (read.status === "wrong") {
    await showSignIn(req, res.status(422), read.form);
    return;
  }
  const { email, password, next } = read.input;
  const { demonstration } = req.settings;
  const attempt = { email, password, address: req.ip ?? "unknown" };
  const account = await signIn(attempt, { demonstration, now: new Date() });
  if (account === null) {
    const wrong = { field: "email", text: req.t("accounts.sign-in.wrong") };
    await showSignIn(req, res.status(422), formOf({ email, next }, [wrong]));
    return;
  }
  await openSession(req, { accountId: account._id, passwordNumber: account.passwordNumber });
  res.redirect(303, next);
});

accountsRoutes.post("/sign-out", anyone, async (req, res) => {
  await closeSession(req);
  res.redirect(303, "/");
});

const showOwn = (req: Request, res: Response, form: Form) => {
  res.page("accounts/own", {
    title: req.t("accounts.own.title"),
    account: accountOf(req),
    form,
    changed: req.query.changed === "password",
    shortestPassword,
  });
};

accountsRoutes.get("/account", signedIn, (req, res) => {
  showOwn(req, res, formOf());
});

accountsRoutes.post("/account", signedIn, async (req, res) => {
  const account = await findAccount(accountOf(req).accountId);
  if (account === null) throw notFound();
  const read = readInput(ownPasswordInput, req.body, req.t);
  if (read.status === "wrong") {
    showOwn(req, res.status(422), read.form);
    return;
  }
  if (!(await isPassword(account.passwordHash, read.input.current))) {
    const wrong = { field: "current", text: req.t("accounts.password.wrong") };
    showOwn(req, res.status(422), formOf({}, [wrong]));
    return;
  }
  await setPassword(account, read.input.password, { actor: req.actor, now: new Date() });
  const passwordNumber = account.passwordNumber + 1;
  await openSession(req, { accountId: account._id, passwordNumber });
  res.redirect(303, "/account?changed=password");
});
