import { beforeEach, describe, expect, it } from "vitest";
import "../../../src/features/validity/derive-facts.js";
import { addDocument } from "../../../src/features/documents/add-document.js";
import { findDocument } from "../../../src/features/documents/queries.js";
import { factsByOthers, ownFacts } from "../../../src/features/validity/facts.js";
import { presentFact } from "../../../src/features/validity/present-facts.js";
import { addVersion } from "../../../src/features/versions/add-version.js";
import { linksOf } from "../../../src/features/versions/links.js";
import { publishVersion } from "../../../src/features/versions/publish-version.js";
import { findVersion, readingOf } from "../../../src/features/versions/queries.js";
import { withdrawVersion } from "../../../src/features/versions/withdraw-version.js";
import { workAll } from "../../../src/platform/jobs/index.js";
import { translator } from "../../../src/platform/messages/messages.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";
import { aDecree, aVersion } from "../versions/fixtures.js";

useDatabase();
beforeEach(clearDatabase);

const now = new Date("2026-01-14T02:00:00Z");
const decree = `NGHỊ ĐỊNH
Quy định về đo lường
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về đo lường.
Điều 2. Thời hạn
1. Ủy ban nhân dân cấp xã trả lời trong thời hạn 15 ngày.
2. Hồ sơ theo khoản 1 Điều này nộp trực tuyến.
Điều 3. Phí
Phí nộp theo khoản 2 Điều 2. Hồ sơ nộp phí theo Điều 4 và Điều 9. Mức phí theo Điều 10.
Điều 4. (được bãi bỏ)
Điều 5. Hiệu lực thi hành
1. Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2025.
2. Quy định tại Điều 3 Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2026.
`;
const act = `CHÍNH PHỦ
Số: 77/2026/NQ-CP
NGHỊ QUYẾT
Về tháo gỡ khó khăn
Điều 1. Áp dụng quy định
1. Ngưng hiệu lực thi hành khoản 1 Điều 2 Nghị định số 1/2025/NĐ-CP từ ngày 01 tháng 2 năm 2026 đến hết ngày 30 tháng 6 năm 2026.
2. Khoản 2 Điều 2 Nghị định số 1/2025/NĐ-CP hết hiệu lực từ ngày 01 tháng 3 năm 2026.
`;

async function publish(documentId: string, text: string): Promise<string> {
  const { _id, revision } = await addVersion(aVersion({ documentId, text }), now);
  const input = { versionId: _id, revision, gapReason: "thử", by: "Lan" };
  await publishVersion(input, { now, pauseSeconds: 300 });
  await workAll(now);
  return _id;
}

async function theDecree() {
  const document = await findDocument("nd-1-2025");
  const version = await findVersion("nd-1-2025@1");
  if (document === null || version === null) throw new Error("The decree is missing.");
  const own = ownFacts(version, await readingOf(version._id), document);
  const facts = [...own, ...(await factsByOthers(document))];
  return { document, version, facts };
}

async function shown(day: string, lang: "vi" | "en") {
  const { facts } = await theDecree();
  return facts.map((fact) => {
    const { name, time, act: by } = presentFact(fact, day, { lang, t: translator(lang) });
    return `${fact.address ?? "all"}: ${name} ${time} | ${by.text} ${by.href}`;
  });
}

beforeEach(async () => {
  await addDocument("nd-1-2025", aDecree, now);
  const resolution = { ...aDecree, kind: "resolution" as const, number: "77/2026/NQ-CP" };
  await addDocument("nq-77-2026", resolution, now);
  await publish("nd-1-2025", decree);
});

describe("the validity of provisions", () => {
  it("is told from the text itself and from the acts that change it, with act and day", async () => {
    await publish("nq-77-2026", act);
    expect(await shown("2026-02-15", "vi")).toEqual([
      "art_3: Chưa có hiệu lực từ 01/03/2026 | khoản 2 Điều 5 Nghị định 1/2025/NĐ-CP /documents/nd-1-2025#art_5__cl_2",
      "art_2__cl_1: Đang ngưng hiệu lực từ 01/02/2026 đến hết 30/06/2026 | khoản 1 Điều 1 Nghị quyết 77/2026/NQ-CP /documents/nq-77-2026#art_1__cl_1",
      "art_2__cl_2: Sẽ hết hiệu lực từ 01/03/2026 | khoản 2 Điều 1 Nghị quyết 77/2026/NQ-CP /documents/nq-77-2026#art_1__cl_2",
    ]);
    expect((await shown("2026-07-01", "en")).slice(1)).toEqual([
      "art_2__cl_1: Suspension over from 1 February 2026 until the end of 30 June 2026 | clause 1, Article 1, Resolution 77/2026/NQ-CP /documents/nq-77-2026#art_1__cl_1",
      "art_2__cl_2: No longer in force from 1 March 2026 | clause 2, Article 1, Resolution 77/2026/NQ-CP /documents/nq-77-2026#art_1__cl_2",
    ]);
  });

  it("is as before when the act is withdrawn", async () => {
    const versionId = await publish("nq-77-2026", act);
    const revision = (await findVersion(versionId))?.revision ?? 0;
    await withdrawVersion({ versionId, revision, reason: "nhầm", by: "Lan" }, now);
    expect((await shown("2026-02-15", "vi")).length).toBe(1);
  });
});

describe("a citation", () => {
  const marked = async (day: string) => {
    const { document, version, facts } = await theDecree();
    const { text } = await readingOf(version._id);
    const links = await linksOf({ document, version, facts, day, lang: "vi", t: translator("vi") });
    return links
      .filter(({ why }) => why !== null)
      .map(({ start, end, href, why }) => `${text.slice(start, end)} > ${href ?? "-"}: ${why}`);
  };

  it("to a repealed, lapsed or missing provision says so", async () => {
    await publish("nq-77-2026", act);
    expect(await marked("2026-04-01")).toEqual([
      "khoản 2 Điều 2 > #art_2__cl_2: hết hiệu lực",
      "Điều 4 và Điều 9 > #art_4: Điều 4: đã được bãi bỏ; Điều 9: không có trong văn bản",
      "Điều 10 > -: không có trong văn bản",
    ]);
  });

  it("is not marked in the act that ends its target", async () => {
    const versionId = await publish("nq-77-2026", act);
    const [document, version] = [await findDocument("nq-77-2026"), await findVersion(versionId)];
    if (document === null || version === null) throw new Error("The act is missing.");
    const asked = { document, version, facts: [], lang: "vi", t: translator("vi") } as const;
    const links = await linksOf({ ...asked, day: "2026-04-01" });
    expect(links.map(({ href, why }) => [href, why])).toEqual([
      ["/documents/nd-1-2025#art_2__cl_1", null],
      ["/documents/nd-1-2025#art_2__cl_2", null],
    ]);
  });

  it("is not marked before its target lapses", async () => {
    await publish("nq-77-2026", act);
    expect(await marked("2026-02-15")).toHaveLength(2);
  });
});
