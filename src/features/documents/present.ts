import type { Lang, Translate } from "../../platform/messages/messages.js";
import { writeDate } from "../../platform/messages/dates.js";
import { statusOf } from "./status.js";
import type { Document, Fact, LegalDate } from "./types.js";

export type Tag = { text: string; kind: string };
type Language = { lang: Lang; t: Translate };

/** "Nghị định 133/2025/NĐ-CP": how pages name a document in a line. */
export function nameOf(document: Pick<Document, "kind" | "number">, t: Translate): string {
  return `${t(`documents.kind.${document.kind}`)} ${document.number}`;
}

/** Whether it is in force, how long still, and what kind of text this is, as words on tags. */
export function tagsOf(
  document: Document,
  today: LegalDate,
  { lang, t, hasText }: Language & { hasText: boolean },
): Tag[] {
  const status = statusOf(document, today);
  const tags: Tag[] = [{ text: t(`documents.status.${status.status}`), kind: kinds[status.status] }];
  if (status.status === "in-force" && status.expiresIn !== null && document.expiresOn !== null)
    tags.push({
      text: t("documents.expires-in", {
        date: writeDate(document.expiresOn, lang),
        days: status.expiresIn,
      }),
      kind: "warn",
    });
  return [...tags, ...natureTags(document, t, hasText)];
}

const kinds = { "in-force": "good", "not-yet": "info", expired: "bad", unverified: "quiet" };

/** Nothing where the text is the issuer's own: what is not is told apart everywhere. */
export function natureTags(
  document: Pick<Document, "nature">,
  t: Translate,
  hasText = true,
): Tag[] {
  if (!hasText) return [{ text: t("documents.no-text"), kind: "outline" }];
  if (document.nature === "official") return [];
  return [{ text: t(`documents.nature.${document.nature}`), kind: "outline" }];
}

export type FactLine = { label: string; value: string; date: LegalDate | null; note: string | null };

/** The facts of a document; one that is not known says so. */
export function factsOf(document: Document, t: Translate): FactLine[] {
  const { issuer, signer, signedOn, inForceOn, expiresOn } = document;
  const line = (fact: Fact, value: string | null, date: LegalDate | null = null): FactLine => ({
    label: t(`documents.fact.${fact}`),
    value: value ?? (date === null ? t("documents.unverified") : ""),
    date,
    note: value !== null || date !== null ? noteOf(document, fact, t) : null,
  });
  const lines = [
    line("issuer", issuer),
    line("signer", signer),
    line("signedOn", null, signedOn),
    line("inForceOn", null, inForceOn),
  ];
  return expiresOn === null ? lines : [...lines, line("expiresOn", null, expiresOn)];
}

function noteOf(document: Document, fact: Fact, t: Translate): string | null {
  if (document.unverified.includes(fact)) return t("documents.unverified");
  return fact === "expiresOn" ? document.expiryNote : null;
}

/** The title, with a capital; or that it is not known. */
export function titleOf(document: Document, t: Translate): string {
  const { title } = document;
  if (title === null) return t("documents.title-unverified");
  const shown = title.charAt(0).toUpperCase() + title.slice(1);
  return document.unverified.includes("title") ? `${shown} (${t("documents.unverified")})` : shown;
}
