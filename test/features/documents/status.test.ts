import { expect, it } from "vitest";
import { statusOf } from "../../../src/features/documents/status.js";

it.each([
  ["2025-07-01", "2027-03-01", "2025-06-30", { status: "not-yet", days: 1 }],
  ["2025-07-01", "2027-03-01", "2025-07-01", { status: "in-force", expiresIn: null }],
  ["2025-07-01", "2027-03-01", "2026-11-22", { status: "in-force", expiresIn: 99 }],
  ["2025-07-01", "2027-03-01", "2027-02-28", { status: "in-force", expiresIn: 1 }],
  ["2025-07-01", "2027-03-01", "2027-03-01", { status: "expired" }],
  ["2025-07-01", null, "2030-01-01", { status: "in-force", expiresIn: null }],
  [null, null, "2026-11-22", { status: "unverified" }],
  [null, "2026-01-01", "2026-11-22", { status: "expired" }],
])("a text in force from %s, expiring %s, is on %s %o", (inForceOn, expiresOn, today, expected) => {
  expect(statusOf({ inForceOn, expiresOn }, today)).toEqual(expected);
});
