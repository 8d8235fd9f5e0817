import { randomBytes } from "node:crypto";
import { citationOf } from "../../core/cite/write.js";
import { AppError, notFound } from "../../platform/errors.js";
import { translator, type Lang } from "../../platform/messages/messages.js";
import { findDocument } from "../documents/queries.js";
import { queueMail } from "../mails/queue-mail.js";
import { writeMail } from "../mails/write-mail.js";
import { isTokenFor, linkFor, type LinkPurpose } from "./stop-link.js";
import { findOrInsert, setState, subscriptionById, type Subscription } from "./store.js";

export type Wish = { email: string; lang: Lang; documentId: string; address: string | null };

/**
 * Notes a wish and asks by mail whether it is the reader's own: nobody is subscribed by somebody else.
 * Asked again within the hour, the one mail must do; asked while it is active, nothing is sent.
 */
export async function subscribe(wish: Wish, now: Date): Promise<void> {
  const document = await findDocument(wish.documentId);
  if (document === null) throw notFound();
  const subscription = await findOrInsert({
    ...wish,
    _id: randomBytes(12).toString("base64url"),
    state: "pending",
    createdAt: now,
    confirmedAt: null,
    stoppedAt: null,
  });
  if (subscription.state === "active") return;
  if (subscription.state === "stopped" || subscription.lang !== wish.lang)
    await setState(subscription._id, { state: "pending", lang: wish.lang });
  const mail = confirmationMail({ ...subscription, lang: wish.lang }, document.number);
  const hour = now.toISOString().slice(0, 13);
  await queueMail({ key: `confirm:${subscription._id}:${hour}`, to: wish.email, ...mail }, now);
}

function confirmationMail(subscription: Subscription, number: string) {
  const { _id, lang } = subscription;
  const t = translator(lang);
  const topic = topicWords(subscription, number);
  const frame = {
    lang,
    subject: t("mail.confirm.subject", { topic }),
    why: t("mail.confirm.why"),
    stopHref: null,
  };
  return writeMail("confirm", frame, { topic, href: linkFor(_id, "confirm") });
}

/** "khoản 2 Điều 5, 133/2025/NĐ-CP", or the number alone for the whole document. */
export function topicWords(
  { address, lang }: Pick<Subscription, "address" | "lang">,
  number: string,
): string {
  return address === null ? number : `${citationOf(address, lang)}, ${number}`;
}

/** The subscription a link was written for; any other link is told that it does not count. */
export async function linked(
  id: string,
  token: string,
  purpose: LinkPurpose,
): Promise<Subscription> {
  const subscription = isTokenFor(token, id, purpose) ? await subscriptionById(id) : null;
  if (subscription === null) throw new AppError("bad-link", 404, "subscriptions.error.link");
  return subscription;
}

export async function confirmSubscription(id: string, token: string, now: Date): Promise<void> {
  const subscription = await linked(id, token, "confirm");
  if (subscription.state === "pending")
    await setState(id, { state: "active", confirmedAt: now, stoppedAt: null });
}

export async function stopSubscription(id: string, token: string, now: Date): Promise<void> {
  const subscription = await linked(id, token, "stop");
  if (subscription.state !== "stopped") await setState(id, { state: "stopped", stoppedAt: now });
}
