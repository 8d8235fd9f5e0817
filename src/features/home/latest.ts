import { comparisonOf } from "../comparisons/queries.js";
import { nameOf, natureTags } from "../documents/present.js";
import type { Document } from "../documents/types.js";
import type { VersionSummary } from "../versions/queries.js";
import type { Lang, Translate } from "../../platform/messages/messages.js";

type Language = { lang: Lang; t: Translate };

/** A version that changed a text: when, which, and how much. */
export type LatestChange = {
  document: string;
  href: string;
  label: string;
  date: string | null;
  draft: boolean;
  consultationUntil: string | null;
  compareHref: string | null;
  changes: number;
  tags: { text: string; kind: string }[];
};

const shownOn = (version: VersionSummary) => version.inForceOn ?? version.knownOn ?? "";

/** The latest versions that are based on another one, drafts in consultation among them. */
export async function latestChanges(
  { documents, versions }: { documents: Document[]; versions: VersionSummary[] },
  { lang, t }: Language,
  limit: number,
): Promise<LatestChange[]> {
  const byId = new Map(documents.map((document) => [document._id, document]));
  const latest = versions
    .filter(({ basedOn, kind }) => basedOn !== null || kind === "draft")
    .sort((a, b) => when(b).localeCompare(when(a)))
    .slice(0, limit);
  const present = async (version: VersionSummary): Promise<LatestChange[]> => {
    const document = byId.get(version.documentId);
    if (document === undefined) return [];
    const before = versions.find(({ _id }) => _id === version.basedOn);
    const found = before === undefined ? null : await comparisonOf(before._id, version._id);
    const base = `/documents/${document.slug}`;
    return [
      {
        document: nameOf(document, t),
        href: `${base}/versions/${version.n}`,
        label: lang === "vi" ? version.labelVi : version.labelEn,
        date: shownOn(version) === "" ? null : shownOn(version),
        draft: version.kind === "draft",
        consultationUntil: version.consultationUntil,
        compareHref: before === undefined ? null : `${base}/compare/${before.n}/${version.n}`,
        changes: found?.changeCount ?? 0,
        tags: natureTags(document, t),
      },
    ];
  };
  return (await Promise.all(latest.map(present))).flat();
}

// A draft under consultation is as new as its deadline: it is what can still be spoken on.
const when = (version: VersionSummary) => version.consultationUntil ?? shownOn(version);
