import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { demonstrationAccounts } from "../../../src/features/accounts/queries.js";
import { loadDemonstration } from "../../../src/features/demonstration/load-demonstration.js";
import { importFolder } from "../../../src/features/documents/import-folder.js";
import { findDocument } from "../../../src/features/documents/queries.js";
import "../../../src/features/feedback/place-feedback.js";
import { feedbackModel } from "../../../src/features/feedback/store.js";
import { loadOrganizations } from "../../../src/features/organizations/load-organizations.js";
import { latestProposals } from "../../../src/features/proposals/queries.js";
import "../../../src/features/proposals/link-proposal.js";
import { workAll } from "../../../src/platform/jobs/index.js";
import { projectRoot } from "../../../src/platform/root.js";
import { useDatabase } from "../../support/use-database.js";

useDatabase();
const now = new Date("2026-11-23T03:00:00Z");

beforeAll(async () => {
  await loadOrganizations();
  for (const folder of ["nd-9133-2025", "nd-9015-2026"]) {
    const effects = { now, pauseSeconds: 0, by: "demonstration" };
    const result = await importFolder(join(projectRoot, "documents", folder), effects);
    expect(result).toMatchObject({ status: "imported" });
  }
  await workAll(now);
  await loadDemonstration(now);
  await workAll(now);
});

test("has remarks in every state", async () => {
  const states = await feedbackModel.distinct("state");
  expect(states.sort()).toEqual([
    "awaiting-lead",
    "decided",
    "draft",
    "in-proposal",
    "merged",
    "received",
    "returned",
    "settled",
    "submitted",
    "with-government",
    "with-unit",
    "withdrawn",
  ]);
  expect(await feedbackModel.countDocuments()).toBeGreaterThanOrEqual(40);
});

test("has remarks that are co-signed and remarks that contradict each other", async () => {
  expect(await feedbackModel.countDocuments({ "coSigners.0": { $exists: true } })).toBeGreaterThan(
    5,
  );
  expect(await feedbackModel.countDocuments({ dissentsFrom: { $ne: null } })).toBe(2);
});

test("has an account for each role, with a proposal on the illustration", async () => {
  const roles = (await demonstrationAccounts()).map(({ role }) => role);
  expect(new Set(roles).size).toBe(6);
  const document = await findDocument("nd-9133-2025");
  const proposals = await latestProposals(10);
  expect(proposals.map(({ documentId }) => documentId)).toEqual([document?._id, document?._id]);
});

test("says where an older remark stands in the text in force", async () => {
  const older = await feedbackModel.findById("demonstration-tieu-chuan-mien-phi").lean();
  const inForce = older?.placements.find(({ versionId }) => versionId.endsWith("@2"));
  expect(inForce?.status).toBe("repealed");
});

test("adds nothing when it is loaded once more", async () => {
  const before = await feedbackModel.countDocuments();
  await loadDemonstration(now);
  expect(await feedbackModel.countDocuments()).toBe(before);
  expect(await latestProposals(10)).toHaveLength(2);
});
