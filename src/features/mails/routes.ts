import type { Request } from "express";
import { notFound } from "../../platform/errors.js";
import { routes } from "../../platform/http/routes.js";
import { can } from "../../platform/policy.js";
import { cursorOf, readCursor } from "../feedback/cursor.js";
import { resendMail } from "./resend-mail.js";
import { countMails, mailByKey, mailPage, mailStates, type MailState } from "./store.js";

export const mailsRoutes = routes("mails");
const r = mailsRoutes;
const administrators = can("administrator");
const pageSize = 50;

r.get("/admin/mails", administrators, async (req, res) => {
  const state = mailStates.find((known) => known === req.query.state) ?? null;
  const rows = await mailPage({ state, after: afterOf(req), limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  res.page("mails/index", {
    title: req.t("mails.title"),
    breadcrumbs: [{ text: req.t("nav.admin"), href: "/admin" }],
    states: await statesShown(state),
    mails: shown.map((mail) => ({ ...mail, href: hrefOf(mail._id), tone: toneOf(mail.state) })),
    firstHref: req.query.after === undefined ? null : listHref(state, null),
    nextHref:
      rows.length > pageSize && last !== undefined
        ? listHref(state, cursorOf([last.createdAt.toISOString(), last._id]))
        : null,
  });
});

r.get("/admin/mails/:key", administrators, async (req, res) => {
  const mail = await mailByKey(String(req.params.key));
  if (mail === null) throw notFound();
  res.page("mails/show", {
    title: mail.subject,
    breadcrumbs: [{ text: req.t("mails.title"), href: "/admin/mails" }],
    mail,
    tone: toneOf(mail.state),
    headers: Object.entries(mail.headers).map(([name, value]) => ({ name, value })),
    action: `${hrefOf(mail._id)}/resend`,
    htmlHref: `${hrefOf(mail._id)}/html`,
    resent: req.query.done === "resend",
  });
});

// The mail's own HTML, in a page that may run and load nothing.
r.get("/admin/mails/:key/html", administrators, async (req, res) => {
  const mail = await mailByKey(String(req.params.key));
  if (mail === null) throw notFound();
  res.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  res.type("html").send(mail.html);
});

r.post("/admin/mails/:key/resend", administrators, async (req, res) => {
  const key = String(req.params.key);
  await resendMail(key, new Date());
  res.redirect(303, `${hrefOf(key)}?done=resend`);
});

const hrefOf = (key: string) => `/admin/mails/${encodeURIComponent(key)}`;

function listHref(state: MailState | null, after: string | null): string {
  const parameters = new URLSearchParams();
  if (state !== null) parameters.set("state", state);
  if (after !== null) parameters.set("after", after);
  const query = parameters.toString();
  return query === "" ? "/admin/mails" : `/admin/mails?${query}`;
}

function afterOf(req: Request) {
  const cursor = readCursor(req.query.after);
  const createdAt = new Date(cursor?.[0] ?? "");
  return cursor === null || Number.isNaN(createdAt.getTime())
    ? null
    : { createdAt, key: cursor[1] };
}

async function statesShown(chosen: MailState | null) {
  const all = { key: "mails.all", href: "/admin/mails", count: null, current: chosen === null };
  const each = mailStates.map(async (state) => ({
    key: `mails.state.${state}`,
    href: listHref(state, null),
    count: await countMails(state),
    current: chosen === state,
  }));
  return [all, ...(await Promise.all(each))];
}

const tones = { waiting: "info", sending: "info", sent: "good", dead: "bad", cancelled: "quiet" };
const toneOf = (state: MailState) => tones[state];
