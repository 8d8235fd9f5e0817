import { linkFor } from "../../src/features/subscriptions/stop-link.js";
import { subscribe } from "../../src/features/subscriptions/subscribe.js";
import { subscriptionsOf } from "../../src/features/subscriptions/store.js";
import type { Visitor } from "./visitor.js";

/** Pages at addresses that only an earlier step gives: links of a mail, a draft, a single mail. */
export type MadePage = "confirm" | "stop" | "draft" | "mail";

const place = "version=nd-9133-2025@2&address=art_4__cl_2";
const draft = {
  versionId: "nd-9133-2025@2",
  address: "art_4__cl_2",
  group: "legal",
  type: "gap",
  field: "post-telecom",
  difficulty: "Thời hạn quá ngắn.",
  intent: "save",
};

/** Takes those steps, and gives the addresses. */
export async function makePages(
  contributor: Visitor,
  administrator: Visitor,
): Promise<Record<MadePage, string>> {
  const email = "ban-doc@example.vn";
  const wish = { email, lang: "vi", documentId: "nd-9133-2025", address: null } as const;
  await subscribe(wish, new Date());
  const id = (await subscriptionsOf(email))[0]?._id ?? "";
  const link = (purpose: "confirm" | "stop") => {
    const { pathname, search } = new URL(linkFor(id, purpose));
    return pathname + search;
  };
  const saved = await contributor.upload("/feedback", draft, {}, `/feedback/new?${place}`);
  if (saved.status !== 303) throw new Error(`The draft was not saved: ${saved.status}`);
  const code = saved.location?.split("?")[0] ?? "";
  const mails = await administrator.get("/admin/mails");
  const mail = /href="(\/admin\/mails\/[^"?]+)"/u.exec(mails.text)?.[1] ?? "";
  return {
    confirm: link("confirm"),
    stop: link("stop"),
    draft: `${code}/edit`,
    mail,
  };
}
