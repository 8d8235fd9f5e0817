import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { loadDemonstration } from "./features/demonstration/load-demonstration.js";
import { readAbout } from "./features/documents/about-file.js";
import { importFolder } from "./features/documents/import-folder.js";
import { loadOrganizations } from "./features/organizations/load-organizations.js";
import { loadPlannedAmendments } from "./features/planned-amendments/load-planned-amendments.js";
import type { Config } from "./platform/config.js";
import { loadOnce, stampOfFolder } from "./platform/load-once.js";
import { projectRoot } from "./platform/root.js";
import { SetupError } from "./platform/setup-error.js";

const shipped = join(projectRoot, "documents");

/**
 * Loads what ships in documents/, once for each state of that folder. The illustrations are for the
 * demonstration alone: a service in use shows no text that is not the law.
 */
export async function loadShipped(config: Config, say: (sentence: string) => void): Promise<void> {
  const kind = config.demonstration ? "with illustrations" : "official";
  const stamp = `${kind} ${await stampOfFolder(shipped)}`;
  await loadOnce("documents", stamp, async () => {
    say("Loading the organizations and documents that ship …");
    await loadOrganizations();
    for (const folder of await foldersFor(config)) {
      say(`  ${basename(folder)}`);
      await load(folder);
    }
    await loadPlannedAmendments(await readFile(join(shipped, "planned-amendments.yaml"), "utf8"));
    if (!config.demonstration) return;
    say("Loading the demonstration …");
    await loadDemonstration(new Date());
  });
}

async function load(folder: string): Promise<void> {
  const effects = { now: new Date(), pauseSeconds: 0, by: "shipped" };
  const result = await importFolder(folder, effects);
  if (result.status === "refused")
    throw new SetupError(`The shipped documents cannot be loaded: ${result.reasons.join(" ")}`);
}

async function foldersFor({ demonstration }: Config): Promise<string[]> {
  const names = (await readdir(shipped)).sort();
  const folders = names.map((name) => join(shipped, name));
  const documents = folders.filter((folder) => existsSync(join(folder, "about.yaml")));
  const natures = await Promise.all(documents.map(natureOf));
  return documents.filter((_, index) => demonstration || natures[index] !== "illustration");
}

async function natureOf(folder: string): Promise<string | null> {
  const file = readAbout(await readFile(join(folder, "about.yaml"), "utf8"));
  return file.status === "read" ? file.about.nature : null;
}
