import { readConfig, type Config } from "../platform/config.js";
import { explained } from "../platform/explain.js";
import { setLogLevel } from "../platform/log.js";
import { openDatabase } from "../platform/open-database.js";
import { readSecrets } from "../platform/secrets.js";
import { wire } from "../wiring.js";

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
  return explained(work);
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
