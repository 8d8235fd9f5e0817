import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { languages, loadCatalogue } from "../../../src/platform/messages/messages.js";
import { projectRoot } from "../../../src/platform/root.js";

const catalogues = { vi: loadCatalogue("vi"), en: loadCatalogue("en") };
const keys = (lang: "vi" | "en") => [...catalogues[lang].keys()];
const templates = join(projectRoot, "templates");
const sources = join(projectRoot, "src");

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

const withoutComments = (template: string) => template.replace(/\{\{!--.*?--\}\}/gs, "");

/** The values a message takes: the names after a brace, but not the words of its plurals. */
const placeholdersOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name))].sort().join();

describe("messages", () => {
  it("have the same keys in both languages", () => {
    const missing = {
      vi: keys("en").filter((key) => !catalogues.vi.has(key)),
      en: keys("vi").filter((key) => !catalogues.en.has(key)),
    };
    expect(missing).toEqual({ vi: [], en: [] });
  });

  it("are readable and take the same values in both languages", () => {
    const different = keys("vi").filter((key) => {
      const [vi = "", en = ""] = languages.map((lang) => catalogues[lang].get(key) ?? "");
      expect(() => [
        new IntlMessageFormat(vi, "vi"),
        new IntlMessageFormat(en, "en"),
      ]).not.toThrow();
      return placeholdersOf(vi) !== placeholdersOf(en);
    });
    expect(different).toEqual([]);
  });

  it("hold every key that a template or a line of code names", () => {
    const named = [
      ...filesIn(templates, ".hbs").flatMap(({ path, text }) =>
        [...withoutComments(text).matchAll(/[{(]t "([^"]+)"/g)].map(([, key = ""]) => ({
          path,
          key,
        })),
      ),
      ...filesIn(sources, ".ts").flatMap(({ path, text }) =>
        [...text.matchAll(/(?:\.|\b)t\(\s*"([^"]+)"/g)].map(([, key = ""]) => ({ path, key })),
      ),
    ];
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ key }) => !catalogues.vi.has(key))).toEqual([]);
  });

  it("speak formally: no exclamation marks, never bạn", () => {
    const casual = keys("vi").filter((key) =>
      /!|(?<!\p{L})bạn(?!\p{L})/iu.test(catalogues.vi.get(key) ?? ""),
    );
    expect(casual).toEqual([]);
  });
});
