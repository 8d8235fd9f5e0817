import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Override } from "../../core/provision/types.js";
import { loadText } from "../../files/load-text.js";
import { importVersion } from "../versions/import-version.js";
import { readAbout, type About, type AboutVersion } from "./about-file.js";
import { addDocument } from "./add-document.js";
import { findDocument } from "./queries.js";
import type { Document, Metadata } from "./types.js";

export type Imported =
  | { status: "imported"; slug: string; versions: number }
  | { status: "unchanged"; slug: string }
  | { status: "refused"; reasons: string[] };

export type Effects = { now: Date; pauseSeconds: number; by: string };
type Text = { entry: AboutVersion; bytes: Buffer; text: string };

/**
 * Loads a folder in the form of documents/: about.yaml and a text file a version. A version whose
 * file is stored already is skipped, so loading twice is loading once; nothing is stored where
 * anything in the folder is wrong.
 */
export async function importFolder(folder: string, effects: Effects): Promise<Imported> {
  const file = await readAboutOf(folder);
  if (file.status === "refused") return file;
  const { about } = file;
  const texts: Text[] = [];
  const reasons: string[] = [];
  for (const entry of about.versions) {
    const loaded = await loadVersionFile(folder, entry);
    if (typeof loaded === "string") reasons.push(loaded);
    else texts.push(loaded);
  }
  if (reasons.length > 0) return { status: "refused", reasons };
  const known = await findDocument(about.slug);
  const document = known ?? (await add(about, effects.now));
  const versions = await importVersions(document, texts, effects);
  return versions === 0 && known !== null
    ? { status: "unchanged", slug: about.slug }
    : { status: "imported", slug: about.slug, versions };
}

async function readAboutOf(folder: string) {
  const path = join(folder, "about.yaml");
  const exists = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!exists) return refused(`${folder} has no about.yaml: see documents/ for its form.`);
  const file = readAbout(await readFile(path, "utf8"));
  return file.status === "read" ? file : refused(...file.reasons.map((r) => `${path}: ${r}`));
}

const refused = (...reasons: string[]) => ({ status: "refused" as const, reasons });

async function loadVersionFile(folder: string, entry: AboutVersion): Promise<Text | string> {
  const path = join(folder, entry.file);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return `${path} cannot be read, but about.yaml names it.`;
  const loaded = await loadText(bytes, entry.file);
  if (loaded.status === "refused") return `${path} gives no text: ${loaded.reason}.`;
  return { entry, bytes, text: loaded.text };
}

async function importVersions(document: Document, texts: Text[], effects: Effects) {
  const idByFile = new Map<string, string>();
  let imported = 0;
  for (const { entry, bytes, text } of texts) {
    const { id, fresh } = await importVersion(
      {
        documentId: document._id,
        kind: entry.kind,
        labelVi: entry.label_vi,
        labelEn: entry.label_en,
        inForceOn: entry.in_force ?? null,
        knownOn: entry.known ?? null,
        act: entry.act ?? null,
        basedOn: idByFile.get(entry.based_on ?? ""),
        replaces: idByFile.get(entry.replaces ?? "") ?? null,
        consultationUntil: entry.consultation_until ?? null,
        text,
        overrides: entry.overrides.map(overrideOf),
        file: { bytes, name: entry.file },
        by: effects.by,
      },
      { ...effects, publish: entry.state === "published", gapReason: entry.gap_reason ?? null },
    );
    idByFile.set(entry.file, id);
    if (fresh) imported++;
  }
  return imported;
}

function overrideOf({ line, opens, label }: AboutVersion["overrides"][number]): Override {
  return { line, opens: opens === "nothing" ? null : { kind: opens, label: label ?? null } };
}

async function add(about: About, now: Date): Promise<Document> {
  const metadata: Metadata = {
    number: about.number,
    kind: about.kind,
    title: about.title ?? null,
    issuer: about.issuer ?? null,
    signer: about.signer ?? null,
    signedOn: about.signed ?? null,
    inForceOn: about.in_force ?? null,
    expiresOn: about.expires ?? null,
    expiryNote: about.expiry_note ?? null,
    nature: about.nature,
    fields: about.fields,
    relations: about.relations.map(({ kind, number = null, title = null, note = null }) => ({
      kind,
      number,
      title,
      note,
    })),
    notes: about.notes ?? null,
    unverified: about.unverified,
  };
  return addDocument(about.slug, metadata, now);
}
