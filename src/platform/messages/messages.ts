import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { projectRoot } from "../root.js";

export type Lang = "vi" | "en";
export const languages: Lang[] = ["vi", "en"];
export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;
export type Translate = (key: string, values?: MessageValues) => string;
type Catalogue = Map<string, string>;

const folder = join(projectRoot, "templates", "messages");

/** One catalogue of all `templates/messages/*.<lang>.json`; a key that two files hold is an error. */
export function loadCatalogue(lang: Lang): Catalogue {
  const catalogue: Catalogue = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(`.${lang}.json`))) {
    const entries = JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, string>;
    for (const [key, text] of Object.entries(entries)) {
      if (catalogue.has(key)) throw new Error(`Message "${key}" of ${file} stands in another file`);
      catalogue.set(key, text);
    }
  }
  return catalogue;
}

function translatorOf(lang: Lang): Translate {
  const catalogue = loadCatalogue(lang);
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    let format = formats.get(key);
    if (format === undefined) {
      const text = catalogue.get(key);
      // A page with one odd label is better than no page; tests look for the brackets.
      if (text === undefined) return `⟦${key}⟧`;
      format = new IntlMessageFormat(text, lang, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values));
  };
}

const translators = new Map<Lang, Translate>();

/** The function that gives a message in one language. */
export function translator(lang: Lang): Translate {
  const known = translators.get(lang);
  if (known !== undefined) return known;
  const made = translatorOf(lang);
  translators.set(lang, made);
  return made;
}
