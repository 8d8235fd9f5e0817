import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type LaunchOptions,
  type Page,
} from "playwright-core";
import type { Lang } from "../../src/platform/messages/messages.js";
import { projectRoot } from "../../src/platform/root.js";
import { findChromium } from "./chromium.js";
import type { Visitor } from "./visitor.js";

export const screens = {
  desktop: { width: 1360, height: 900 },
  phone: { width: 360, height: 740 },
} as const;
export type Screen = keyof typeof screens;

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
];

/** Starts the browser that the tests use; close it when done. */
export async function startBrowser(): Promise<Browser> {
  const found = await findChromium();
  const options: LaunchOptions =
    found === null
      ? { channel: "chrome", args }
      : { executablePath: found.path, args, env: { ...process.env, ...found.env } };
  return chromium.launch({ headless: true, ...options });
}

type Look = { screen?: Screen; lang?: Lang; script?: boolean; as?: Visitor };

/** A window of its own on the service: with a screen, a language, with or without script, signed in as somebody. */
export async function openWindow(
  browser: Browser,
  origin: string,
  { screen = "desktop", lang = "vi", script = true, as }: Look = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: screens[screen],
    javaScriptEnabled: script,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  });
  const cookies = [...(as?.cookies() ?? []), { name: "lang", value: lang }];
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })));
  return context;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type AxeResult = {
  violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[];
};

/** What axe finds on the page, one line a fault; none is the wish. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated, not added as a script element: the page's policy allows no inline script.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResult>('axe.run({ resultTypes: ["violations"] })');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")} (${node.html.slice(0, 120)})`),
  );
}

// A string, for the page's own world: the tests are typed without a document.
const findWide = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (element) =>
    element !== null &&
    (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .filter((element) => !scrolls(element.parentElement))
    .map((element) => element.tagName + "." + element.className + " is wider than the screen");
})()`;

/** What makes the whole page scroll sideways; boxes that scroll by themselves may be wider. */
export async function sidewaysFaults(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(findWide);
  return found as string[];
}

/** Keeps a picture of the page under .scratch/pictures, to be looked at. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const folder = join(projectRoot, ".scratch", "pictures");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}
