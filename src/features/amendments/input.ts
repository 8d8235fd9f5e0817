import { z } from "zod";

const words = (key: string) => z.string({ error: key }).trim().min(1, key).max(100_000, key);
const revision = z.coerce.number().int();
const key = z.string().min(1);

export const startInput = z.object({
  act: z.string().default(""),
  text: z.string().default(""),
});

export const setAsideInput = z.object({
  revision,
  key,
  reason: words("amendments.error.reason"),
});

export const byHandInput = z
  .object({
    revision,
    key,
    operation: z.enum(["substitute", "insert", "repeal"], {
      error: "amendments.error.operation",
    }),
    address: words("amendments.error.address"),
    text: z.string().trim().max(100_000, "amendments.error.text").default(""),
    reason: words("amendments.error.reason"),
  })
  .refine(({ operation, text }) => operation === "repeal" || text !== "", {
    path: ["text"],
    message: "amendments.error.text",
  });

export const makeInput = z.object({
  revision,
  /** Not asked where the act names several days: each is that of a version. */
  inForceOn: z.iso.date({ error: "amendments.error.date" }).nullable().default(null),
});

export const keyInput = z.object({ revision, key });
export const moveInput = z.object({ revision, versionId: key });
