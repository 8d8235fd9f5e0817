import { describe, expect, it } from "vitest";
import { coverageOf, type Campaign } from "../../../src/features/campaigns/campaign.js";

const at = new Date("2026-12-01T02:00:00Z");
const asked = (organizationId: string) => ({
  organizationId,
  name: organizationId,
  short: organizationId,
  provinceCode: null,
});
const campaign: Campaign = {
  _id: "c",
  title: { vi: "Lấy ý kiến", en: "Consultation" },
  documentId: "d",
  versionId: "d@3",
  opensOn: "2026-11-16",
  deadline: "2026-12-15",
  asked: ["a", "b", "c", "d"].map(asked),
  answers: [
    { organizationId: "a", kind: "answered", note: "", by: "Lan", at },
    { organizationId: "b", kind: "no-comment", note: "", by: "Lan", at },
  ],
  extensions: [{ organizationId: "d", until: "2026-12-20", reason: "Bão.", by: "Lan", at }],
  createdBy: "Lan",
  createdAt: at,
};

describe("the coverage of a consultation", () => {
  it.each([
    ["2026-12-15", "answered no-comment waiting waiting"],
    ["2026-12-16", "answered no-comment late waiting"],
    ["2026-12-21", "answered no-comment late late"],
  ])("on %s is %s", (today, expected) => {
    const { rows } = coverageOf(campaign, today);
    expect(rows.map(({ state }) => state).join(" ")).toBe(expected);
  });

  it("counts each state and the longer deadlines", () => {
    expect(coverageOf(campaign, "2026-12-16")).toMatchObject({
      counts: { answered: 1, "no-comment": 1, waiting: 1, late: 1 },
      extended: 1,
    });
  });
});
