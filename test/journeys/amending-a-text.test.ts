import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFolder } from "../../src/features/documents/import-folder.js";
import { projectRoot } from "../../src/platform/root.js";
import { workAll } from "../../src/platform/jobs/index.js";
import { startApp, type TestApp, type Visitor } from "../support/app.js";
import { useDatabase } from "../support/use-database.js";
import "../../src/wiring.js";

useDatabase();
const documents = join(projectRoot, "documents");
let app: TestApp;
let officer: Visitor;

beforeAll(async () => {
  app = await startApp();
  officer = await app.signIn("legal-officer");
  for (const folder of ["nd-9133-2025", "nd-9015-2026"]) {
    const effects = { now: new Date(), pauseSeconds: 0, by: "test" };
    expect(await importFolder(join(documents, folder), effects)).toMatchObject({
      status: "imported",
    });
  }
  await workAll(new Date());
});
afterAll(() => app.close());

const revisionIn = (page: string) => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? "";
const keysIn = (page: string) =>
  [...page.matchAll(/name="key" value="([^"]+)"/g)].map(([, key = ""]) => key);

async function begin(act: string): Promise<string> {
  const answer = await officer.upload("/documents/nd-9133-2025/amend", { act: "", text: act }, {});
  expect(answer.status).toBe(303);
  return answer.location ?? "";
}

const act = (instructions: string) => `CHÍNH PHỦ
Số: 9020/2026/NĐ-CP
Hà Nội, ngày 01 tháng 10 năm 2026
NGHỊ ĐỊNH
Sửa đổi, bổ sung một số điều của Nghị định số 9133/2025/NĐ-CP
Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 9133/2025/NĐ-CP
${instructions}
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 12 năm 2026.`;

test("makes a version of an act with one reading, and leaves it in review", async () => {
  const { text: start } = await officer.get("/documents/nd-9133-2025/amend");
  expect(start).toContain("nd-9015-2026@1");
  const address = await begin(
    act(
      "1. Sửa đổi, bổ sung khoản 2 Điều 6 như sau:\n“2. Trong thời hạn 03 ngày làm việc, cơ quan chuyên môn cấp tỉnh cấp giấy chứng nhận đăng ký hoặc thông báo lý do chưa cấp.”.",
    ),
  );
  const { text: page } = await officer.get(address);
  expect(page).toContain("Lập và chuyển sang rà soát");
  const made = await officer.post(
    `${address}/version`,
    { revision: revisionIn(page), inForceOn: "2026-12-01" },
    address,
  );
  expect(made.location).toMatch(/^\/documents\/nd-9133-2025\/versions\/4\/review$/);
  const { text: review } = await officer.get(made.location ?? "");
  expect(review).toContain("03 ngày làm việc");
  const reader = await app.reader().get("/documents/nd-9133-2025/versions/4");
  expect(reader.status).toBe(404);
});

test("asks about what has more than one reading, and applies what the officer says", async () => {
  const address = await begin(
    act(
      "1. Sửa đổi, bổ sung khoản 9 Điều 6 như sau:\n“9. Nội dung mới của khoản này.”.\n2. Bãi bỏ khoản 3 Điều 31.",
    ),
  );
  const { text: page } = await officer.get(address);
  expect(page).toContain("Chờ quyết định (1)");
  expect(page).not.toContain("Lập và chuyển sang rà soát");
  const [key = ""] = keysIn(page);
  const choice = { revision: revisionIn(page), key, intent: "by-hand", operation: "insert" };
  const wrong = await officer.post(
    `${address}/choices`,
    { ...choice, address: "", text: "4. Nội dung mới của khoản này.", reason: "" },
    address,
  );
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Nêu lý do.");
  expect(wrong.text).toContain("4. Nội dung mới của khoản này.");
  const right = await officer.post(
    `${address}/choices`,
    {
      ...choice,
      address: "art_6__cl_3",
      text: "4. Nội dung mới của khoản này.",
      reason: "Khoản 9 là lỗi đánh máy.",
    },
    address,
  );
  expect(right.status).toBe(303);
  const { text: preview } = await officer.get(`${address}/preview`);
  expect(preview).toContain("Nội dung mới của khoản này.");
  const { text: done } = await officer.get(address);
  expect(done).toContain("Khoản 9 là lỗi đánh máy.");
  expect(done).toContain("Lập và chuyển sang rà soát");
});

test("begins a decision at the place that is chosen, with its words there to be changed", async () => {
  const address = await begin(
    act("1. Bỏ cụm từ “công bố việc đình chỉ” tại khoản 1 Điều 6.\n2. Bổ sung khoản 9 Điều 6."),
  );
  const { text: page } = await officer.get(address);
  const [words = "", insert = ""] = keysIn(page);
  expect(page).toContain(`href="?key=${words}&amp;address=art_8__cl_3#op-1"`);
  expect(page).toMatch(/Quy định hiện hành: khoản 1 Điều 6.*Cơ quan chuyên môn cấp tỉnh/su);
  const { text: chosen } = await officer.get(`${address}?key=${words}&address=art_8__cl_3`);
  expect(chosen).toMatch(/<option value="art_8__cl_3" selected>khoản 3 Điều 8: /u);
  expect(chosen).toMatch(/<textarea[^>]*id="text"[^>]*>\s*3\. .*công bố việc đình chỉ/u);
  const { text: other } = await officer.get(`${address}?key=${insert}`);
  expect(other).toContain('<option value="insert" selected>');
  const { text: said } = await officer.get(`${address}/words?address=art_8__cl_3`);
  expect(JSON.parse(said)).toMatchObject({ place: "khoản 3 Điều 8" });
  expect((await app.reader().get(`${address}/words?address=art_8`)).status).toBe(303);
});

test("gives a decision that is not taken back as it was typed, with what is wrong at its field", async () => {
  const address = await begin(act("1. Bổ sung khoản 9 Điều 6."));
  const { text: page } = await officer.get(address);
  const [key = ""] = keysIn(page);
  const typed = { operation: "repeal", address: "art_6__cl_2", text: "Đã gõ.", reason: "" };
  const fields = { revision: revisionIn(page), key, intent: "by-hand", ...typed };
  const { text: wrong } = await officer.post(`${address}/choices`, fields, address);
  expect(wrong).toContain('<option value="repeal" selected>');
  expect(wrong).toContain('<option value="art_6__cl_2" selected>');
  expect(wrong).toContain("Đã gõ.");
  expect(wrong).toMatch(/id="reason-error">Nêu lý do\./u);
});

const twoDays = (from: string) =>
  act(
    "1. Sửa đổi, bổ sung khoản 2 Điều 6 như sau:\n“2. Trong thời hạn 03 ngày làm việc.”.\n2. Bãi bỏ khoản 3 Điều 31.",
  ).replace(
    "Nghị định này có hiệu lực thi hành từ ngày 01 tháng 12 năm 2026.",
    `1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 12 năm 2026, trừ quy định tại khoản 2 Điều này.\n2. Khoản 2 Điều 1 Nghị định này có hiệu lực từ ngày ${from}.`,
  );

test("makes one version for each day from which a part of the act applies", async () => {
  const address = await begin(twoDays("01 tháng 01 năm 2027"));
  const { text: page } = await officer.get(address);
  expect(page).toContain("từ 01/12/2026: 1 nội dung");
  expect(page).toContain("từ 01/01/2027: 1 nội dung");
  const { text: first } = await officer.get(`${address}/preview?at=2026-12-01`);
  expect(first).toContain("1 thay đổi");
  const fields = { revision: revisionIn(page) };
  const made = await officer.post(`${address}/version`, fields, address);
  expect(made.status).toBe(303);
  const n = Number(/versions\/(\d+)\/review/u.exec(made.location ?? "")?.[1]);
  const { text: early } = await officer.get(`/documents/nd-9133-2025/versions/${n}`);
  const { text: late } = await officer.get(`/documents/nd-9133-2025/versions/${n + 1}`);
  expect(early).toContain("03 ngày làm việc");
  expect(early).toContain("Quyết định công nhận có thời hạn 05 năm.");
  expect(late).toContain("03 ngày làm việc");
  expect(late).not.toContain("Quyết định công nhận có thời hạn 05 năm.");
  expect(early).not.toContain("khoản 2 Điều 1 Nghị định số 9020/2026/NĐ-CP");
  expect(late).toContain("khoản 2 Điều 1 Nghị định số 9020/2026/NĐ-CP");
});

test("makes a version once, however often the button is pressed", async () => {
  const address = await begin(act("1. Bãi bỏ khoản 3 Điều 31."));
  const { text: page } = await officer.get(address);
  const fields = { revision: revisionIn(page), inForceOn: "2026-12-01" };
  const send = () => officer.post(`${address}/version`, fields, address);
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  const n = Number(
    /versions\/(\d+)\/review/u.exec(answers.find((a) => a.status === 303)?.location ?? "")?.[1],
  );
  expect((await officer.get(`/documents/nd-9133-2025/versions/${n}`)).status).toBe(200);
  expect((await officer.get(`/documents/nd-9133-2025/versions/${n + 1}`)).status).toBe(404);
});

test("makes no version of an act that changes nothing here", async () => {
  const address = await begin("Văn bản này không sửa đổi nội dung nào.");
  const { text: page } = await officer.get(address);
  expect(page).toContain("không có bản hợp nhất để lập");
  expect(page).not.toContain("Lập và chuyển sang rà soát");
  const fields = { revision: revisionIn(page) || "1", inForceOn: "2026-12-01" };
  expect((await officer.post(`${address}/version`, fields, address)).status).toBe(409);
});

test("names provisions that are there where the one cited is not", async () => {
  const address = await begin(
    act("1. Bãi bỏ khoản 9 Điều 6.\n2. Bỏ cụm từ “công bố việc đình chỉ” tại khoản 1 Điều 6."),
  );
  const { text: page } = await officer.get(address);
  expect(page).toMatch(/Có thể là:.*khoản 1 Điều 6.*khoản 3 Điều 6/u);
  expect(page).toMatch(/Có thể là:.*khoản 3 Điều 8/u);
  expect(page).not.toMatch(/Có thể là:.*khoản 9 Điều 6<\/a>/u);
});

test("keeps a stale form from undoing another officer's choice", async () => {
  const address = await begin(act("1. Sửa đổi, bổ sung khoản 9 Điều 6 như sau:\n“9. Một.”."));
  const { text: page } = await officer.get(address);
  const [key = ""] = keysIn(page);
  const aside = { revision: revisionIn(page), key, intent: "set-aside", reason: "Không áp dụng." };
  expect((await officer.post(`${address}/choices`, aside, address)).status).toBe(303);
  const stale = await officer.post(`${address}/choices`, { ...aside, reason: "Khác" }, address);
  expect(stale.status).toBe(409);
});

test("says what another version changes, and moves to it with the choices", async () => {
  const address = await begin(
    act(
      "1. Bãi bỏ khoản 3 Điều 31.\n2. Sửa đổi, bổ sung khoản 2 Điều 31 như sau:\n“2. Mới.”.\n3. Bãi bỏ khoản 1 Điều 6.",
    ),
  );
  const text = await readFile(join(documents, "nd-9133-2025/2025-06-12-ban-hanh.txt"), "utf8");
  const fields = {
    kind: "correction",
    labelVi: "Đính chính",
    labelEn: "Correction",
    inForceOn: "2026-02-01",
    text: text
      .replace("3. Quyết định công nhận có thời hạn 05 năm.\n", "")
      .replace(/(Điều 31\..*?\n2\. )/su, "$1Cũng vậy, "),
  };
  const added = await officer.upload(
    "/documents/nd-9133-2025/versions",
    fields,
    {},
    "/documents/nd-9133-2025/versions/new",
  );
  const review = added.location ?? "";
  const { text: page } = await officer.get(review);
  await officer.post(
    review.replace("/review", "/publish"),
    { revision: revisionIn(page), gapReason: "Thử nghiệm" },
    review,
  );
  const { text: newer } = await officer.get(address);
  expect(newer).toContain("Đã có phiên bản khác: Đính chính");
  expect(newer).toContain("khoản 1 Điều 1: Đã áp dụng → Cần quyết định");
  expect(newer).toContain("khoản 2 Điều 1: quy định được sửa đã khác: khoản 2 Điều 31");
  expect(newer).not.toContain("khoản 3 Điều 1:");
  const [, versionId = ""] = /name="versionId" value="([^"]+)"/u.exec(newer) ?? [];
  const move = { revision: revisionIn(newer), versionId };
  expect((await officer.post(`${address}/move`, move, address)).status).toBe(303);
  const { text: moved } = await officer.get(address);
  expect(moved).toContain("trên Đính chính");
  expect(moved).toContain("Chờ quyết định (1)");
  expect(moved).not.toContain("Đã có phiên bản khác");
});

test("shows the page of an amendment to nobody but those who publish", async () => {
  const address = await begin(act("1. Bãi bỏ khoản 3 Điều 31."));
  expect((await app.reader().get(address)).status).toBe(303);
  const lead = await app.signIn("lead");
  expect((await lead.get(address)).status).toBe(403);
});
