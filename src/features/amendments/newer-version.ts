import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import { read } from "../../core/provision/read.js";
import { treeOf } from "../../core/provision/tree.js";
import type { Address, Reading } from "../../core/provision/types.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { findDocument } from "../documents/queries.js";
import { readingOf, versionShown } from "../versions/queries.js";
import { resolveAmendment, type ResolvedOperation } from "./resolve.js";
import type { Amendment } from "./types.js";

/** What another version published meanwhile would change about the operations; null where there is none. */
export async function newerVersion(amendment: Amendment, { t, lang }: Request) {
  const shown = await versionShown(amendment.documentId, legalDateOf(new Date()));
  if (amendment.state !== "open" || shown === null || shown._id === amendment.baseVersionId)
    return null;
  const act = read(amendment.act.text);
  const number = (await findDocument(amendment.documentId))?.number ?? "";
  const base = {
    before: await readingOf(amendment.baseVersionId),
    after: await readingOf(shown._id),
  };
  const operationsOn = (reading: Reading) =>
    resolveAmendment({ base: reading, act, number }, amendment.choices).operations;
  const was = new Map(operationsOn(base.before).map(({ key, resolved }) => [key, resolved]));
  const changed = operationsOn(base.after).flatMap((operation) => {
    const { key, source, resolved } = operation;
    const before = was.get(key) ?? "needs-person";
    const places = changedPlaces(operation, base);
    if (before === resolved && places.length === 0) return [];
    return [
      {
        place: citationOf(source, lang),
        was: before === resolved ? null : t(`amendments.state.${before}`),
        now: t(`amendments.state.${resolved}`),
        words: places.map((address) => citationOf(address, lang)).join(", "),
      },
    ];
  });
  return { versionId: shown._id, label: lang === "vi" ? shown.labelVi : shown.labelEn, changed };
}

/** The places of an operation that have other words in the other version, or are in one only. */
function changedPlaces(
  { targets, choice }: ResolvedOperation,
  base: { before: Reading; after: Reading },
): Address[] {
  const before = treeOf(base.before);
  const after = treeOf(base.after);
  const chosen = choice?.kind === "by-hand" ? [choice.address] : [];
  const places = new Set([...targets.map(({ address }) => address), ...chosen]);
  return [...places].filter(
    (address) => before.subtreeWords(address).trim() !== after.subtreeWords(address).trim(),
  );
}
