import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import type { PageData } from "../../platform/http/types.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { factsOf, nameOf, tagsOf, titleOf } from "../documents/present.js";
import { relationsOf } from "../documents/present-relations.js";
import { aheadOf, remarkCounter, textNotesOf } from "../documents/slots.js";
import type { Document, LegalDate } from "../documents/types.js";
import { contentsOf, heatOf } from "./contents.js";
import { linksOf } from "./links.js";
import { presentText } from "./present-text.js";
import { mayFile, mayPublish } from "./policy.js";
import { presentComparable, presentVersion } from "./present-version.js";
import { readingOf, versionsOf, type VersionSummary } from "./queries.js";
import { sha256 } from "./units.js";
import { versionLine } from "./version-line.js";

/** All a text page hangs on, in little: loaded for each check whether the kept page still stands. */
export type TextState = {
  document: Document;
  versions: VersionSummary[];
  version: VersionSummary | null;
  counts: ReadonlyMap<string, number>;
  today: LegalDate;
};

type Choose = (versions: VersionSummary[], today: LegalDate) => VersionSummary | null;

export async function loadTextState(document: Document, choose: Choose): Promise<TextState> {
  const versions = await versionsOf(document._id);
  const today = legalDateOf(new Date());
  const version = choose(versions, today);
  const counts =
    version === null
      ? new Map<string, number>()
      : await remarkCounter().byProvision(document._id, version._id);
  return { document, versions, version, counts, today };
}

export function stampOf({ document, versions, version, counts, today }: TextState): string {
  const revisions = versions.map(({ _id, revision }) => [_id, revision]);
  const stamp = [document.revision, revisions, version?._id, [...counts], today];
  return sha256(JSON.stringify(stamp));
}

/** What the page of a text shows. `at` is the day that was asked for, where one was. */
export async function textPage(
  req: Request,
  state: TextState,
  at: LegalDate | null,
): Promise<PageData> {
  const { document, versions, version, counts, today } = state;
  const { lang, t } = req;
  const { slug } = document;
  const href = `/documents/${slug}`;
  const ahead = await aheadOf(document._id, req);
  const asked = { slug, versions, shown: version, today, ahead, lang, t };
  return {
    title: nameOf(document, t),
    breadcrumbs: [{ text: t("nav.documents"), href: "/documents" }, { text: document.number }],
    document: { ...document, href, name: nameOf(document, t), fullTitle: titleOf(document, t) },
    tags: tagsOf(document, today, { lang, t, hasText: version !== null }),
    facts: factsOf(document, t),
    relations: await relationsOf(document, t),
    line: versionLine({ ...asked, withReview: mayPublish(req.actor) }),
    at,
    today,
    mayPublish: mayPublish(req.actor),
    mayFile: mayFile(req.actor),
    version: version === null ? null : await presentVersion(version, versions, req),
    comparable: presentComparable(version, versions, req),
    ...(version === null ? { blocks: [], contents: [] } : await presentLaw(version, counts, req)),
  };
}

async function presentLaw(
  version: VersionSummary,
  counts: ReadonlyMap<string, number>,
  req: Request,
) {
  const reading = await readingOf(version._id);
  const notes = (await textNotesOf(version._id)).map((note, index) => ({ ...note, n: index + 1 }));
  const blocks = presentText(reading, await linksOf(version, req.t)).map((block) => {
    const count = counts.get(block.address) ?? 0;
    const acts = withActs.has(block.kind);
    const tableLabel = block.rows === null ? null : citationOf(block.address, req.lang);
    const noted = notes.filter(({ address }) => address === block.address);
    return { ...block, count, heat: heatOf(count), acts, tableLabel, notes: noted };
  });
  const contents = contentsOf(reading.provisions, counts).map((entry) => ({
    ...entry,
    text: entryText(entry, req),
  }));
  const shownNotes = notes.map((note) => ({ ...note, place: citationOf(note.address, req.lang) }));
  return { blocks, contents, notes: shownNotes };
}

const withActs = new Set(["article", "clause", "point", "annex", "form", "table", "subpoint"]);

function entryText(entry: { kind: string; label: string | null }, req: Request): string {
  return req.t(`provision.${entry.kind}`, { label: entry.label ?? "" }).trim();
}
