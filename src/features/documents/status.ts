import type { Document, LegalDate } from "./types.js";

/** Days ahead from which an expiry is counted down on the pages. */
const countdownDays = 180;

export type Status =
  | { status: "unverified" }
  | { status: "not-yet"; days: number }
  | { status: "in-force"; expiresIn: number | null }
  | { status: "expired" };

export type StatusCode = Status["status"];

/**
 * Whether a document is in force on a day. `expiresOn` is the first day on which it is not
 * ("hết hiệu lực từ ngày"); `expiresIn` is given only where the end is near.
 */
export function statusOf(document: Pick<Document, "inForceOn" | "expiresOn">, today: LegalDate): Status {
  const { inForceOn, expiresOn } = document;
  if (expiresOn !== null && expiresOn <= today) return { status: "expired" };
  if (inForceOn === null) return { status: "unverified" };
  if (inForceOn > today) return { status: "not-yet", days: daysBetween(today, inForceOn) };
  const left = expiresOn === null ? null : daysBetween(today, expiresOn);
  return { status: "in-force", expiresIn: left !== null && left <= countdownDays ? left : null };
}

export function daysBetween(from: LegalDate, to: LegalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
