import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { projectRoot } from "../root.js";
import { helpers, type Site } from "./helpers.js";

type Template = ReturnType<typeof Handlebars.compile>;
const folder = join(projectRoot, "templates");
const rooms = ["page", "partial", "email", "report"];

function compileFile(file: string, plain: boolean): Template {
  const source = readFileSync(join(folder, file), "utf8");
  try {
    return Handlebars.compile(Handlebars.parse(source), {
      knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
      knownHelpersOnly: true,
      noEscape: plain,
      // Else what somebody typed into an indented textarea would come back indented.
      preventIndent: true,
    });
  } catch (error) {
    throw new Error(`templates/${file} is not a template`, { cause: error });
  }
}

/** Every template by name: "page/feedback/show", "email/receipt.txt"; partials are registered too. */
function loadTemplates(): Map<string, Template> {
  Handlebars.registerHelper(helpers as unknown as Handlebars.HelperDeclareSpec);
  const templates = new Map<string, Template>();
  for (const room of rooms) {
    for (const path of readdirSync(join(folder, room), { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".hbs")) continue;
      const name = path.slice(0, -".hbs".length).replaceAll("\\", "/");
      const template = compileFile(join(room, path), name.endsWith(".txt"));
      templates.set(`${room}/${name}`, template);
      if (room === "partial") Handlebars.registerPartial(name, template);
    }
  }
  return templates;
}

let loaded: Map<string, Template> | undefined;

/** Reads and parses all templates, so that a broken one stops the start and not a reader. */
export function loadViews(): void {
  loaded ??= loadTemplates();
}

/**
 * A template as a string. Names ending in `.txt` are plain text: nothing is escaped in them, so a
 * subject keeps its `&`. Everything else is HTML.
 */
export function render(name: string, site: Site, data: Record<string, unknown>): string {
  loadViews();
  const template = loaded?.get(name);
  if (template === undefined) throw new Error(`There is no template templates/${name}.hbs`);
  return template({ ...data, site });
}
