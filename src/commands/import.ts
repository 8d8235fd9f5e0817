import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { importFolder, type Effects, type Imported } from "../features/documents/import-folder.js";
import { importFile, type FileImported } from "../features/versions/import-file.js";
import { AppError } from "../platform/errors.js";
import { serviceCommand, withDatabase } from "./service-command.js";

const usage = `clausetrail import PATH… [--number NUMBER --in-force DATE] [--title TITLE] [--gaps REASON]

Loads document folders in the form of documents/ (about.yaml and a text file a version), or the
official file of one document, which replaces its digest. Loading twice is loading once. Examples:
  clausetrail import documents/nd-9133-2025
  clausetrail import nghi-dinh-133.docx --number 133/2025/NĐ-CP --in-force 2025-07-01
`;

export const run = (args: string[]): Promise<number> =>
  serviceCommand(usage, args, async () => {
    const asked = readArguments(args);
    if (typeof asked === "string") {
      process.stderr.write(`${asked}\n`);
      return 2;
    }
    return withDatabase((config) =>
      importAll(asked, {
        now: new Date(),
        pauseSeconds: config.publishPauseSeconds,
        by: "clausetrail import",
      }),
    );
  });

type Asked = { paths: string[]; number?: string; inForce?: string; title?: string; gaps?: string };

function readArguments(args: string[]): Asked | string {
  const text = { type: "string" } as const;
  const options = { number: text, "in-force": text, title: text, gaps: text };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 0)
      return "Name a document folder or a file: see clausetrail import --help.";
    const { number, title, gaps, "in-force": inForce } = values;
    if (inForce !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(inForce))
      return `--in-force takes a date such as 2025-07-01 (it is "${inForce}").`;
    return { paths: positionals, number, title, gaps, inForce };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function importAll(asked: Asked, effects: Effects): Promise<number> {
  let worst = 0;
  for (const path of asked.paths) worst = Math.max(worst, await importPath(path, asked, effects));
  return worst;
}

async function importPath(path: string, asked: Asked, effects: Effects): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) return refuse(`${path} does not exist.`);
  if (found.isDirectory()) return tellFolder(path, await importFolder(path, effects));
  const { number, inForce: inForceOn, title = null, gaps: gapReason = null } = asked;
  if (number === undefined || inForceOn === undefined)
    return refuse(`${path} is a file: say what it is with --number and --in-force.`);
  const file = { bytes: await readFile(path), name: basename(path) };
  try {
    return tellFile(path, await importFile({ file, number, inForceOn, title, gapReason }, effects));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "gap-unexplained") throw error;
    return refuse(
      `${path}: numbers are missing or repeated, so it waits in review, unpublished; --gaps "REASON" publishes it.`,
    );
  }
}

function tellFolder(path: string, imported: Imported): number {
  if (imported.status === "refused") return refuse(imported.reasons.join("\n"));
  const what =
    imported.status === "unchanged" ? "loaded already" : `${imported.versions} versions loaded`;
  process.stdout.write(`${path}: ${what} (/documents/${imported.slug})\n`);
  return 0;
}

function tellFile(path: string, imported: FileImported): number {
  if (imported.status === "refused") return refuse(`${path} gives no text: ${imported.reason}.`);
  const what = imported.status === "unchanged" ? "loaded already" : "loaded";
  const replaced =
    imported.status === "imported" && imported.replaced !== null ? ", replacing the digest" : "";
  process.stdout.write(`${path}: ${what} as ${imported.versionId}${replaced}\n`);
  return 0;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
