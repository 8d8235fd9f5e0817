import type { Browser } from "playwright-core";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFolder } from "../../src/features/documents/import-folder.js";
import { importFile } from "../../src/features/versions/import-file.js";
import "../../src/features/validity/derive-facts.js";
import { workAll } from "../../src/platform/jobs/index.js";
import { projectRoot } from "../../src/platform/root.js";
import { startApp, type TestApp, type Visitor } from "../support/app.js";
import { axeFaults, openWindow, sidewaysFaults, startBrowser } from "../support/browser.js";
import { useDatabase } from "../support/use-database.js";

useDatabase();

const home = "/documents/nd-9133-2025";
let app: TestApp;
let officer: Visitor;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  officer = await app.signIn("legal-officer");
  for (const slug of ["nd-9133-2025", "nd-133-2025", "nd-15-2026"])
    await importFolder(join(projectRoot, "documents", slug), {
      now: new Date(),
      pauseSeconds: 3600,
      by: "test",
    });
  await workAll(new Date());
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const readerPages = [
  "/documents",
  "/documents?status=expired&words=kh%C3%B4ng%20c%C3%B3",
  home,
  `${home}/versions/1`,
  `${home}/at/2025-08-01`,
  `${home}/compare/1/2`,
  `${home}/compare/1/2?view=columns`,
  `${home}/compare/1/2?view=lines`,
  `${home}/compare/2/3?show=all`,
  `${home}/provisions/art_4`,
  `${home}/provisions/art_24`,
  "/documents/nd-133-2025",
  "/documents/nd-15-2026",
];
const officerPages = [
  "/documents/new",
  `${home}/edit`,
  `${home}/versions/new`,
  `${home}/versions/1/review?line=20`,
  `${home}/versions/1/withdraw`,
];

async function faultsOf(
  path: string,
  screen: "desktop" | "phone",
  lang: "vi" | "en",
  as?: Visitor,
) {
  const window = await openWindow(browser, app.origin, { screen, lang, as });
  const page = await window.newPage();
  await page.goto(path);
  const text = await page.content();
  const faults = [...(await axeFaults(page)), ...(await sidewaysFaults(page))];
  if (text.includes("⟦")) faults.push(`a message is missing: ${/⟦[^⟧]*⟧/.exec(text)?.[0] ?? ""}`);
  await window.close();
  return faults;
}

describe("the pages of texts", () => {
  it.each(readerPages)(
    "%s has no fault on a desktop in Vietnamese, on a phone in English",
    async (path) => {
      expect(await faultsOf(path, "desktop", "vi")).toEqual([]);
      expect(await faultsOf(path, "phone", "en")).toEqual([]);
    },
  );

  it.each(officerPages)("%s has no fault either, for a legal officer", async (path) => {
    expect(await faultsOf(path, "desktop", "en", officer)).toEqual([]);
    expect(await faultsOf(path, "phone", "vi", officer)).toEqual([]);
  });
});

describe("a text", () => {
  it("shows what concerns the provision that is chosen, and lets it be quoted", async () => {
    const window = await openWindow(browser, app.origin);
    const page = await window.newPage();
    await page.goto(home);
    await page.click("#art_4__cl_2 p", { position: { x: 60, y: 10 } });
    const panel = page.locator("[data-panel-target]");
    await panel.getByText("Lịch sử").waitFor();
    expect(await panel.innerText()).toMatch(/Khoản 2 Điều 4[^]*15 ngày[^]*10 ngày làm việc/u);
    expect(await page.locator("#art_4__cl_2").getAttribute("class")).toContain("is-chosen");
    await window.close();
  });

  it("works without script: a provision's number shows its acts, its page has the history", async () => {
    const window = await openWindow(browser, app.origin, { script: false });
    const page = await window.newPage();
    await page.goto(home);
    await page.click("#art_4__cl_2 .prov__label");
    await page.click("#art_4__cl_2 .prov__acts >> text=Lịch sử");
    expect(page.url()).toContain("/provisions/art_4__cl_2");
    expect(await page.locator("#history").innerText()).toContain("10 ngày làm việc");
    await page.goto(home);
    await page.fill("#at-date", "2025-08-01");
    await page.click("text=Xem >> nth=-1");
    expect(page.url()).toContain("/at/2025-08-01");
    expect(await page.locator("#art_4__cl_2").innerText()).toContain("15 ngày kể từ");
    await window.close();
  });

  it("links its citations to what they name", async () => {
    const window = await openWindow(browser, app.origin);
    const page = await window.newPage();
    await page.goto(home);
    const link = page.locator("#art_4__cl_3__point_d a[href='#art_7__cl_1__point_b']");
    expect(await link.innerText()).toBe("điểm b khoản 1 Điều 7 Nghị định này");
    expect(await link.getAttribute("title")).toMatch(/^b\)/u);
    await page.keyboard.press("Tab");
    await link.focus();
    expect(await page.locator("[role=tooltip]").innerText()).toMatch(/^b\)/u);
    await page.keyboard.press("Escape");
    expect(await page.locator("[role=tooltip]").isVisible()).toBe(false);
    await window.close();
  });

  it.each([
    [`${home}/at/2025-02-30`, 404],
    [`${home}/versions/99`, 404],
    [`${home}/compare/1/99`, 404],
    [`${home}/provisions/art_999`, 404],
    ["/documents/nothing", 404],
    [`${home}/at/2020-01-01`, 200],
    ["/documents?kind=poem&after=nonsense", 200],
  ])("answers %s with %i and a page", async (path, status) => {
    const answer = await app.reader().get(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain("</html>");
  });
});

describe("a comparison", () => {
  it("is walked through by keys, with the count said", async () => {
    const window = await openWindow(browser, app.origin);
    const page = await window.newPage();
    await page.goto(`${home}/compare/1/2`);
    const cards = await page.locator(".change").count();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.locator("[data-change-count]").innerText()).toBe(`2/${cards}`);
    expect(await page.locator(".change.is-current").getAttribute("id")).toBe("change-2");
    await page.keyboard.press("k");
    expect(await page.locator("[data-change-count]").innerText()).toBe(`1/${cards}`);
    await window.close();
  });

  it("says in words what its colours show, and counts what it folds", async () => {
    const { text } = await app.reader().get(`${home}/compare/1/2`);
    expect(text).toContain("[bỏ: </span>15 ngày");
    expect(text).toContain("[thêm: </span>10 ngày");
    expect(text).toMatch(/không đổi \(\d+ khoản, điểm\)/u);
    expect(text).toContain("theo 9015/2026/NĐ-CP");
  });
});

describe("a form with errors", () => {
  it("keeps what was typed when the language is switched", async () => {
    const window = await openWindow(browser, app.origin, { as: officer });
    const page = await window.newPage();
    await page.goto(`${home}/versions/new`);
    await page.fill("[name=labelVi]", "Sửa đổi lần ba");
    await page.fill("[name=text]", "Điều 1. Một\nNội dung.");
    await page.selectOption("[name=kind]", "draft");
    await page.check("[name=unwrap]");
    await page.click("main form .govuk-button");
    await page.locator(".govuk-error-summary").waitFor();
    await page.fill("[name=act]", "9097/2026/NĐ-CP");
    await page.click(".masthead__language");
    await page.locator("html[lang=en]").waitFor({ state: "attached" });
    const typed = await Promise.all(
      ["labelVi", "text", "kind", "act"].map((name) => page.inputValue(`[name=${name}]`)),
    );
    expect(typed).toEqual(["Sửa đổi lần ba", "Điều 1. Một\nNội dung.", "draft", "9097/2026/NĐ-CP"]);
    expect(await page.isChecked("[name=unwrap]")).toBe(true);
    await page.reload();
    expect(await page.inputValue("[name=labelVi]")).toBe("");
    await window.close();
  });
});

describe("an act that suspends one provision and ends another", () => {
  const act = `CHÍNH PHỦ
Số: 77/2026/NQ-CP
NGHỊ QUYẾT
Về tháo gỡ khó khăn
Điều 1. Áp dụng quy định
1. Ngưng hiệu lực thi hành khoản 2 Điều 4 Nghị định số 9133/2025/NĐ-CP từ ngày 01 tháng 02 năm 2025 đến hết ngày 30 tháng 6 năm 2099.
2. Điểm b khoản 1 Điều 7 Nghị định số 9133/2025/NĐ-CP hết hiệu lực từ ngày 01 tháng 3 năm 2025.
`;
  beforeAll(async () => {
    const file = { bytes: new TextEncoder().encode(act), name: "nghi-quyet.txt" };
    await importFile(
      { file, number: "77/2026/NQ-CP", inForceOn: "2025-02-01", title: null, gapReason: null },
      { now: new Date(), pauseSeconds: 0, by: "test" },
    );
    await workAll(new Date());
  });

  const words = async (lang: "vi" | "en", place: string, path = home) => {
    const window = await openWindow(browser, app.origin, { lang, script: false });
    const page = await window.newPage();
    await page.goto(path);
    const text = await page.locator(place).innerText();
    await window.close();
    return text.replace(/\s+/gu, " ");
  };

  it.each([
    [
      "vi",
      "#art_4__cl_2",
      "Đang ngưng hiệu lực từ 01/02/2025 đến hết 30/06/2099 theo khoản 1 Điều 1 Nghị quyết 77/2026/NQ-CP",
    ],
    ["en", "#art_7__cl_1__point_b", "No longer in force from 1 March 2025 by clause 2, Article 1"],
    ["vi", "#art_4__cl_3__point_d", "điểm b khoản 1 Điều 7 Nghị định này (hết hiệu lực)"],
    ["en", "#art_4__cl_3__point_d", "điểm b khoản 1 Điều 7 Nghị định này (no longer in force)"],
  ] as const)("is named in %s at %s, in words", async (lang, place, sentence) => {
    expect(await words(lang, place)).toContain(sentence);
  });

  it("is quoted in the history of the provision", async () => {
    const shown = await words("vi", "#validity", `${home}/provisions/art_4__cl_2`);
    expect(shown).toContain("Khoản 2 Điều 4: Đang ngưng hiệu lực");
    expect(shown).toContain("Ngưng hiệu lực thi hành khoản 2 Điều 4");
  });

  it.each([home, `${home}/provisions/art_4__cl_2`, "/documents/nq-77-2026"])(
    "leaves %s without a fault for axe",
    async (path) => {
      expect(await faultsOf(path, "desktop", "vi")).toEqual([]);
      expect(await faultsOf(path, "phone", "en")).toEqual([]);
    },
  );
});
