import type { Request } from "express";
import { z } from "zod";
import { legalDateOf } from "../../platform/messages/dates.js";
import { routes, type Handler } from "../../platform/http/routes.js";
import { anyone } from "../../platform/policy.js";
import { findDocument, listDocuments } from "../documents/queries.js";
import { readForm, typedOf, type FieldError, type Typed } from "../feedback/input.js";
import { presentForm } from "../feedback/present-form.js";
import {
  confirmSubscription,
  linked,
  stopSubscription,
  subscribe,
  topicWords,
} from "./subscribe.js";
import { linkFor } from "./stop-link.js";
import { subscriptionsOf } from "./store.js";

export const subscriptionsRoutes = routes("subscriptions");
const r = subscriptionsRoutes;

const wish = z.object({
  email: z
    .string("subscriptions.error.email")
    .trim()
    .toLowerCase()
    .pipe(z.email("subscriptions.error.email")),
  documentId: z.string("subscriptions.error.document").min(1, "subscriptions.error.document"),
  address: z
    .string()
    .max(300, "subscriptions.error.address")
    .default("")
    .transform((address) => (address === "" ? null : address)),
});

const showIndex: Handler = async (req, res) => {
  const { document = "", address = "" } = typedOf(req.query);
  const email = req.actor.kind === "account" ? req.actor.email : "";
  res.page("subscriptions/index", await indexPage(req, { documentId: document, address, email }));
};
r.get("/subscriptions", anyone, showIndex);
r.get("/subscriptions/new", anyone, showIndex);

r.post("/subscriptions", anyone, async (req, res) => {
  const typed = typedOf(req.body);
  const read = readForm(wish, typed);
  if (read.status === "wrong") {
    res.status(422).page("subscriptions/index", await indexPage(req, typed, read.errors));
    return;
  }
  const document = await findDocument(read.value.documentId);
  if (document === null) {
    const errors = [{ field: "documentId", key: "subscriptions.error.document" }];
    res.status(422).page("subscriptions/index", await indexPage(req, typed, errors));
    return;
  }
  await subscribe({ ...read.value, lang: req.lang }, new Date());
  const title = req.t("subscriptions.asked.title");
  res.page("subscriptions/asked", { title, email: read.value.email });
});

r.get("/subscriptions/:id/confirm", anyone, async (req, res) => {
  res.page("subscriptions/confirm", await linkPage(req, "confirm"));
});

// Pages that mail programs open ahead must change nothing: the button does.
r.machinePost("/subscriptions/:id/confirm", async (req, res) => {
  const { id, token } = linkOf(req);
  await confirmSubscription(id, token, new Date());
  res.page("subscriptions/done", await linkPage(req, "confirm"));
});

r.get("/subscriptions/:id/stop", anyone, async (req, res) => {
  res.page("subscriptions/stop", await linkPage(req, "stop"));
});

r.machinePost("/subscriptions/:id/stop", async (req, res) => {
  const { id, token } = linkOf(req);
  await stopSubscription(id, token, new Date());
  res.page("subscriptions/done", await linkPage(req, "stop"));
});

const linkOf = (req: Request) => ({
  id: String(req.params.id),
  token: typeof req.query.token === "string" ? req.query.token : "",
});

async function linkPage(req: Request, purpose: "confirm" | "stop") {
  const { id, token } = linkOf(req);
  const subscription = await linked(id, token, purpose);
  const document = await findDocument(subscription.documentId);
  return {
    title: req.t(`subscriptions.${purpose}.title`),
    purpose,
    done: `subscriptions.${purpose}.done`,
    email: subscription.email,
    topic: topicWords(
      { ...subscription, lang: req.lang },
      document?.number ?? subscription.documentId,
    ),
    documentHref: `/documents/${subscription.documentId}`,
    action: `/subscriptions/${id}/${purpose}?token=${encodeURIComponent(token)}`,
  };
}

async function indexPage(req: Request, typed: Typed, errors: FieldError[] = []) {
  const today = legalDateOf(new Date());
  const { documents } = await listDocuments({ today, limit: 200 });
  const numbers = new Map(documents.map(({ _id, number }) => [_id, number]));
  const own = req.actor.kind === "account" ? await subscriptionsOf(req.actor.email) : [];
  const address = typed.address ?? "";
  return {
    title: req.t("subscriptions.title"),
    form: presentForm(req.t, typed, errors),
    documents: documents.map(({ _id, number, title }) => ({
      value: _id,
      text: title === null ? number : `${number}. ${title}`,
    })),
    place:
      address === ""
        ? null
        : topicWords({ address, lang: req.lang }, numbers.get(typed.documentId ?? "") ?? ""),
    own: own
      .filter(({ state }) => state === "active")
      .map((subscription) => ({
        topic: topicWords(
          { ...subscription, lang: req.lang },
          numbers.get(subscription.documentId) ?? subscription.documentId,
        ),
        stopHref: linkFor(subscription._id, "stop"),
      })),
  };
}
