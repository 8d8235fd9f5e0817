import { parse } from "yaml";
import { z } from "zod";
import { openableKinds } from "../versions/openable-kinds.js";
import { versionKinds } from "../versions/types.js";
import { fieldCodes } from "./fields.js";
import { documentKinds, facts, natures, relationKinds } from "./types.js";

// The file `about.yaml` of a folder in documents/:
//
//   slug: nd-9133-2025
//   number: 9133/2025/NĐ-CP
//   kind: decree
//   title: Quy định về phân quyền, phân cấp …        # what stands after "Nghị định"
//   issuer: Chính phủ
//   signer: Nguyễn Văn A
//   signed: 2025-06-12                               # leave a fact out where it is not known:
//   in_force: 2025-07-01                             # the pages then say "chưa xác minh"
//   expires: 2027-03-01
//   expiry_note: trừ các trường hợp …
//   nature: illustration                             # official | digest | illustration
//   fields: [post-telecom, science]
//   relations:
//     - { kind: amended-by, number: 9015/2026/NĐ-CP }
//   notes: …
//   unverified: [signer]                             # facts given, but not checked
//   versions:                                        # in the order in which they were published
//     - file: 2025-07-01-ban-hanh.txt
//       kind: promulgated
//       label_vi: Bản ban hành
//       label_en: As promulgated
//       in_force: 2025-07-01
//       known: 2025-06-12
//     - file: 2026-01-14-sua-doi.txt
//       kind: reference-consolidation
//       label_vi: Sửa đổi bởi NĐ 9015/2026
//       label_en: Amended by Decree 9015/2026
//       in_force: 2026-01-14
//       act: 9015/2026/NĐ-CP
//       based_on: 2025-07-01-ban-hanh.txt            # default: the version in force before it
//     - file: 2026-11-01-du-thao-1.txt
//       kind: draft
//       label_vi: Dự thảo 1
//       label_en: Draft 1
//       based_on: 2026-01-14-sua-doi.txt
//       consultation_until: 2026-12-15
//       overrides:                                   # where the reader reads a line wrong
//         - { line: 13, opens: article, label: "20" }  # opens: nothing where it opens nothing
//       state: published                             # a draft kept from readers: state: draft

const date = z.iso.date({ error: "must be a date such as 2025-07-01" });
const words = z.string().trim().min(1);

const relation = z.strictObject({
  kind: z.enum(relationKinds),
  number: words.optional(),
  title: words.optional(),
  note: words.optional(),
});

const override = z.strictObject({
  line: z.number().int().min(1),
  opens: z.enum(["nothing", ...openableKinds]),
  label: words.optional(),
});

const version = z.strictObject({
  file: words.regex(/^[^/\\]+$/, { error: "must be a file beside about.yaml" }),
  kind: z.enum(versionKinds),
  label_vi: words,
  label_en: words,
  in_force: date.optional(),
  known: date.optional(),
  act: words.optional(),
  based_on: words.optional(),
  replaces: words.optional(),
  state: z.enum(["published", "draft"]).default("published"),
  consultation_until: date.optional(),
  gap_reason: words.optional(),
  overrides: z.array(override).default([]),
});

const about = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: "must be lower-case letters without marks, digits and hyphens",
    }),
    number: words,
    kind: z.enum(documentKinds),
    title: words.optional(),
    issuer: words.optional(),
    signer: words.optional(),
    signed: date.optional(),
    in_force: date.optional(),
    expires: date.optional(),
    expiry_note: words.optional(),
    nature: z.enum(natures),
    fields: z.array(z.enum(fieldCodes)).default([]),
    relations: z.array(relation).default([]),
    notes: words.optional(),
    unverified: z.array(z.enum(facts)).default([]),
    versions: z.array(version).default([]),
  })
  .superRefine((value, context) => {
    const seen = new Set<string>();
    value.versions.forEach((entry, index) => {
      for (const key of ["based_on", "replaces"] as const) {
        const named = entry[key];
        if (named !== undefined && !seen.has(named))
          context.addIssue({
            code: "custom",
            path: ["versions", index, key],
            message: `names ${named}, which is not the file of an earlier version in the list`,
          });
      }
      seen.add(entry.file);
    });
  });

export type About = z.output<typeof about>;
export type AboutVersion = About["versions"][number];

export type AboutFile = { status: "read"; about: About } | { status: "refused"; reasons: string[] };

/** Reads the words of an about.yaml; each reason is a sentence that names the place in the file. */
export function readAbout(yaml: string): AboutFile {
  let data: unknown;
  try {
    data = parse(yaml);
  } catch (error) {
    return { status: "refused", reasons: [error instanceof Error ? error.message : String(error)] };
  }
  const result = about.safeParse(data, { error: wording });
  if (result.success) return { status: "read", about: result.data };
  return { status: "refused", reasons: result.error.issues.map(sentence) };
}

function sentence(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join(".") || "the file";
  return `${place}: ${issue.message}.`;
}

const wording: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "unrecognized_keys")
    return `has "${issue.keys.join('", "')}", which is not known here`;
  if (issue.code === "invalid_value") return `must be one of ${issue.values.join(", ")}`;
  if (issue.code === "too_small") return "is empty";
  if (issue.code !== "invalid_type") return undefined;
  return issue.input === undefined ? "is missing" : `must be a ${issue.expected}`;
};
