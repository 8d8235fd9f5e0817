import { readConfig, type Config } from "../platform/config.js";
import { explained } from "../platform/explain.js";
import { setLogLevel } from "../platform/log.js";
import { openDatabase } from "../platform/open-database.js";
import { readSecrets } from "../platform/secrets.js";
import { wire } from "../wiring.js";
import { UsageError } from "./text-input.js";

/** Shows the usage for --help; otherwise runs, and tells in one sentence what keeps it from running. */
export async function serviceCommand(
  usage: string,
  args: string[],
  work: () => Promise<number>,
): Promise<number> {
  if (args.includes("--help")) {
    process.stdout.write(usage);
    return 0;
  }
  try {
    return await explained(work);
  } catch (error) {
    if (!isWrongUse(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

// Options that are not known are told by parseArgs itself, as a TypeError with a code of its own.
function isWrongUse(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const code = error instanceof TypeError && "code" in error ? String(error.code) : "";
  return code.startsWith("ERR_PARSE_ARGS");
}

/**
 * Opens the database that is configured, joining a service that has it open already, and closes it
 * after the work.
 */
export async function withDatabase(work: (config: Config) => Promise<number>): Promise<number> {
  const config = readConfig(process.env);
  // A command speaks in its own words; the log is for what goes wrong.
  setLogLevel(process.env["LOG_LEVEL"] === undefined ? "warn" : config.logLevel);
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const database = await openDatabase(config, { join: true, say });
  try {
    wire(config, await readSecrets(config));
    return await work(config);
  } finally {
    await database.close();
  }
}
