import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of real legal texts, null where this machine has none. */
export function legalTexts(): string | null {
  const folder =
    process.env["LEGAL_TEXTS"] ?? path.resolve(import.meta.dirname, "../../../shared/legal-texts");
  return existsSync(folder) ? folder : null;
}

/** Every text file below a folder, by its path from there. */
export function textFiles(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

/** The reason a test prints where it skips for want of the real texts. */
export const noLegalTexts = "skipped: no real legal texts (set LEGAL_TEXTS to their folder)";
