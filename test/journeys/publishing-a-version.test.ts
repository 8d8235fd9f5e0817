import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFolder } from "../../src/features/documents/import-folder.js";
import { findDocument } from "../../src/features/documents/queries.js";
import { workAll } from "../../src/platform/jobs/index.js";
import { projectRoot } from "../../src/platform/root.js";
import { startApp, type TestApp, type Visitor } from "../support/app.js";
import { useDatabase } from "../support/use-database.js";

useDatabase();

const illustration = join(projectRoot, "documents", "nd-9133-2025");
const home = "/documents/nd-9133-2025";
let app: TestApp;
let officer: Visitor;

beforeAll(async () => {
  app = await startApp();
  officer = await app.signIn("legal-officer");
  const effects = { now: new Date(), pauseSeconds: 0, by: "test" };
  await importFolder(illustration, effects);
  await importFolder(join(projectRoot, "documents", "nd-133-2025"), effects);
  await workAll(new Date());
});
afterAll(() => app.close());

const amended = readFileSync(join(illustration, "2026-01-14-sua-doi-9015-2026.txt"), "utf8");
const fields = {
  kind: "amended",
  labelVi: "Sửa đổi lần hai",
  labelEn: "Second amendment",
  inForceOn: "2026-12-01",
  knownOn: "",
  act: "9099/2026/NĐ-CP",
  basedOn: "",
  replaces: "",
  consultationUntil: "",
};
const add = (text: string, rest = {}) =>
  officer.upload(`${home}/versions`, { ...fields, text, ...rest }, {}, `${home}/versions/new`);

async function addForReview(text: string): Promise<string> {
  const { status, location } = await add(text);
  expect(status).toBe(303);
  return (location ?? "").replace("/review", "");
}

async function revisionOn(address: string): Promise<string> {
  const { text } = await officer.get(address);
  return /name="revision" value="(\d+)"/.exec(text)?.[1] ?? "";
}

describe("a new version", () => {
  it("waits in review, seen by nobody else, and says what differs", async () => {
    const version = await addForReview(amended.replace("10 ngày làm việc", "07 ngày làm việc"));
    const review = await officer.get(`${version}/review`);
    expect(review.text).toContain("Điều 4. Cấp giấy phép cung cấp dịch vụ viễn thông");
    expect(review.text).toMatch(/\d+ thay đổi/);
    expect((await app.reader().get(version)).status).toBe(404);
    expect((await (await app.signIn("contributor")).get(`${version}/review`)).status).toBe(403);
  });

  it("is published, compared and shown as coming", async () => {
    const version = await addForReview(amended.replace("10 ngày làm việc", "05 ngày làm việc"));
    const revision = await revisionOn(`${version}/review`);
    const answer = await officer.post(`${version}/publish`, { revision }, `${version}/review`);
    expect(answer.location).toBe(version);
    await workAll(new Date());
    const { text } = await app.reader().get(home);
    expect(text).toContain("Sửa đổi lần hai");
    const compared = await app.reader().get(`${home}/compare/2/${version.split("/").at(-1) ?? ""}`);
    expect(compared.text).toContain("05");
    expect(compared.text).toContain("1 thay đổi ở 1 điều");
    await withdraw(version);
  });

  it("with a gap is published only with its reason, and the reason is asked for on the page", async () => {
    const gapped = amended.replace(
      /Điều 43\. [^]*?(?=Nơi nhận)/,
      "Điều 45. Thi hành\nCác bộ thi hành./.\n",
    );
    const version = await addForReview(gapped);
    const review = await officer.get(`${version}/review`);
    expect(review.text).toContain("Thiếu từ Điều 43 đến Điều 44");
    const revision = await revisionOn(`${version}/review`);
    const refused = await officer.post(`${version}/publish`, { revision }, `${version}/review`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Nhập lý do trước khi công bố");
    const done = await officer.post(
      `${version}/publish`,
      { revision, gapReason: "Cơ quan ban hành bỏ trống hai điều." },
      `${version}/review`,
    );
    expect(done.status).toBe(303);
    await withdraw(version);
  });

  it("has its structure corrected by hand: a line that opens a clause opens nothing", async () => {
    const version = await addForReview(amended);
    const line =
      amended.split("\n").findIndex((text) => text.startsWith("2. Ủy ban nhân dân cấp tỉnh cấp")) +
      1;
    const at = `${version}/review?line=${line}`;
    const correct = (opens: string, revision: string) =>
      officer.post(`${version}/structure`, { revision, line: String(line), opens, label: "" }, at);
    const old = await revisionOn(at);
    expect((await correct("nothing", old)).status).toBe(303);
    const review = await officer.get(at);
    expect(review.text).toContain("Không mở đầu đơn vị nào");
    expect(review.text).toContain("Thiếu Khoản 2");
    // The same once more, as by a double click, is done already; another wish from an old page waits.
    expect((await correct("nothing", old)).status).toBe(303);
    const stale = await correct("point", old);
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("người khác đã sửa phiên bản");
    expect(stale.text).toContain('<option value="point" selected>');
    expect((await correct("undo", await revisionOn(at))).status).toBe(303);
    expect((await officer.get(at)).text).not.toContain("Thiếu Khoản 2");
  });

  it.each([
    ["no name", { labelVi: "" }, "Nhập tên phiên bản"],
    ["no date", { inForceOn: "" }, "Nhập ngày có hiệu lực của phiên bản"],
    ["a date that is none", { inForceOn: "2026-02-31" }, "Nhập ngày có thật"],
    ["a kind that is none", { kind: "poem" }, "Chọn loại phiên bản"],
    ["no text", { text: "  " }, "Chọn một tệp hoặc dán lời văn"],
  ])(
    "with %s is refused in a sentence, and what was typed is kept",
    async (_name, wrong, sentence) => {
      const { status, text } = await add(amended.slice(0, 500), {
        act: "9098/2026/NĐ-CP",
        ...wrong,
      });
      expect(status).toBe(422);
      expect(text).toContain(sentence);
      expect(text).toContain("9098/2026/NĐ-CP");
    },
  );

  it("from a scan is refused with what to do instead", async () => {
    const file = new File(
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
      "quét.png",
    );
    const answer = await officer.upload(
      `${home}/versions`,
      { ...fields, text: "" },
      { file },
      `${home}/versions/new`,
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Đề nghị");
  });
});

describe("the review", () => {
  it("proposes what the text says of itself, and fills the form of the document's facts", async () => {
    const version = await addForReview(
      "CHÍNH PHỦ\nSố: 9133/2025/NĐ-CP\nHà Nội, ngày 03 tháng 9 năm 2025\nNGHỊ ĐỊNH\nQuy định thử\nĐiều 1. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 05 tháng 9 năm 2025.\n",
    );
    const { text } = await officer.get(`${version}/review`);
    expect(text).toMatch(/Ngày ký<\/dt><dd><span lang="vi">03\/09\/2025<\/span>/u);
    expect(text).toMatch(/05\/09\/2025<\/span> <span class="small">\(thông tin đã lưu khác:/u);
    expect((await officer.get(`${home}/edit?from=${version.split("/").at(-1) ?? ""}`)).status).toBe(
      200,
    );
  });

  it("says at each doubtful line why, and leads to the next", async () => {
    const version = await addForReview(
      "Điều 1. Một\n1. Nội dung “mở mà không đóng.\n3. Ba.\nĐiều 3. Ba\nNội dung.\n",
    );
    const { text } = await officer.get(`${version}/review`);
    expect(text).toMatch(
      /id="l-3" class="[^"]*is-doubtful[^]*?source__doubt[^]*?bị thiếu[^]*?href="\?line=4#l-4">Chỗ tiếp theo/u,
    );
  });

  it("shows hostile words as words, and says that it found no article", async () => {
    const version = await addForReview(
      `<script>alert(1)</script> <img src=x onerror=alert(2)> "&"`,
    );
    const { text } = await officer.get(`${version}/review`);
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).not.toContain("<img src=x");
    expect(text).toContain("Không đọc được điều nào");
  });

  it("publishes once, however often the button is pressed", async () => {
    const version = await addForReview(amended.replace("10 ngày làm việc", "08 ngày làm việc"));
    const revision = await revisionOn(`${version}/review`);
    const press = () => officer.post(`${version}/publish`, { revision }, `${version}/review`);
    const answers = [await press(), await press()];
    expect(answers.map(({ status, location }) => `${status} ${location ?? ""}`)).toEqual([
      `303 ${version}`,
      `303 ${version}`,
    ]);
    await withdraw(version);
  });

  it("keeps the reason for a gap that an officer gave while another corrected the text", async () => {
    const version = await addForReview(
      amended.replace(/Điều 43\. [^]*?(?=Nơi nhận)/, "Điều 45. A\nB.\n"),
    );
    const old = await revisionOn(`${version}/review`);
    const correction = { revision: old, line: "3", opens: "nothing", label: "" };
    await officer.post(`${version}/structure`, correction, `${version}/review`);
    const sent = { revision: old, gapReason: "Cơ quan ban hành bỏ trống." };
    const stale = await officer.post(`${version}/publish`, sent, `${version}/review`);
    expect(stale.status).toBe(422);
    expect(stale.text).toContain("người khác đã sửa phiên bản");
    expect(stale.text).toContain("Cơ quan ban hành bỏ trống.");
  });
});

describe("the official text of a digest", () => {
  it("replaces the digest, whose page then leads to it", async () => {
    const digest = "/documents/nd-133-2025";
    expect((await app.reader().get(digest)).text).toContain("tóm lược không chính thức");
    const text =
      "NGHỊ ĐỊNH\nĐiều 1. Phạm vi điều chỉnh\nNghị định này quy định về phân quyền.\nĐiều 2. Nguyên tắc\nNội dung.\n";
    const official = {
      ...fields,
      text,
      kind: "promulgated",
      inForceOn: "2025-07-01",
      replaces: "nd-133-2025@1",
    };
    const { location } = await officer.upload(
      `${digest}/versions`,
      official,
      {},
      `${digest}/versions/new`,
    );
    const version = (location ?? "").replace("/review", "");
    const revision = await revisionOn(`${version}/review`);
    await officer.post(`${version}/publish`, { revision }, `${version}/review`);
    const shown = await app.reader().get(digest);
    expect(shown.text).not.toContain("tóm lược không chính thức");
    expect((await findDocument("nd-133-2025"))?.nature).toBe("official");
    expect((await app.reader().get(`${digest}/versions/1`)).text).toContain(
      "Xem phiên bản thay thế",
    );
  });
});

async function withdraw(version: string): Promise<void> {
  const revision = await revisionOn(`${version}/withdraw`);
  const answer = await officer.post(
    `${version}/withdraw`,
    { revision, reason: "thử" },
    `${version}/withdraw`,
  );
  expect(answer.text).toContain("Đã rút lại");
}
