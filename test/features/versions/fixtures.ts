import type { Metadata } from "../../../src/features/documents/types.js";
import type { NewVersion } from "../../../src/features/versions/add-version.js";

export const aDecree: Metadata = {
  number: "1/2025/NĐ-CP",
  kind: "decree",
  title: "Quy định về đo lường",
  issuer: "Chính phủ",
  signer: null,
  signedOn: "2025-06-12",
  inForceOn: "2025-07-01",
  expiresOn: null,
  expiryNote: null,
  nature: "illustration",
  fields: ["standards"],
  relations: [],
  notes: null,
  unverified: [],
};

export const firstText = `NGHỊ ĐỊNH
Quy định về đo lường
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về đo lường.
Điều 2. Thời hạn
1. Ủy ban nhân dân cấp xã trả lời trong thời hạn 15 ngày.
2. Hồ sơ gồm:
a) Đơn đề nghị;
b) Bản sao giấy chứng nhận;
c) Tài liệu khác.
`;

export const secondText = firstText.replace("15 ngày", "10 ngày làm việc");

export function aVersion(rest: Partial<NewVersion> & { text: string }): NewVersion {
  return {
    documentId: "nd-1-2025",
    kind: "promulgated",
    labelVi: "Bản ban hành",
    labelEn: "As promulgated",
    inForceOn: "2025-07-01",
    knownOn: "2025-06-12",
    act: null,
    basedOn: null,
    replaces: null,
    consultationUntil: null,
    by: "Lan",
    ...rest,
  };
}
