import closeWithGrace from "close-with-grace";
import { createApp } from "./app.js";
import { loadShipped } from "./load-shipped.js";
import { readConfig, type Config } from "./platform/config.js";
import { startWorker, type Worker } from "./platform/jobs/index.js";
import { listen, type Door } from "./platform/listen.js";
import { log, setLogLevel } from "./platform/log.js";
import { openDatabase, type OpenDatabase } from "./platform/open-database.js";
import { readSecrets } from "./platform/secrets.js";
import { wire } from "./wiring.js";

export type Parts = { pages: boolean; jobs: boolean };
type Running = { door?: Door; database?: OpenDatabase; worker?: Worker };

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** Runs the service, whole or one of its halves, until it is told to stop. */
export async function runService(parts: Parts): Promise<void> {
  const running: Running = {};
  const grace = closeWithGrace({ delay: 15_000, logger: undefined }, async ({ err }) => {
    if (err !== undefined) log.fatal({ err }, "stopping after an error");
    await stop(running);
  });
  try {
    await start(parts, running);
  } catch (error) {
    grace.uninstall();
    await stop(running);
    throw error;
  }
}

async function start({ pages, jobs }: Parts, running: Running): Promise<void> {
  let config = readConfig(process.env);
  setLogLevel(config.logLevel);
  if (pages) {
    // The port first: when it is taken, nothing else need be begun.
    running.door = await listen(config);
    config = withPort(config, running.door.port);
  }
  running.database = await openDatabase(config, { join: !pages, say, onLost: databaseLost });
  const secrets = await readSecrets(config);
  wire(config, secrets);
  if (pages) await loadShipped(config, say);
  if (jobs) running.worker = startWorker();
  running.door?.open(createApp({ config, secrets }));
  greet(config, pages);
}

// The demonstration's links lead to the port it got.
function withPort(config: Config, port: number): Config {
  const { demonstration, publicUrl } = config;
  const byPort = publicUrl === `http://localhost:${config.port}`;
  return demonstration && byPort
    ? { ...config, port, publicUrl: `http://localhost:${port}` }
    : config;
}

function greet({ publicUrl, demonstration }: Config, pages: boolean): void {
  if (!pages) {
    say("Working off jobs.");
    return;
  }
  say(`Clausetrail is at ${publicUrl}`);
  if (demonstration) say(`Sign in with one of the accounts shown at ${publicUrl}/sign-in`);
}

// First what brings new work, then what is in hand, then the ground below.
async function stop({ door, worker, database }: Running): Promise<void> {
  if (door !== undefined) {
    door.server.closeIdleConnections();
    await new Promise((resolve) => door.server.close(resolve));
  }
  await worker?.stop();
  await database?.close();
}

function databaseLost(): void {
  log.fatal("the embedded database ended by itself");
  process.exit(1);
}
