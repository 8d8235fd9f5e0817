import { citationOf } from "../../core/cite/write.js";
import type { ProvisionChange } from "../../core/compare/types.js";
import { writeDate } from "../../platform/messages/dates.js";
import { translator, type Lang, type Translate } from "../../platform/messages/messages.js";
import type { Document } from "../documents/types.js";
import { presentRuns, shorten } from "../feedback/present-runs.js";
import { mailSettings } from "../mails/settings.js";
import { writeMail, type WrittenMail } from "../mails/write-mail.js";
import type { VersionSummary } from "../versions/queries.js";

/** A mail stays readable, and under what mail servers take: the rest is on the page it links to. */
const mostChanges = 60;
const mostLetters = 120_000;

export type Published = { document: Document; version: VersionSummary; before: VersionSummary };
export type ChangeMail = {
  lang: Lang;
  topic: string;
  changes: readonly ProvisionChange[];
  stopHref: string;
};

/** The mail that tells a reader what a new version changed, with the words themselves. */
export function writeChangeMail(published: Published, mail: ChangeMail): WrittenMail {
  const { document, version, before } = published;
  const { lang, topic, changes, stopHref } = mail;
  const t = translator(lang);
  const { number } = document;
  const draft = version.kind === "draft";
  const shown = withinLimits(changes);
  const values = { number, topic, count: changes.length };
  const { publicUrl } = mailSettings();
  const frame = {
    lang,
    subject: t(draft ? "mail.changes.subject.draft" : "mail.changes.subject", values),
    why: t("mail.changes.why", { topic }),
    stopHref,
  };
  return writeMail("changes", frame, {
    sentence: t(draft ? "mail.changes.sentence.draft" : "mail.changes.sentence", values),
    title: document.title,
    version: lang === "vi" ? version.labelVi : version.labelEn,
    effect:
      version.inForceOn === null
        ? t("mail.changes.effect.unknown")
        : t("mail.changes.effect", { date: writeDate(version.inForceOn, lang) }),
    illustration: document.nature === "illustration",
    digest: document.nature === "digest",
    changes: shown.map((change) => presentChange(change, t, lang)),
    more: changes.length - shown.length,
    href: `${publicUrl}/documents/${document._id}/compare/${before.n}/${version.n}`,
  });
}

function withinLimits(changes: readonly ProvisionChange[]): ProvisionChange[] {
  let letters = 0;
  return changes.slice(0, mostChanges).filter(({ words }, index) => {
    letters += words.reduce((sum, [, text]) => sum + text.length, 0);
    return index === 0 || letters <= mostLetters;
  });
}

function presentChange(change: ProvisionChange, t: Translate, lang: Lang) {
  const { kinds, before, after, words } = change;
  const moved = before !== null && after !== null && before !== after;
  return {
    place: citationOf(after ?? before ?? "", lang),
    kinds: kinds.map((kind) => t(`mail.changes.kind.${kind}`)).join(", "),
    from: moved ? t("mail.changes.from", { place: citationOf(before, lang) }) : null,
    runs: shorten(presentRuns(words), 160),
  };
}
