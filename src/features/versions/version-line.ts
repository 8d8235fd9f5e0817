import type { Lang, Translate } from "../../platform/messages/messages.js";
import { writeDate } from "../../platform/messages/dates.js";
import type { Ahead } from "../documents/slots.js";
import type { LegalDate } from "../documents/types.js";
import { standingVersions, versionOn } from "./point-in-time.js";
import type { VersionSummary } from "./queries.js";

export type VersionPoint = {
  label: string;
  note: string;
  href: string;
  /** past and future are in or out of force by date; ahead are drafts and plans. */
  place: "past" | "present" | "future" | "ahead" | "hidden";
  shown: boolean;
};

type Asked = {
  slug: string;
  versions: readonly VersionSummary[];
  shown: VersionSummary | null;
  today: LegalDate;
  ahead: readonly Ahead[];
  /** Versions in review are points too, for those who publish them. */
  withReview: boolean;
  lang: Lang;
  t: Translate;
};

/** The versions of a document in the order of time, then what lies ahead of it. */
export function versionLine(asked: Asked): VersionPoint[] {
  const { versions, shown, ahead, withReview } = asked;
  const standing = standingVersions(versions).toSorted(
    (a, b) => (a.inForceOn ?? "").localeCompare(b.inForceOn ?? "") || a.n - b.n,
  );
  const drafts = versions.filter(({ state, kind }) => state === "published" && kind === "draft");
  const review = withReview ? versions.filter(({ state }) => state === "draft") : [];
  const listed = [...standing, ...drafts, ...review];
  const points = listed.map((version) => pointOf(version, asked));
  // A version that another replaced, or that was withdrawn, is a point only where it is looked at.
  if (shown !== null && !listed.some(({ _id }) => _id === shown._id))
    points.unshift({ ...pointOf(shown, asked), place: "hidden" });
  const plans = ahead.map((plan) => ({ ...plan, place: "ahead" as const, shown: false }));
  return [...points, ...plans];
}

function pointOf(version: VersionSummary, asked: Asked): VersionPoint {
  const { slug, versions, shown, today, lang } = asked;
  const inForce = versionOn(versions, today);
  const isShown = shown?._id === version._id;
  const isDraft = version.kind === "draft" || version.state === "draft";
  const isFuture = version.inForceOn !== null && version.inForceOn > today;
  const isPresent = inForce?._id === version._id;
  return {
    label: lang === "vi" ? version.labelVi : version.labelEn,
    note: noteOf(version, asked, isShown),
    href: `/documents/${slug}${isPresent ? "" : `/versions/${version.n}`}${version.state === "draft" ? "/review" : ""}`,
    place: isDraft ? "ahead" : isPresent ? "present" : isFuture ? "future" : "past",
    shown: isShown,
  };
}

function noteOf(version: VersionSummary, { lang, t }: Asked, isShown: boolean): string {
  const date = (value: LegalDate) => writeDate(value, lang);
  const { state, kind, consultationUntil, inForceOn } = version;
  const words =
    state === "draft"
      ? t("versions.in-review")
      : state === "withdrawn"
        ? t("versions.withdrawn")
        : kind === "draft"
          ? consultationUntil === null
            ? t("versions.draft")
            : t("versions.consultation-until", { date: date(consultationUntil) })
          : inForceOn === null
            ? t("versions.in-force-unknown")
            : t("versions.in-force-from", { date: date(inForceOn) });
  return isShown ? `${words} · ${t("versions.viewing")}` : words;
}
