import type { Server } from "node:http";
import closeWithGrace from "close-with-grace";
import { createApp } from "./app.js";
import { loadShipped } from "./load-shipped.js";
import { readConfig, type Config } from "./platform/config.js";
import { startWorker, type Worker } from "./platform/jobs/index.js";
import { listen } from "./platform/listen.js";
import { log, setLogLevel } from "./platform/log.js";
import { openDatabase, type OpenDatabase } from "./platform/open-database.js";
import { readSecrets, type Secrets } from "./platform/secrets.js";
import { wire } from "./wiring.js";

export type Parts = { pages: boolean; jobs: boolean };
type Running = { database: OpenDatabase; worker?: Worker; server?: Server };

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** Runs the service, whole or one of its halves, until it is told to stop. */
export async function runService({ pages, jobs }: Parts): Promise<void> {
  const config = readConfig(process.env);
  setLogLevel(config.logLevel);
  const database = await openDatabase(config, { join: !pages, say, onLost: databaseLost });
  const running: Running = { database };
  const grace = closeWithGrace({ delay: 15_000, logger: undefined }, async ({ err }) => {
    if (err !== undefined) log.fatal({ err }, "stopping after an error");
    await stop(running);
  });
  try {
    const secrets = await readSecrets(config);
    wire(config, secrets);
    if (pages) await loadShipped(config, say);
    if (jobs) running.worker = startWorker();
    if (pages) running.server = await serve(config, secrets);
    else say("Working off jobs.");
  } catch (error) {
    grace.uninstall();
    await stop(running);
    throw error;
  }
}

async function serve(config: Config, secrets: Secrets): Promise<Server> {
  const app = createApp({ config, secrets });
  const { server, port } = await listen(app, config);
  const address =
    port === config.port || config.production ? config.publicUrl : `http://localhost:${port}`;
  say(`Clausetrail is at ${address}`);
  if (config.demonstration) {
    say(`Demonstration: sign in with one of the accounts shown at ${address}/sign-in`);
  }
  return server;
}

// First what brings new work, then what is in hand, then the ground below.
async function stop({ server, worker, database }: Running): Promise<void> {
  if (server !== undefined) {
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await worker?.stop();
  await database.close();
}

function databaseLost(): void {
  log.fatal("the embedded database ended by itself");
  process.exit(1);
}
