import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { projectRoot } from "../../platform/root.js";
import type { Organization } from "./organization.js";
import { insertOrganization } from "./store.js";

const file = z.object({
  ministry: z.object({
    id: z.string(),
    name_vi: z.string(),
    name_en: z.string(),
    short_vi: z.string(),
  }),
  units: z.array(z.object({ id: z.string(), name_vi: z.string(), name_en: z.string() })),
  departments: z.array(
    z.object({
      code: z.string().length(2),
      kind: z.enum(["province", "city"]),
      name: z.string(),
      merged: z.array(z.string()).default([]),
    }),
  ),
});
type OrganizationsFile = z.infer<typeof file>;
type Department = OrganizationsFile["departments"][number];

// Since this day there are 34 provinces and cities; the departments merged ended the day before.
const merger = { lastDay: "2025-06-30" };

const fresh = { provinceCode: null, validFrom: null, validUntil: null, mergedIntoId: null };
const named = (vi: string, en: string, short = vi) => [{ from: null, vi, en, short }];

function departmentsOf(department: Department, ministryId: string): Organization[] {
  const { code, kind, name, merged } = department;
  const id = departmentId(code);
  const place = kind === "city" ? `Thành phố ${name}` : `tỉnh ${name}`;
  const base = { ...fresh, kind: "department" as const, parentId: ministryId, revision: 1 };
  const one = (_id: string, where: string, what: string): Organization => ({
    ...base,
    _id,
    provinceCode: code,
    names: named(
      `Sở Khoa học và Công nghệ ${where}`,
      `Department of Science and Technology of ${what}`,
      `Sở KH&CN ${what}`,
    ),
  });
  const former = merged.map((part) => ({
    ...one(`${id}-${slugOf(part)}`, `tỉnh ${part}`, part),
    validUntil: merger.lastDay,
    mergedIntoId: id,
  }));
  return [one(id, place, name), ...former];
}

// Only for ids: "Bà Rịa – Vũng Tàu" is ba-ria-vung-tau.
const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/gu, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");

/** The id of the department of a province or city. */
export const departmentId = (provinceCode: string): string => `so-khcn-${provinceCode}`;

function organizationsOf({ ministry, units, departments }: OrganizationsFile): Organization[] {
  const root = { ...fresh, kind: "ministry" as const, parentId: null, revision: 1 };
  return [
    {
      ...root,
      _id: ministry.id,
      names: named(ministry.name_vi, ministry.name_en, ministry.short_vi),
    },
    ...units.map((unit) => ({
      ...fresh,
      _id: unit.id,
      kind: "unit" as const,
      parentId: ministry.id,
      names: named(unit.name_vi, unit.name_en),
      revision: 1,
    })),
    ...departments.flatMap((department) => departmentsOf(department, ministry.id)),
  ];
}

/** Stores the organizations that ship, those not there yet; what people changed since stays. */
export async function loadOrganizations(): Promise<number> {
  const path = join(projectRoot, "documents", "organizations.yaml");
  const shipped = organizationsOf(file.parse(parse(await readFile(path, "utf8"))));
  let added = 0;
  for (const organization of shipped)
    if ((await insertOrganization(organization, null)) === "inserted") added += 1;
  return added;
}
