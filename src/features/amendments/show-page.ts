import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import { describe } from "../../core/provision/describe.js";
import { read } from "../../core/provision/read.js";
import { notFound } from "../../platform/errors.js";
import type { Form } from "../../platform/http/form.js";
import type { PageData } from "../../platform/http/types.js";
import { nameOf, natureTags } from "../documents/present.js";
import { findDocument } from "../documents/queries.js";
import type { Lang } from "../../platform/messages/messages.js";
import { placeGroups } from "../versions/place-options.js";
import { findVersion, readingOf } from "../versions/queries.js";
import { begunChoice } from "./choice-form.js";
import { newerVersion } from "./newer-version.js";
import { resolvedOf } from "./queries.js";
import { presentOperations } from "./present.js";
import { changesNothing, stagesOf } from "./stages.js";
import type { Amendment, AmendmentEvent } from "./types.js";

/** The operations of an act beside its own sentences, with what an officer still has to say. */
export async function showPage(req: Request, amendment: Amendment, form: Form): Promise<PageData> {
  const { t, lang } = req;
  const document = await findDocument(amendment.documentId);
  const base = await findVersion(amendment.baseVersionId);
  if (document === null || base === null) throw notFound();
  const name = nameOf(document, t);
  const begun = begunChoice(form, req.query);
  const reading = await readingOf(base._id);
  const resolved = await resolvedOf(amendment);
  const stages = stagesOf(resolved.operations);
  const act = amendment.act.number ?? amendment.act.title ?? t("amendments.act.unnamed");
  return {
    title: t("amendments.title", { act, name }),
    breadcrumbs: [
      { text: t("nav.documents"), href: "/documents" },
      { text: document.number, href: `/documents/${document.slug}` },
      { text: t("amendments.crumb"), href: `/documents/${document.slug}/amend` },
    ],
    document: { ...document, name, href: `/documents/${document.slug}` },
    tags: natureTags(document, t),
    amendment: { ...amendment, href: `/amendments/${amendment._id}`, act },
    history: amendment.history.map((event) => ({ ...event, note: noteOf(event, lang) })),
    isOpen: amendment.state === "open",
    base: { ...base, label: lang === "vi" ? base.labelVi : base.labelEn },
    newer: await newerVersion(amendment, req),
    ...presentOperations(resolved, { base: reading, begun, req }),
    places: begun === null ? [] : placeGroups(reading, lang),
    operations: ["substitute", "insert", "repeal"].map((value) => ({
      value,
      text: t(`amendments.operation.${value}`),
    })),
    nothing: changesNothing(stages),
    stages: stages.length < 2 ? [] : stages,
    inForceOn: describe(read(amendment.act.text)).inForceOn ?? "",
    made: await madeVersions(amendment, lang),
    form,
  };
}

async function madeVersions({ versionId, stages }: Amendment, lang: Lang) {
  const ids = stages.length > 0 ? stages.map((stage) => stage.versionId) : [versionId ?? ""];
  const found = await Promise.all(ids.map(findVersion));
  return found.flatMap((version) =>
    version === null
      ? []
      : [{ n: version.n, label: lang === "vi" ? version.labelVi : version.labelEn }],
  );
}

// A choice is noted under its operation's key: the provision of the act, and the rank there.
function noteOf({ note }: AmendmentEvent, lang: Lang): string | null {
  const [, source, rest = ""] =
    /^((?:[a-z]+_[^_.]+(?:__)?)+)\.\d+(?=:|$)(.*)$/su.exec(note ?? "") ?? [];
  return source === undefined ? note : citationOf(source, lang) + rest;
}
