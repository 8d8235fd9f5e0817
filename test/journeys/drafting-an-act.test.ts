import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFolder } from "../../src/features/documents/import-folder.js";
import { planAmendment } from "../../src/features/planned-amendments/plan-amendment.js";
import { workAll } from "../../src/platform/jobs/index.js";
import { projectRoot } from "../../src/platform/root.js";
import { startApp, type TestApp, type Visitor } from "../support/app.js";
import { useDatabase } from "../support/use-database.js";
import "../../src/wiring.js";

useDatabase();
let app: TestApp;
let officer: Visitor;
let proposal = "";

beforeAll(async () => {
  app = await startApp();
  officer = await app.signIn("legal-officer");
  const folder = join(projectRoot, "documents", "nd-9133-2025");
  await importFolder(folder, { now: new Date(), pauseSeconds: 0, by: "test" });
  await workAll(new Date());
  await planAmendment({
    _id: "plan",
    nature: "illustration",
    title: { vi: "Sửa đổi", en: "Amending" },
    instrument: "decree",
    target: { number: "9133/2025/NĐ-CP", title: "Nghị định", documentId: "nd-9133-2025" },
    leadUnit: null,
    officer: null,
    milestones: [
      { kind: "issued", planned: "2027-01-10", actual: null },
      { kind: "in-force", planned: "2027-01-30", actual: null },
    ],
  });
  const plan = "/planned-amendments/plan";
  const made = await officer.post(`${plan}/proposals`, { titleVi: "Sửa đổi", titleEn: "" }, plan);
  proposal = made.location ?? "";
});
afterAll(() => app.close());

const item = (address: string, operation: string, proposed: string) => ({
  operation,
  address,
  proposed,
  explanation: "Cần sửa.",
  answers: "",
});

async function add(fields: Record<string, string>) {
  const { text } = await officer.get(proposal);
  const revision = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? "";
  return officer.post(`${proposal}/items`, { ...fields, revision }, proposal);
}

test("writes items out as the articles of an amending act, in the order of the text", async () => {
  await add(item("art_31__cl_3", "repeal", ""));
  await add(item("art_6__cl_2", "insert", "2a. Việc cấp giấy được công bố."));
  await add(
    item("art_5__cl_2", "substitute", "2. Cơ quan được lấy ý kiến trả lời trong 05 ngày làm việc."),
  );
  const { text } = await officer.get(`${proposal}/act.txt`);
  expect(text).toBe(`Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 9133/2025/NĐ-CP
1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:
“2. Cơ quan được lấy ý kiến trả lời trong 05 ngày làm việc.”.
2. Bổ sung khoản 2a vào sau khoản 2 Điều 6 như sau:
“2a. Việc cấp giấy được công bố.”.
Điều 2. Thay thế cụm từ, bãi bỏ một số điều của Nghị định số 9133/2025/NĐ-CP
1. Bãi bỏ khoản 3 Điều 31.
Điều 3. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành kể từ ngày … tháng … năm ….
`);
});

test("shows the act with what the text becomes", async () => {
  const { text } = await officer.get(`${proposal}/act`);
  expect(text).toContain("Bãi bỏ khoản 3 Điều 31.");
  expect(text).toContain("Việc cấp giấy được công bố.");
  expect(text).not.toContain("⟦");
});

type Said = { prefill: string; sentence: string | null; doubts: string[] };

async function said(fields: Record<string, string>): Promise<Said> {
  const answer = await officer.post(`${proposal}/sentence`, fields, proposal);
  return JSON.parse(answer.text) as Said;
}

test("warns of citations that the draft leaves without their provision, and of an effect too near", async () => {
  const { text } = await officer.get(`${proposal}/act`);
  expect(text).not.toContain("viện dẫn “");
  await add(item("art_4__cl_3", "repeal", ""));
  const { text: warned } = await officer.get(`${proposal}/act`);
  expect(warned).toContain(
    "Khoản 1 Điều 5 viện dẫn “khoản 3 Điều 4 Nghị định này”: đã được bãi bỏ.",
  );
  expect(warned).toContain("Từ ngày ký đến ngày có hiệu lực chỉ có 20 ngày, cần ít nhất 45 ngày.");
});

test("says an item as a sentence while it is typed, and what it overlaps", async () => {
  const { prefill, sentence, doubts } = await said(item("art_5__cl_2", "substitute", "2. Khác."));
  expect(sentence).toBe("Sửa đổi, bổ sung khoản 2 Điều 5 như sau:\n“2. Khác.”.");
  expect(doubts).toEqual(["Trùng với nội dung đã có tại khoản 2 Điều 5."]);
  expect(prefill).toContain("07 ngày làm việc");
});

test("begins an insertion with the number that is free, and says where another was typed", async () => {
  expect(await said(item("art_6__cl_1", "insert", ""))).toMatchObject({ prefill: "1a. " });
  const { doubts } = await said(item("art_6__cl_1", "insert", "2. Khác."));
  expect(doubts).toEqual([
    "Số thứ tự này đã có trong văn bản; số đã có không thay đổi. Theo quy tắc đánh số, nội dung bắt đầu bằng “1a.”.",
  ]);
});

test("keeps an item with a number of its own, and marks it", async () => {
  await add(item("art_7__cl_2", "substitute", "9. Khác."));
  const { text } = await officer.get(proposal);
  expect(text).toContain("Theo quy tắc đánh số, nội dung bắt đầu bằng “2.”.");
});

test("says nothing of a place that the text does not have", async () => {
  const fields = item("art_99", "substitute", "Điều 99. Khác.");
  expect(await said(fields)).toMatchObject({ sentence: null, prefill: "" });
});

test("begins, without script, with the words of the provision that was chosen in the text", async () => {
  const { text: beside } = await officer.get("/documents/nd-9133-2025/provisions/art_5__cl_3");
  const [, way = ""] = /href="([^"]*#add)"/u.exec(beside) ?? [];
  expect(way).toContain(proposal);
  const { text } = await officer.get(way.replaceAll("&#x3D;", "="));
  expect(text).toMatch(/<option value="art_5__cl_3" selected>khoản 3 Điều 5: Quá thời hạn/u);
  expect(text).toMatch(/<textarea[^>]*name="proposed"[^>]*>\s*3\. Quá thời hạn/u);
  const reader = await app.reader().get("/documents/nd-9133-2025/provisions/art_5__cl_3");
  expect(reader.text).not.toContain(proposal);
});
