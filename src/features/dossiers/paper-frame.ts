import type { Inline, Paper } from "../../files/out/paper.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import type { Lang, Translate } from "../../platform/messages/messages.js";
import type { Document } from "../documents/types.js";

export type PaperContext = { t: Translate; lang: Lang; now: Date };

/** What the papers of a dossier have in common: who writes, when, and what marks them. */
export function paperFrame(
  document: Document,
  { t, lang, now }: PaperContext,
): Pick<Paper, "lang" | "landscape" | "head" | "mark" | "signer"> {
  const [year = "", month = "", day = ""] = legalDateOf(now).split("-");
  // Decree 30/2020 writes days under 10 and the months 1 and 2 with a nought.
  const monthWritten = Number(month) > 2 ? String(Number(month)) : month;
  return {
    lang,
    landscape: true,
    head: {
      parent: null,
      agency: t("dossiers.paper.agency"),
      number: "",
      state: t("dossiers.paper.state"),
      motto: t("dossiers.paper.motto"),
      placeAndDate: t("dossiers.paper.date", { day, month: monthWritten, year }),
    },
    mark: markOf(document, t),
    signer: t("dossiers.paper.signer"),
  };
}

function markOf({ nature }: Document, t: Translate): string | null {
  if (nature === "illustration") return t("dossiers.paper.illustration");
  return nature === "digest" ? t("dossiers.paper.digest") : null;
}

export const bold = (text: string): Inline => ({ text, style: "bold" });
export const italic = (text: string): Inline => ({ text, style: "italic" });
