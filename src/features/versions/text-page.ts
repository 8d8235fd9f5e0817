import type { Request } from "express";
import type { PageData } from "../../platform/http/types.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { factsOf, nameOf, tagsOf, titleOf } from "../documents/present.js";
import { relationsOf } from "../documents/present-relations.js";
import {
  aheadOf,
  remarkCounter,
  textNotesOf,
  type Ahead,
  type TextNote,
} from "../documents/slots.js";
import type { Document, LegalDate } from "../documents/types.js";
import { factsByOthers, type Fact } from "../validity/facts.js";
import { presentFact } from "../validity/present-facts.js";
import { presentLaw } from "./present-law.js";
import { mayFile, mayPublish } from "./policy.js";
import { presentComparable, presentVersion } from "./present-version.js";
import { versionsOf, type VersionSummary } from "./queries.js";
import { sha256 } from "./units.js";
import { versionLine } from "./version-line.js";

/** All a text page hangs on, in little: loaded for each check whether the kept page still stands. */
export type TextState = {
  document: Document;
  versions: VersionSummary[];
  version: VersionSummary | null;
  counts: ReadonlyMap<string, number>;
  ahead: Ahead[];
  notes: TextNote[];
  /** What other acts say of the effect of its provisions. */
  facts: Fact[];
  today: LegalDate;
};

type Choose = (versions: VersionSummary[], today: LegalDate) => VersionSummary | null;

export async function loadTextState(
  req: Request,
  document: Document,
  choose: Choose,
): Promise<TextState> {
  const versions = await versionsOf(document._id);
  const today = legalDateOf(new Date());
  const version = choose(versions, today);
  const ahead = await aheadOf(document._id, req);
  const facts = await factsByOthers(document);
  const state = { document, versions, version, ahead, facts, today };
  if (version === null) return { ...state, counts: new Map(), notes: [] };
  const counts = await remarkCounter().byProvision(document._id, version._id);
  return { ...state, counts, notes: await textNotesOf(version._id) };
}

export function stampOf(state: TextState): string {
  const { document, versions, version, counts, ahead, notes, facts, today } = state;
  const revisions = versions.map(({ _id, revision }) => [_id, revision]);
  const stamp = [
    document.revision,
    revisions,
    version?._id,
    [...counts],
    ahead,
    notes,
    facts,
    today,
  ];
  return sha256(JSON.stringify(stamp));
}

/** What the page of a text shows. `at` is the day that was asked for, where one was. */
export async function textPage(
  req: Request,
  state: TextState,
  at: LegalDate | null,
): Promise<PageData> {
  const { document, versions, version, ahead, facts, today } = state;
  const day = at ?? today;
  const { lang, t } = req;
  const { slug } = document;
  const href = `/documents/${slug}`;
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
    validity: facts
      .filter(({ address }) => address === null)
      .map((fact) => presentFact(fact, day, req)),
    ...(version === null
      ? { blocks: [], contents: [] }
      : await presentLaw(version, { ...state, day }, req)),
  };
}
