import { beforeAll, describe, expect, it } from "vitest";
import { atCommandLine } from "../../../src/features/audit/event.js";
import {
  addOrganization,
  endOrganization,
  renameOrganization,
} from "../../../src/features/organizations/change-organization.js";
import { loadOrganizations } from "../../../src/features/organizations/load-organizations.js";
import {
  departments,
  existsOn,
  findOrganization,
  nameOn,
  predecessorsOf,
} from "../../../src/features/organizations/queries.js";
import { useDatabase } from "../../support/use-database.js";

const who = { actor: atCommandLine, now: new Date("2026-11-23T08:00:00Z") };
const names = { vi: "Đơn vị thử", en: "A unit", short: "Thử" };
const place = { kind: "unit" as const, parentId: "bo-khcn", provinceCode: null };

describe("organizations", () => {
  useDatabase();
  beforeAll(async () => {
    await loadOrganizations();
  });

  it("are loaded once: the Ministry, its units, 34 departments and those they were formed from", async () => {
    expect(await loadOrganizations()).toBe(0);
    expect(await departments("2026-11-23")).toHaveLength(34);
    expect(await departments("2025-06-30")).toHaveLength(63);
  });

  it.each([
    ["so-khcn-42", "Sở Khoa học và Công nghệ tỉnh Hà Tĩnh", "Sở KH&CN Hà Tĩnh"],
    ["so-khcn-46", "Sở Khoa học và Công nghệ Thành phố Huế", "Sở KH&CN Huế"],
  ])("names %s as letters and lists do", async (id, vi, short) => {
    const organization = await findOrganization(id);
    expect(organization?.names).toMatchObject([{ vi, short }]);
  });

  it("keeps the departments that a merger ended", async () => {
    const former = await predecessorsOf("so-khcn-25");
    expect(former.map(({ _id }) => _id)).toEqual(["so-khcn-25-hoa-binh", "so-khcn-25-vinh-phuc"]);
    expect(former.map((one) => existsOn(one, "2025-06-30"))).toEqual([true, true]);
    expect(former.map((one) => existsOn(one, "2025-07-01"))).toEqual([false, false]);
  });

  it("bear each name in its time", async () => {
    await addOrganization({ _id: "thu", ...place, ...names }, who);
    const renamed = { from: "2026-07-01", vi: "Đơn vị mới", en: "New", short: "Mới" };
    await renameOrganization({ id: "thu", revision: 1 }, renamed, who);
    const organization = await findOrganization("thu");
    if (organization === null) throw new Error("The organization is lost");
    expect(nameOn(organization, "2026-06-30").vi).toBe("Đơn vị thử");
    expect(nameOn(organization, "2026-07-01").vi).toBe("Đơn vị mới");
  });

  it("refuses a change on what somebody else changed meanwhile", async () => {
    await addOrganization({ _id: "hai", ...place, ...names }, who);
    const end = { lastDay: "2026-12-31", mergedIntoId: "thu" };
    await endOrganization({ id: "hai", revision: 1 }, end, who);
    await expect(endOrganization({ id: "hai", revision: 1 }, end, who)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
  });
});
