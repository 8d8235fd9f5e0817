import type { Request } from "express";
import { describe } from "../../core/provision/describe.js";
import { read } from "../../core/provision/read.js";
import { loadText } from "../../files/load-text.js";
import { fileLimits } from "../../files/limits.js";
import { filesOf } from "../../platform/http/body.js";
import { formOf, type Form } from "../../platform/http/form.js";
import { findVersion, readingOf } from "../versions/queries.js";
import type { Amendment } from "./types.js";

type ActFrom = { status: "act"; act: Amendment["act"] } | { status: "wrong"; form: Form };

/** The act that an officer chose from those kept here, uploaded or pasted. */
export async function actFrom(
  req: Request,
  input: { act: string; text: string },
): Promise<ActFrom> {
  const wrong = (field: string, text: string): ActFrom => ({
    status: "wrong",
    form: formOf(req.body as Record<string, unknown>, [{ field, text }]),
  });
  const [file] = filesOf(req, "file");
  if (file === undefined && input.act !== "") {
    const version = await findVersion(input.act);
    if (version?.state !== "published") return wrong("act", req.t("amendments.error.act"));
    return { status: "act", act: actOf((await readingOf(version._id)).text, version._id) };
  }
  if (file === undefined && input.text.trim() === "")
    return wrong("act", req.t("amendments.error.act"));
  const bytes = file?.bytes ?? new TextEncoder().encode(input.text);
  const loaded = await loadText(bytes, file?.name ?? "input.txt");
  if (loaded.status === "text") return { status: "act", act: actOf(loaded.text, null) };
  const limit = Math.round(fileLimits.upload / 1024 / 1024);
  const field = file === undefined ? "text" : "file";
  return wrong(field, req.t(`files.refused.${loaded.reason}`, { limit }));
}

function actOf(text: string, versionId: string | null): Amendment["act"] {
  const { number, title } = describe(read(text));
  return { versionId, number, title, text };
}
