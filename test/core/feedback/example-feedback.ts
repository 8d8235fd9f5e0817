import type { Feedback } from "../../../src/features/feedback/feedback.js";

export const morning = new Date("2026-11-20T02:00:00Z");

/** A remark as its author left it, with what a test wants to be different. */
export function exampleFeedback(differences: Partial<Feedback> = {}): Feedback {
  return {
    _id: "remark-1",
    code: null,
    revision: 1,
    state: "draft",
    place: {
      documentId: "9133-2025-nd-cp",
      versionId: "9133-2025-nd-cp-v1",
      address: "art_4__cl_2",
      words: "2. Cấp giấy phép trong thời hạn 10 ngày làm việc.",
      quote: null,
    },
    content: {
      group: "legal",
      type: "procedure",
      field: "post-telecom",
      level: "province-agency",
      transfer: "decentralized",
      difficulty: "Thời hạn 10 ngày không đủ khi phải xin ý kiến cơ quan khác.",
      proposedWording: "2. Cấp giấy phép trong thời hạn 15 ngày làm việc.",
      reason: "9 trong 14 hồ sơ phải xin ý kiến.",
    },
    evidence: [],
    author: {
      accountId: "account-1",
      name: "Nguyễn Văn An",
      organizationName: "Sở KH&CN Hà Tĩnh",
      email: "an@skhcn.hatinh.example",
      lang: "vi",
    },
    organizationId: "so-ha-tinh",
    organizationName: "Sở Khoa học và Công nghệ tỉnh Hà Tĩnh",
    organizationShort: "Sở KH&CN Hà Tĩnh",
    dissentsFrom: null,
    mergedInto: null,
    coSigners: [],
    assignment: null,
    advice: [],
    decision: null,
    earlierDecisions: [],
    answer: null,
    proposal: null,
    settlement: null,
    placements: [],
    history: [],
    submittedAt: null,
    createdAt: morning,
    updatedAt: morning,
    ...differences,
  };
}
