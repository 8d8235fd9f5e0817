import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Config } from "./config.js";
import { prepareDataFolder } from "./data-folder/data-folder.js";
import { SetupError } from "./setup-error.js";

/** What signs sessions, form tokens, and the links that stop a subscription without a sign-in. */
export type Secrets = { session: string; csrf: string; links: string };
const kept = z.object({ session: z.string(), csrf: z.string(), links: z.string() });

/** The secrets given, completed by those kept in the data folder, where they are made at first need. */
export async function readSecrets(
  config: Pick<Config, "secrets" | "dataFolder">,
): Promise<Secrets> {
  const { session, csrf, links } = config.secrets;
  if (session !== undefined && csrf !== undefined && links !== undefined) {
    return { session, csrf, links };
  }
  const own = await keptSecrets(config.dataFolder);
  return { session: session ?? own.session, csrf: csrf ?? own.csrf, links: links ?? own.links };
}

async function keptSecrets(dataFolder: string): Promise<Secrets> {
  await prepareDataFolder(dataFolder);
  const path = join(dataFolder, "secrets.json");
  const fresh: Secrets = { session: random(), csrf: random(), links: random() };
  try {
    // wx: of two processes that start together the first decides, the other reads.
    await writeFile(path, `${JSON.stringify(fresh, null, 2)}\n`, { flag: "wx", mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return parse(path, await readFile(path, "utf8"));
}

function parse(path: string, text: string): Secrets {
  try {
    return kept.parse(JSON.parse(text));
  } catch (error) {
    throw new SetupError(
      `The signing secrets in ${path} cannot be read: bring the file back from a backup, or delete it (then everybody signs in anew and links in mails already sent end).`,
      { cause: error },
    );
  }
}

function random(): string {
  return randomBytes(32).toString("base64url");
}
