import { addDocument } from "../../../src/features/documents/add-document.js";
import { fileFeedback, type Filing } from "../../../src/features/feedback/file-feedback.js";
import { addVersion } from "../../../src/features/versions/add-version.js";
import { publishVersion } from "../../../src/features/versions/publish-version.js";
import type { AccountActor, Role } from "../../../src/platform/policy.js";
import { aDecree, aVersion } from "../versions/fixtures.js";

export const now = new Date("2026-11-20T02:00:00Z");

export const lawText = [
  "Điều 1. Phạm vi điều chỉnh",
  "Nghị định này quy định về phân cấp.",
  "Điều 2. Thời hạn",
  "1. Cấp giấy phép trong thời hạn 10 ngày làm việc.",
  "2. Gia hạn giấy phép trong thời hạn 05 ngày làm việc.",
  "Điều 3. Hiệu lực",
  "Nghị định này có hiệu lực từ ngày ký.",
  "",
].join("\n");

/** Somebody with an account, of a department unless a test says otherwise. */
export function person(role: Role, organizationId = "so-42"): AccountActor {
  return {
    kind: "account",
    accountId: `${role}-${organizationId}`,
    name: `Người ${role}`,
    email: `${role}.${organizationId}@clausetrail.example`,
    role,
    organizationId,
    organizationName: `Sở Khoa học và Công nghệ ${organizationId}`,
    organizationShortName: `Sở KH&CN ${organizationId}`,
  };
}

/** Publishes a text of the test's decree and gives its version's id. */
export async function publishText(text: string, rest: object = {}): Promise<string> {
  const version = await addVersion(aVersion({ text, ...rest }), now);
  const { _id: versionId, revision } = version;
  const effects = { now, pauseSeconds: 300 };
  await publishVersion({ versionId, revision, gapReason: null, by: "Lan" }, effects);
  return versionId;
}

export async function aPublishedDecree(): Promise<string> {
  await addDocument("nd-1-2025", aDecree, now);
  return publishText(lawText);
}

export const aFiling = (versionId: string, differences: Partial<Filing> = {}): Filing => ({
  versionId,
  address: "art_2__cl_1",
  quote: null,
  dissentsFrom: null,
  content: {
    group: "legal",
    type: "procedure",
    field: "post-telecom",
    level: "province-agency",
    transfer: "decentralized",
    difficulty: "Thời hạn 10 ngày không đủ.",
    proposedWording: "1. Cấp giấy phép trong thời hạn 15 ngày làm việc.",
    reason: "9 trong 14 hồ sơ phải xin ý kiến.",
  },
  evidence: [],
  lang: "vi",
  ...differences,
});

/** A remark as its author keeps it. */
export const aDraft = (versionId: string, differences: Partial<Filing> = {}) =>
  fileFeedback(person("contributor"), aFiling(versionId, differences), now);
