import { z } from "zod";
import { fileLimits } from "../../files/limits.js";
import type { Override } from "../../core/provision/types.js";
import { openableKinds } from "./openable-kinds.js";
import { versionKinds } from "./types.js";

const optionalDate = z
  .union([z.literal(""), z.iso.date({ error: "versions.form.error.date" })])
  .optional()
  .transform((date) => (date === undefined || date === "" ? null : date));
const label = (error: string) => z.string({ error }).trim().min(1, error).max(120, error);
const optionalWords = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((words) => (words === undefined || words === "" ? null : words));
const revision = z.coerce.number().int();

export const versionInput = z
  .object({
    kind: z.enum(versionKinds, { error: "versions.form.error.kind" }),
    labelVi: label("versions.form.error.labelVi"),
    labelEn: label("versions.form.error.labelEn"),
    inForceOn: optionalDate,
    knownOn: optionalDate,
    act: optionalWords,
    basedOn: optionalWords,
    replaces: optionalWords,
    consultationUntil: optionalDate,
    text: z.string().max(fileLimits.text, "files.refused.text-too-long").default(""),
    unwrap: z.literal("yes").optional(),
  })
  .refine(({ kind, inForceOn }) => kind === "draft" || kind === "digest" || inForceOn !== null, {
    path: ["inForceOn"],
    message: "versions.form.error.in-force",
  });
export type VersionInput = z.output<typeof versionInput>;

const correctionInput = z.object({
  revision,
  line: z.coerce.number().int().min(1),
  opens: z.enum(["nothing", "undo", ...openableKinds]),
  label: optionalWords,
});

export type CorrectionInput = { revision: number; line: number; change: Override | "undo" };

/** What a person says of one line; null where it is not said in the form's words. */
export function readCorrection(body: unknown): CorrectionInput | null {
  const result = correctionInput.safeParse(body ?? {});
  if (!result.success) return null;
  const { revision: expected, line, opens, label: printed } = result.data;
  const base = { revision: expected, line };
  if (opens === "undo") return { ...base, change: "undo" };
  const opened = opens === "nothing" ? null : { kind: opens, label: printed };
  return { ...base, change: { line, opens: opened } };
}

export const publishInput = z.object({
  revision,
  gapReason: z.string().trim().max(2_000, "versions.form.error.long").default(""),
});

export const withdrawInput = z.object({
  revision,
  reason: z
    .string({ error: "versions.form.error.reason" })
    .trim()
    .min(1, "versions.form.error.reason")
    .max(2_000, "versions.form.error.long"),
});
