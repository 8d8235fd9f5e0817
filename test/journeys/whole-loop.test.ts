import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import PostalMime, { type Email } from "postal-mime";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citationOf } from "../../src/core/cite/write.js";
import { planAmendment } from "../../src/features/planned-amendments/plan-amendment.js";
import { importFile } from "../../src/features/versions/import-file.js";
import { workAll } from "../../src/platform/jobs/index.js";
import { readConfig } from "../../src/platform/config.js";
import type { Role } from "../../src/platform/policy.js";
import { wire } from "../../src/wiring.js";
import { startApp, type TestApp } from "../support/app.js";
import { axeFaults, openWindow, startBrowser, takePicture } from "../support/browser.js";
import { useDatabase } from "../support/use-database.js";
import { loopTexts } from "./loop-texts.js";

const texts = loopTexts();
const place = citationOf(texts.address, "vi");
const subscriber = "doc-gia@example.vn";
const pauseSeconds = 300;

describe(`the whole loop on ${texts.number}`, () => {
  useDatabase();
  let service: TestApp;
  let browser: Browser;
  let folder: string;
  let versionId: string;
  let documentId: string;
  const pages = new Map<Role | "reader", Page>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "clausetrail-loop-"));
    service = await startApp();
    const settings = { NODE_ENV: "test", DEMONSTRATION: "no", DATA_FOLDER: folder };
    const config = readConfig({ ...settings, PUBLIC_URL: service.origin });
    wire(config, { links: "x".repeat(32) });
    browser = await startBrowser();
    versionId = await publish(texts.base, texts.inForceOn, 0);
    documentId = versionId.split("@")[0] ?? "";
    await workAll(new Date());
    await planAmendment({
      _id: "plan-of-the-loop",
      nature: "illustration",
      title: { vi: "Sửa đổi thử", en: "Trial amendment" },
      instrument: "circular",
      target: { number: texts.number, title: texts.number, documentId },
      leadUnit: { id: "phap-che", name: "Vụ Pháp chế" },
      officer: null,
      milestones: [],
    });
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function publish(bytes: Uint8Array, inForceOn: string, pause: number): Promise<string> {
    const file = { bytes, name: `${inForceOn}.txt` };
    const input = { file, number: texts.number, inForceOn, title: null, gapReason: "Như bản gốc." };
    const done = await importFile(input, { now: new Date(), pauseSeconds: pause, by: "Lan" });
    if (done.status !== "imported") throw new Error(`The text was not imported: ${done.status}`);
    return done.versionId;
  }

  /** A window of somebody, the same all through the walk. */
  async function windowOf(role: Role | "reader"): Promise<Page> {
    const known = pages.get(role);
    if (known !== undefined) return known;
    const as = role === "reader" ? service.reader() : await service.signIn(role);
    const context = await openWindow(browser, service.origin, { as });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    pages.set(role, page);
    return page;
  }

  /** Every mail that has left so far, to an address. */
  async function mailsTo(address: string): Promise<Email[]> {
    const names = await readdir(join(folder, "mails")).catch(() => []);
    const mails = await Promise.all(
      names.map(async (name) => PostalMime.parse(await readFile(join(folder, "mails", name)))),
    );
    return mails.filter(({ to }) => to?.some((one) => one.address === address));
  }
  const bySubject = async (address: string, words: string) => {
    const found = (await mailsTo(address)).filter(({ subject }) => subject?.includes(words));
    expect(found, `mails to ${address} with "${words}"`).toHaveLength(1);
    return found[0]?.text ?? "";
  };

  let code = "";
  let proposalHref = "";

  it("subscribes a reader by mail, confirmed by the reader's own mail", async () => {
    const page = await windowOf("reader");
    await page.goto(`/subscriptions?document=${documentId}`);
    await page.fill("#email", subscriber);
    await page.click("main button");
    await workAll(new Date());
    const link = /http\S+/u.exec(await bySubject(subscriber, "Xác nhận"))?.[0] ?? "";
    await page.goto(link);
    await page.click("main button");
    expect(await page.textContent("main")).toContain("Đã xác nhận");
  });

  it("takes a contributor's remark from the clause, and shows what the wording changes as it is typed", async () => {
    const page = await windowOf("contributor");
    await page.goto(`/feedback/new?version=${versionId}&address=${texts.address}`);
    expect(await page.textContent("h1")).toContain(place);
    expect(await page.inputValue("#proposedWording")).toBe(texts.wordsBefore);
    await page.check("text=Chưa rõ");
    await page.fill("#difficulty", "Vướng khi giải quyết 14 hồ sơ tại địa phương.");
    await page.fill("#proposedWording", texts.wordsAfter);
    await page.waitForSelector("[data-compared] ins, [data-compared] del");
    await page.fill("#reason", "Thống kê của địa phương.");
    await page.selectOption("#field", "science");
    expect(await axeFaults(page)).toEqual([]);
    await page.click("button[value=ask-approval]");
    expect(await page.textContent("main")).toContain("Chờ lãnh đạo duyệt");
  });

  it("lets the lead approve and submit it, with a receipt code by mail", async () => {
    const page = await windowOf("lead");
    await page.goto("/feedback");
    await page.click("td a:has-text('bản nháp')");
    await page.click("button:has-text('Duyệt và gửi Bộ')");
    code = /GY-\d{4}-\d{6}/u.exec((await page.textContent("h1")) ?? "")?.[0] ?? "";
    expect(code).not.toBe("");
    await workAll(new Date());
    expect(await bySubject("contributor@so-khcn-42.example", code)).toContain(place);
  });

  it("lets the legal officer decide it at the desk, with a reason that the author is told", async () => {
    const page = await windowOf("legal-officer");
    await page.goto("/desk");
    await page.click(`text=${code}`);
    await page.click("summary:has-text('Quyết định')");
    await page.click("label:text-is('Tiếp thu')");
    await page.fill("#decideReason", "Phù hợp với thực tiễn của địa phương.");
    await page.click("form[action$='/acts/decide'] button");
    expect(await page.textContent("main")).toContain("Phù hợp với thực tiễn");
    await workAll(new Date());
    const mail = await bySubject("contributor@so-khcn-42.example", `Quyết định về góp ý ${code}`);
    expect(mail).toContain("Phù hợp với thực tiễn của địa phương.");
  });

  it("compiles it into a proposal and its dossier, as page, HTML and Word file", async () => {
    const page = await windowOf("legal-officer");
    await page.goto("/planned-amendments/plan-of-the-loop");
    await page.click("summary:has-text('Lập đề xuất')");
    await page.fill("#titleVi", "Thông tư sửa đổi thử");
    await page.click("form[action$='/proposals'] button");
    proposalHref = new URL(page.url()).pathname;
    await page.selectOption("#address", texts.address);
    await page.fill("#proposed", texts.wordsAfter);
    await page.fill("#explanation", "Gỡ vướng cho địa phương.");
    await page.fill("#answers", code);
    await page.click("form[action$='/items'] button");
    expect(await page.textContent("#items")).toContain("Gỡ vướng cho địa phương.");
    await workAll(new Date());
    await page.click("a:text-is('Hồ sơ')");
    const words = (await page.textContent("main")) ?? "";
    expect(words).toContain("BẢN SO SÁNH, THUYẾT MINH");
    expect(words).toContain("Phù hợp với thực tiễn của địa phương.");
    expect(words).toContain("Hồ sơ không còn nội dung thiếu.");
    expect(await axeFaults(page)).toEqual([]);
    await takePicture(page, "loop-dossier");
    for (const name of ["comparison", "opinions"]) {
      const file = await page.request.get(`${page.url()}/${name}.docx`);
      const xml = new TextDecoder().decode(unzipSync(await file.body())["word/document.xml"]);
      expect(xml).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      expect(xml).toContain(name === "comparison" ? "Gỡ vướng cho địa phương." : code);
    }
  });

  it("records the submission to the Government at the remark", async () => {
    const page = await windowOf("legal-officer");
    await page.goto(proposalHref);
    await page.click("form[action$='/submit'] button");
    await workAll(new Date());
    await page.goto(`/feedback/${code}`);
    expect(await page.textContent("main")).toContain("Đã trình Chính phủ");
  });

  it("publishes the new version, and tells nobody while it can be withdrawn", async () => {
    await publish(texts.next, texts.nextInForceOn, pauseSeconds);
    await workAll(new Date());
    expect(
      (await mailsTo(subscriber)).filter(({ subject }) => subject?.includes("thay đổi")),
    ).toEqual([]);
    const page = await windowOf("legal-officer");
    await page.goto(`/feedback/${code}`);
    expect(await page.textContent("main")).toContain("Vị trí trong phiên bản mới");
  });

  it("then mails the changed words to the subscriber, once, with a stop that needs no sign-in", async () => {
    const later = new Date(Date.now() + (pauseSeconds + 5) * 1000);
    await workAll(later);
    await workAll(later);
    const text = await bySubject(subscriber, "thay đổi");
    expect(text).toContain(`* ${place}`);
    expect(text).toMatch(/\[thêm: [^\]]+\]|\[bỏ: [^\]]+\]/u);
    const stop = /http\S+\/stop\S+/u.exec(text)?.[0] ?? "";
    const page = await windowOf("reader");
    await page.goto(stop);
    await page.click("main button");
    expect(await page.textContent("main")).toContain("Đã ngừng gửi");
  });

  it("and tells the author which provision the proposal has become", async () => {
    const mail = await bySubject("contributor@so-khcn-42.example", "nay là");
    expect(mail).toContain(place);
    const page = await windowOf("contributor");
    await page.goto(`/feedback/${code}`);
    expect(await page.textContent("main")).toContain("Đã được quy định trong văn bản mới");
  });

  it.each([
    ["/feedback", "Feedback"],
    ["/planned-amendments", "Planned amendments"],
    ["/subscriptions", "Subscribe to changes"],
  ])("shows %s in English too", async (path, title) => {
    const page = await windowOf("reader");
    await page.goto(`${path}?lang=en`);
    expect(await page.textContent("h1")).toContain(title);
    expect(await page.textContent("main")).not.toContain("⟦");
  });
});
