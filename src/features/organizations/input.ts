import { z } from "zod";

const legalDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "organizations.date.wrong");
const name = (missing: string) =>
  z.string().trim().min(1, missing).max(200, "organizations.name.long");
const names = {
  vi: name("organizations.vi.missing"),
  en: name("organizations.en.missing"),
  short: name("organizations.short.missing"),
};

export const newOrganizationInput = z.object({
  ...names,
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, "organizations.id.wrong"),
  kind: z.enum(["unit", "commune"], { error: "organizations.kind.missing" }),
  parentId: z.string().min(1, "organizations.parent.missing"),
});

const revision = z.coerce.number().int();
export const renameInput = z.object({ ...names, from: legalDate, revision });
export const endInput = z.object({ lastDay: legalDate, mergedIntoId: z.string(), revision });
