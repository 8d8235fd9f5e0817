import { loadText } from "../../files/load-text.js";
import { addDocument } from "../documents/add-document.js";
import type { Effects } from "../documents/import-folder.js";
import { findDocument, findDocumentByNumber } from "../documents/queries.js";
import { slugOf } from "../documents/slug.js";
import type { Document, LegalDate, Metadata } from "../documents/types.js";
import { importVersion } from "./import-version.js";
import { versionsOf } from "./queries.js";

export type FileImport = {
  file: { bytes: Uint8Array; name: string };
  number: string;
  inForceOn: LegalDate;
  title: string | null;
  gapReason: string | null;
};
export type FileImported =
  | { status: "imported"; versionId: string; replaced: string | null }
  | { status: "unchanged"; versionId: string }
  | { status: "refused"; reason: string };

/**
 * Imports the official file of a document. Where a digest stands in its place, the version replaces
 * the digest; where there is no document of that number, it is registered with what is known.
 */
export async function importFile(input: FileImport, effects: Effects): Promise<FileImported> {
  const { file, number, inForceOn, gapReason } = input;
  const loaded = await loadText(file.bytes, file.name);
  if (loaded.status === "refused") return { status: "refused", reason: loaded.reason };
  const document = (await findDocumentByNumber(number)) ?? (await register(input, effects));
  const existing = await versionsOf(document._id);
  const digest = existing.find(({ kind, state }) => kind === "digest" && state === "published");
  const isFirst = existing.every(({ kind }) => kind === "digest");
  const { id, fresh } = await importVersion(
    {
      documentId: document._id,
      kind: isFirst ? "promulgated" : "amended",
      labelVi: isFirst ? "Bản ban hành" : `Bản có hiệu lực ${inForceOn}`,
      labelEn: isFirst ? "As promulgated" : `In force ${inForceOn}`,
      inForceOn,
      knownOn: null,
      act: null,
      basedOn: undefined,
      replaces: isFirst ? (digest?._id ?? null) : null,
      consultationUntil: null,
      text: loaded.text,
      fileDoubts: loaded.doubts,
      file,
      by: effects.by,
    },
    { ...effects, publish: true, gapReason },
  );
  if (!fresh) return { status: "unchanged", versionId: id };
  return { status: "imported", versionId: id, replaced: isFirst ? (digest?._id ?? null) : null };
}

async function register(input: FileImport, { now }: Effects): Promise<Document> {
  const slug = slugOf(input.number);
  const taken = await findDocument(slug);
  if (taken !== null) return taken;
  const metadata: Metadata = {
    number: input.number,
    kind: kindOf(input.number),
    title: input.title,
    issuer: null,
    signer: null,
    signedOn: null,
    inForceOn: input.inForceOn,
    expiresOn: null,
    expiryNote: null,
    nature: "official",
    fields: [],
    relations: [],
    notes: null,
    unverified: [],
  };
  return addDocument(slug, metadata, now);
}

function kindOf(number: string): Metadata["kind"] {
  const symbols: [RegExp, Metadata["kind"]][] = [
    [/NĐ-CP/u, "decree"],
    [/(?:TT|TTLT)-/u, "circular"],
    [/UBTVQH/u, "ordinance"],
    [/QH\d/u, "law"],
    [/NQ/u, "resolution"],
    [/QĐ/u, "decision"],
  ];
  return symbols.find(([symbol]) => symbol.test(number))?.[1] ?? "official-letter";
}
