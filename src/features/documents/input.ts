import { z } from "zod";
import { fieldCodes } from "./fields.js";
import { documentKinds, natures } from "./types.js";

const date = z
  .union([z.literal(""), z.iso.date({ error: "documents.form.error.date" })])
  .optional()
  .transform((value) => (value === undefined || value === "" ? null : value));
const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "documents.form.error.long")
    .optional()
    .transform((value) => (value === undefined || value === "" ? null : value));

const metadata = {
  number: z
    .string({ error: "documents.form.error.number" })
    .trim()
    .min(1, "documents.form.error.number")
    .max(60, "documents.form.error.number"),
  kind: z.enum(documentKinds, { error: "documents.form.error.kind" }),
  title: words(1_000),
  issuer: words(200),
  signer: words(200),
  signedOn: date,
  inForceOn: date,
  expiresOn: date,
  expiryNote: words(1_000),
  fields: z
    .union([z.array(z.enum(fieldCodes)), z.enum(fieldCodes).transform((field) => [field])])
    .default([]),
  notes: words(4_000),
};

type Dates = { inForceOn: string | null; expiresOn: string | null };
const inOrder = ({ inForceOn, expiresOn }: Dates) =>
  inForceOn === null || expiresOn === null || inForceOn < expiresOn;
const outOfOrder = { path: ["expiresOn"], message: "documents.form.error.order" };

export const newDocumentInput = z
  .object({
    slug: z
      .string({ error: "documents.form.error.slug" })
      .trim()
      .max(60, "documents.form.error.slug")
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "documents.form.error.slug")
      // The addresses of pages that are no document.
      .refine((slug) => slug !== "new", "documents.form.error.slug"),
    nature: z.enum(natures, { error: "documents.form.error.nature" }),
    ...metadata,
  })
  .refine(inOrder, outOfOrder);

export const editDocumentInput = z
  .object({
    revision: z.coerce.number().int(),
    reason: z
      .string({ error: "documents.form.error.reason" })
      .trim()
      .min(1, "documents.form.error.reason")
      .max(1_000, "documents.form.error.long"),
    ...metadata,
  })
  .refine(inOrder, outOfOrder);
