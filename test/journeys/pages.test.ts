import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../src/platform/messages/messages.js";
import {
  axeFaults,
  openWindow,
  screens,
  sidewaysFaults,
  startBrowser,
} from "../support/browser.js";
import { type Demonstration, startDemonstration } from "../support/demonstration.js";
import { type MadePage, makePages } from "../support/made-pages.js";
import { leaveWorkOpen } from "../support/officers-work.js";
import { type ListedPage, notPages, pages } from "../support/pages.js";
import { declaredPaths } from "../support/routes.js";
import { useDatabase } from "../support/use-database.js";
import type { Visitor } from "../support/visitor.js";

const shown = pages.map((page) => ({
  ...page,
  name: `${page.link === undefined ? page.path : page.route} as ${page.as ?? "reader"}`,
}));

describe("every page", () => {
  useDatabase();
  let service: Demonstration;
  let browser: Browser;
  let addresses: Record<MadePage, string>;
  const visitors = new Map<string, Visitor>();
  const visitorOf = async ({ as }: ListedPage): Promise<Visitor> => {
    const key = as ?? "reader";
    const known = visitors.get(key);
    if (known !== undefined) return known;
    const made = as === undefined ? service.reader() : await service.enter(as);
    visitors.set(key, made);
    return made;
  };
  const addressOf = async (
    { path, link, made, then = "" }: ListedPage,
    visitor: Visitor,
  ): Promise<string> => {
    if (made !== undefined) return addresses[made];
    if (link === undefined) return path;
    const { text } = await visitor.get(path);
    const found = [...text.matchAll(/href="([^"?#]+)"/gu)].map(([, href = ""]) => href);
    const first = found.find((href) => href.startsWith(link) && !href.endsWith("/new"));
    if (first === undefined) throw new Error(`${path} has no link to ${link}`);
    return first + then;
  };
  beforeAll(async () => {
    service = await startDemonstration();
    await leaveWorkOpen(await service.enter("legal-officer"));
    addresses = await makePages(
      await service.enter("contributor"),
      await service.enter("administrator"),
    );
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  it("is on the list", () => {
    const listed = new Set([...pages.map(({ route }) => route), ...notPages]);
    expect(declaredPaths("get").filter((path) => !listed.has(path))).toEqual([]);
  });

  it.each(shown)("$name works without script, in both languages", async (page) => {
    const visitor = await visitorOf(page);
    const path = await addressOf(page, visitor);
    for (const lang of languages) {
      const first = await visitor.get(path + addition(path, lang));
      expect(first.status).toBe(303);
      const answer = await follow(visitor, first.location ?? "");
      expect(answer.status).toBe(page.status ?? 200);
      expect(answer.text).toContain(`<html lang="${lang}">`);
      expect(answer.text.match(/⟦[^⟧]*⟧|\[object Object\]/gu)).toBeNull();
    }
  });

  // Each page is looked at in both languages and both sizes; axe, which takes long, sees the
  // Vietnamese one on a desktop and the English one on a phone.
  it.each(shown)("$name has no fault for axe, and fits a phone", async (page) => {
    const faults: string[] = [];
    const as = await visitorOf(page);
    const path = await addressOf(page, as);
    for (const lang of languages) {
      const last = lang === "vi" ? "desktop" : "phone";
      const first = lang === "vi" ? "phone" : "desktop";
      const window = await openWindow(browser, service.origin, { lang, screen: first, as });
      const tab = await window.newPage();
      const found: string[] = [];
      tab.on("pageerror", (error) => found.push(error.message));
      await tab.goto(path);
      found.push(...(await sidewaysFaults(tab)));
      await tab.setViewportSize(screens[last]);
      found.push(...(await sidewaysFaults(tab)), ...(await axeFaults(tab)));
      faults.push(...found.map((fault) => `${lang}: ${fault}`));
      await window.close();
    }
    expect(faults).toEqual([]);
  });
});

const addition = (path: string, lang: string) => `${path.includes("?") ? "&" : "?"}lang=${lang}`;

async function follow(visitor: Visitor, location: string) {
  const answer = await visitor.get(location);
  return answer.location === null ? answer : visitor.get(answer.location);
}
