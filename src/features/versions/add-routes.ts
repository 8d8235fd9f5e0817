import type { Request, Response } from "express";
import { loadText } from "../../files/load-text.js";
import { fileLimits } from "../../files/limits.js";
import type { Doubt } from "../../core/provision/types.js";
import { accountOf } from "../../platform/http/actor.js";
import { filesOf } from "../../platform/http/body.js";
import { formOf, readInput, type FieldError } from "../../platform/http/form.js";
import type { FeatureRoutes } from "../../platform/http/routes.js";
import type { Document } from "../documents/types.js";
import { addPage } from "./add-page.js";
import { addVersion } from "./add-version.js";
import { documentOf } from "./document-of.js";
import { versionInput, type VersionInput } from "./input.js";
import { currentVersion } from "./point-in-time.js";
import { mayPublish } from "./policy.js";
import { versionsOf } from "./queries.js";

/** Adding a version by a file or by pasted text; it then waits in review. */
export function declareAddRoutes(r: FeatureRoutes): void {
  r.get("/documents/:slug/versions/new", mayPublish, async (req, res) => {
    const document = await documentOf(req);
    const replaces = typeof req.query.replaces === "string" ? req.query.replaces : "";
    const kind = replaces === "" ? "amended" : "promulgated";
    const inForceOn = replaces === "" ? "" : (document.inForceOn ?? "");
    await show(req, res, { document, values: { kind, replaces, inForceOn }, errors: [] });
  });

  r.upload("/documents/:slug/versions", mayPublish, async (req, res) => {
    const document = await documentOf(req);
    const read = readInput(versionInput, req.body, req.t);
    if (read.status === "wrong") {
      const { values, errors } = read.form;
      await show(req, res.status(422), { document, values, errors });
      return;
    }
    const source = await sourceOf(req, read.input);
    if (source.status === "wrong") {
      const values = req.body as Record<string, unknown>;
      await show(req, res.status(422), { document, values, errors: [source.error] });
      return;
    }
    const version = await add(req, document, read.input, source);
    res.redirect(303, `/documents/${document.slug}/versions/${version.n}/review`);
  });
}

type Shown = { document: Document; values: Record<string, unknown>; errors: FieldError[] };

async function show(req: Request, res: Response, { document, values, errors }: Shown) {
  res.page("versions/add", await addPage(req, document, formOf(values, errors)));
}

type Source =
  | { status: "text"; text: string; doubts: Doubt[]; file?: { bytes: Uint8Array; name: string } }
  | { status: "wrong"; error: FieldError };

async function sourceOf(req: Request, input: VersionInput): Promise<Source> {
  const [file] = filesOf(req, "file");
  const unwrap = input.unwrap === "yes";
  if (file === undefined && input.text.trim() === "")
    return wrong("file", req.t("versions.form.error.no-text"));
  const bytes = file?.bytes ?? new TextEncoder().encode(input.text);
  const loaded = await loadText(bytes, file?.name ?? "input.txt", { unwrap });
  if (loaded.status === "refused") {
    const limit = Math.round(fileLimits.upload / 1024 / 1024);
    const field = file === undefined ? "text" : "file";
    return wrong(field, req.t(`files.refused.${loaded.reason}`, { limit }));
  }
  return file === undefined ? loaded : { ...loaded, file: { bytes, name: file.name } };
}

const wrong = (field: string, text: string): Source => ({
  status: "wrong",
  error: { field, text },
});

async function add(
  req: Request,
  document: Document,
  input: VersionInput,
  source: Extract<Source, { status: "text" }>,
) {
  const versions = await versionsOf(document._id);
  const known = (id: string | null) => versions.find(({ _id }) => _id === id)?._id ?? null;
  const { kind, labelVi, labelEn, inForceOn, knownOn, act, consultationUntil } = input;
  const replaces = known(input.replaces);
  const others = versions.filter(({ _id }) => _id !== replaces);
  const usual = currentVersion(others, input.inForceOn ?? "9999-12-31")?._id ?? replaces;
  return addVersion(
    {
      ...{ kind, labelVi, labelEn, inForceOn, knownOn, act, consultationUntil },
      documentId: document._id,
      replaces,
      basedOn: known(input.basedOn) ?? usual,
      text: source.text,
      fileDoubts: source.doubts,
      file: source.file,
      by: accountOf(req).name,
    },
    new Date(),
  );
}
