import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { read } from "../core/provision/read.js";
import type { Doubt, Reading } from "../core/provision/types.js";
import { refusalSentences } from "./refusals.js";

/** Wrong use or unreadable input: one sentence for standard error, exit 2. */
export class UsageError extends Error {}

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

const shared = {
  format: { type: "string", default: "text" },
  unwrap: { type: "boolean", default: false },
} as const satisfies OptionsConfig;

/** What was asked of a text command: its own options beside --format and --unwrap, and its files. */
export type TextArguments = {
  format: "text" | "json" | "html";
  unwrap: boolean;
  files: string[];
  /** The command's own options: text, true, or absent. */
  own: Record<string, string | boolean | undefined>;
};

/** Parses the arguments of a text command; `own` are its own options beside --format and --unwrap. */
export function parseTextArguments(args: string[], own: OptionsConfig = {}): TextArguments {
  const { values, positionals } = parse(args, { ...shared, ...own });
  const { format, unwrap, ...rest } = values as TextArguments["own"];
  if (format !== "text" && format !== "json" && format !== "html")
    throw new UsageError("--format takes text or json.");
  return { format, unwrap: unwrap === true, files: positionals, own: rest };
}

function parse(args: string[], options: OptionsConfig) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Runs a text command: a usage error becomes one sentence and exit 2, `--help` the usage. */
export async function runTextCommand(
  usage: string,
  args: string[],
  command: () => Promise<number>,
): Promise<number> {
  if (args.includes("--help")) {
    process.stdout.write(usage);
    return 0;
  }
  if (process.stdout.listenerCount("error") === 0) process.stdout.on("error", endQuietly);
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

// A reader of the pipe that has seen enough ("| head") is no failure.
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}

/** The reading of FILE, or of standard input for "-". */
export async function readInput(
  file: string,
  options: { unwrap?: boolean } = {},
): Promise<Reading> {
  const bytes = file === "-" ? await standardInput() : await fileBytes(file);
  const { text, doubts } = await textOf(bytes, file, options);
  const reading = read(text);
  return { ...reading, doubts: [...doubts, ...reading.doubts] };
}

/** Writes one JSON value on one line. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function textOf(
  bytes: Uint8Array,
  file: string,
  options: { unwrap?: boolean },
): Promise<{ text: string; doubts: Doubt[] }> {
  const { loadText } = await import("../files/load-text.js");
  const name = file === "-" ? "input.txt" : path.basename(file);
  const loaded = await loadText(bytes, name, options);
  if (loaded.status === "text") return loaded;
  throw new UsageError(`${file} ${refusalSentences[loaded.reason]}`);
}

async function fileBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = code === "ENOENT" ? "does not exist" : `cannot be read (${code})`;
    throw new UsageError(`${file} ${why}: give the path of a text file, or - for standard input.`);
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
