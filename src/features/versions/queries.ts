import type { LegalDate } from "../documents/types.js";
import { currentVersion, versionOn } from "./point-in-time.js";
import { versionById, versionsOfDocument, versionSummary, type VersionSummary } from "./store.js";
import type { Version } from "./types.js";

export { readingOf, treeOfVersion } from "./readings.js";
export { versionSummary as findVersion, type VersionSummary } from "./store.js";
export { standingVersions as standingOf } from "./point-in-time.js";
export { allVersions, versionsOfDocuments } from "./store.js";

/** With its units, doubts and corrections: for the review. */
export async function versionInFull(id: string): Promise<Version | null> {
  return versionById(id);
}

/** All versions of a document in the order of their numbers, drafts and withdrawn ones too. */
export async function versionsOf(documentId: string): Promise<VersionSummary[]> {
  return versionsOfDocument(documentId);
}

export async function publishedVersionsOf(documentId: string): Promise<VersionSummary[]> {
  return (await versionsOfDocument(documentId)).filter(({ state }) => state === "published");
}

/** The version in force on a day, as far as it was known by another; null before the first. */
export async function versionInForce(
  documentId: string,
  date: LegalDate,
  knownBy?: LegalDate,
): Promise<VersionSummary | null> {
  return versionOn(await versionsOfDocument(documentId), date, knownBy);
}

/** What a reader sees who names no day. */
export async function versionShown(
  documentId: string,
  today: LegalDate,
): Promise<VersionSummary | null> {
  return currentVersion(await versionsOfDocument(documentId), today);
}

export async function findVersionByNumber(
  documentId: string,
  n: number,
): Promise<VersionSummary | null> {
  return versionSummary(`${documentId}@${n}`);
}
