import { createHmac, timingSafeEqual } from "node:crypto";
import { mailSettings } from "../mails/settings.js";

export type LinkPurpose = "confirm" | "stop";

/** Proves that whoever has the link got our mail; derived, so it survives a restart and is stored nowhere. */
export function tokenFor(id: string, purpose: LinkPurpose): string {
  const { linkSecret } = mailSettings();
  return createHmac("sha256", linkSecret).update(`${purpose}:${id}`).digest("base64url");
}

export function isTokenFor(token: string, id: string, purpose: LinkPurpose): boolean {
  const wanted = Buffer.from(tokenFor(id, purpose));
  const given = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

export function linkFor(id: string, purpose: LinkPurpose): string {
  const { publicUrl } = mailSettings();
  return `${publicUrl}/subscriptions/${id}/${purpose}?token=${tokenFor(id, purpose)}`;
}

/** RFC 8058: a mail program may stop the mails with one click and no page. */
export const stopHeaders = (id: string): Record<string, string> => ({
  "List-Unsubscribe": `<${linkFor(id, "stop")}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
