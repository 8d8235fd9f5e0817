import type { Request } from "express";
import type { Provision } from "../../core/provision/types.js";
import type { Form } from "../../platform/http/form.js";
import type { PageData } from "../../platform/http/types.js";
import { comparisonOf } from "../comparisons/queries.js";
import { nameOf, tagsOf } from "../documents/present.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import type { Document } from "../documents/types.js";
import { gapsOf } from "./gaps.js";
import { openableKinds } from "./openable-kinds.js";
import { findVersion, readingOf } from "./queries.js";
import { presentProposed } from "./proposed-facts.js";
import { presentDoubt, presentGap, presentOverride } from "./review-checks.js";
import { linesAPage, openedLines, pagesOf, presentLines, presentTree } from "./review-source.js";
import type { Version } from "./types.js";

type Asked = { document: Document; version: Version; line: number | null; form: Form };

/** The review of a version before publishing: its tree beside its source, doubts, gaps, comparison. */
export async function reviewPage(req: Request, asked: Asked): Promise<PageData> {
  const { document, version, form } = asked;
  const { lang, t } = req;
  const reading = await readingOf(version._id);
  const lines = reading.text.split("\n");
  const opened = openedLines(reading.text, reading.provisions);
  const doubts = [...version.fileDoubts, ...version.doubts]
    .toSorted((a, b) => a.line - b.line)
    .map((doubt) => presentDoubt(doubt, req));
  const line = asked.line === null || asked.line > lines.length ? null : asked.line;
  const page = Math.floor(((line ?? 1) - 1) / linesAPage);
  const name = nameOf(document, t);
  return {
    title: t("versions.review.title", { name }),
    breadcrumbs: [
      { text: t("nav.documents"), href: "/documents" },
      { text: document.number, href: `/documents/${document.slug}` },
    ],
    document: { ...document, name, href: `/documents/${document.slug}` },
    tags: tagsOf(document, legalDateOf(new Date()), { lang, t, hasText: true }),
    version: { ...version, label: lang === "vi" ? version.labelVi : version.labelEn },
    isDraft: version.state === "draft",
    lines: presentLines(lines, { page, opened, doubts, line }),
    pages: pagesOf(lines.length, page),
    tree: presentTree(reading.provisions, { lines, opened }, req),
    doubts,
    proposed: presentProposed(reading, document, req),
    gaps: gapsOf(reading.provisions).map((gap) => presentGap(gap, opened, req)),
    overrides: version.overrides.map((override) => presentOverride(override, lines, req)),
    chosen: line === null ? null : chosenLine(line, lines, { opens: opened.get(line), form }),
    openable: openableKinds.map((kind) => ({ value: kind, text: t(`versions.opens.${kind}`) })),
    comparison: await presentComparison(version, req),
    form,
  };
}

/** The line that is being corrected, as it is read, or as a form that was not saved has it. */
function chosenLine(
  line: number,
  lines: readonly string[],
  { opens, form }: { opens: Provision | undefined; form: Form },
) {
  const { opens: kind, label } = form.values;
  const typed = typeof kind === "string" ? { kind, label } : opens;
  return { line, text: lines[line - 1] ?? "", opens: typed };
}

async function presentComparison(version: Version, { lang }: Request) {
  const before = version.basedOn === null ? null : await findVersion(version.basedOn);
  if (before === null) return null;
  const { summary, changeCount } = await comparisonOf(before._id, version._id);
  return {
    href: `/documents/${version.documentId}/compare/${before.n}/${version.n}`,
    label: lang === "vi" ? before.labelVi : before.labelEn,
    summary,
    changes: changeCount,
  };
}
